// `npm run test:windows`: two windows of a real browser on one workbook, each with as many edits, and a newer version
// of the app under an open window; no edit may be lost, and none refused without a word. `-- --edits=200 --turns=4`
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { requireChromium } from '../../build/machine/findChromium.ts';
import { startPreviewServer } from '../../build/previewServer.ts';
import { tryBlocked, tryTwoWindows, tryUpgradeUnderWindow } from '../helpers/browser/windowTrials.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '200' }, turns: { type: 'string', default: '4' } },
});
const edits = Number(values.edits);
const longestMs = 2_000;

const server = await startPreviewServer(await builtRenderer(), 0);
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const profile = () => browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });

const tally = await tryTwoWindows(await profile(), server.url, edits, Number(values.turns));
console.log('edits  hand-overs  refused, with a word  lost  silent');
const figures = [tally.edits, tally.handOvers, tally.refused, tally.lost.length, tally.silent.length];
const widths = [5, 12, 22, 6, 8];
console.log(figures.map((figure, i) => String(figure).padStart(widths[i] ?? 8)).join(''));
const upgrades = {
  'upgrade under an open window': await tryUpgradeUnderWindow(await profile(), server.url),
  'upgrade held up by an older window': await tryBlocked(await profile(), server.url),
};
for (const [name, { saysMs }] of Object.entries(upgrades))
  console.log(`${name}: said after ${Math.round(saysMs)} ms (at most ${longestMs})`);
const faults = [...tally.lost, ...tally.silent, ...Object.values(upgrades).flatMap((one) => one.faults)];
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
await browser.close();
await server.close();
const isInTime = Object.values(upgrades).every(({ saysMs }) => saysMs <= longestMs);
process.exitCode = faults.length === 0 && tally.edits === 2 * edits && isInTime ? 0 : 1;
