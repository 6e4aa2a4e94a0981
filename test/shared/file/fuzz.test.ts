// Thousands of spoilt files from one seed: opening never crashes, hangs or pollutes, and what opens survives a save.
import { expect, test } from 'vitest';
import { type Parsed, parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { eachMutation, mutationsOf, random, spoilt, timeFor } from '../../helpers/hostile/fuzz.ts';
import { savedText } from '../../helpers/programs/savedText.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('role', 'buyer', { title: 'Buyer' });
  wb.add('goal', 'G-1', { title: 'Fewer returns', ownerRole: 'buyer' });
  wb.add('risk', 'R-1', { title: 'Vendor läte', probability: 0.3, impacts: { cost: 4 }, goals: ['G-1'] });
  wb.add('timeBox', 'T-1', { title: 'Build it', duration: range(3, 5, 9) });
  wb.add('timeBox', 'T-2', { title: 'Try it', predecessors: [{ timeBox: 'T-1', lagWD: 2 }] });
});
const grown = build((wb) => wb.add('goal', 'G-2', { title: 'More joy', parentGoal: 'G-1' }), workbook);

/** Small, so that most mutations hit something that matters: records people fill, and a share point. */
function seedText(): string {
  const file = JSON.parse(savedText({ workbook: grown })) as Record<string, Record<string, unknown>>;
  for (const kind of ['pillar', 'settings', 'phasePlan']) delete file['records']?.[kind];
  const change = { type: 'added', kind: 'goal', id: 'G-2' };
  const ancestors = [{ id: 'copy-0', at: '2026-01-11T08:00:00Z', changes: [change] }];
  return JSON.stringify({ ...file, share: { ...file['share'], ancestors } });
}

const structure = '{ } [ ] , : " \\ null true 1e999 -0 0.1 "" [] {}'.split(' ');
const tricks = ['"__proto__":', '"then":1,', '\\ud800', '\u0000', '\u202e', '9'.repeat(400), '{"a":'];
const tokens = structure.concat(tricks, '"G-1"', '"goal"');

const documentOf = (result: Parsed) =>
  result.status === 'ok' ? result.document : result.status === 'damaged' ? result.salvaged : null;

const mutations = mutationsOf('documents');

test(`${mutations} spoilt files`, { timeout: timeFor(mutations) }, async () => {
  const seed = Buffer.from(seedText());
  const next = random(20_261_129);
  const seen = { ok: 0, damaged: 0, notOurs: 0, tooNew: 0 };
  await eachMutation('documents', (i) => {
    const result = parse(new Uint8Array(spoilt(seed, tokens, next)));
    seen[result.status]++;
    const document = documentOf(result);
    if (document === null) return;
    const text = serialize(document);
    const again = parse(text);
    const isSame = again.status === 'ok' && serialize(again.document) === text;
    if (!isSame)
      throw new Error(`Mutation ${i} does not survive a save: ${JSON.stringify(again).slice(0, 600)}`);
  });
  console.log(`${mutations} spoilt files:`, seen);
  // The mutations must reach every way a file can end, or the test would show little.
  for (const [status, least] of Object.entries({ ok: 0.05, damaged: 0.3, notOurs: 0.005, tooNew: 0 }))
    expect([status, seen[status as Parsed['status']] > mutations * least]).toEqual([status, true]);
});
