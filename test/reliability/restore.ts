// `npm run test:restore`: forty days pass over a workbook; every state of the last day must be there to within five
// minutes, of thirty days to within one, and what is brought back must be what it was, with the present kept.
// `-- --restores=100 --days=40 --edits=120 --records=1000` (edits a day)
import { parseArgs } from 'node:util';
import { tryRestores } from '../helpers/journal/restoreTrial.ts';

const { values } = parseArgs({
  options: {
    restores: { type: 'string', default: '100' },
    days: { type: 'string', default: '40' },
    edits: { type: 'string', default: '120' },
    records: { type: 'string', default: '1000' },
  },
});
const restores = Number(values.restores);

const tally = await tryRestores({
  days: Number(values.days),
  editsADay: Number(values.edits),
  records: Number(values.records),
  restores,
});
const minutes = (ms: number): string => (ms / 60_000).toFixed(1);
const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
console.log('edits  read back  restored  farthest of a day, min  of a month, h  wrong');
const figures = [
  tally.edits,
  tally.readBack,
  tally.restored,
  minutes(tally.farthestInDayMs),
  (tally.farthestInMonthMs / 3_600_000).toFixed(1),
  tally.faults.length,
];
const widths = [5, 11, 10, 24, 15, 7];
console.log(figures.map((figure, i) => String(figure).padStart(widths[i] ?? 8)).join(''));
console.log(
  `most on disk: ${tally.mostGenerations} whole states, ${kilobytes(tally.mostBytes)} kB in all, for a workbook of ${kilobytes(tally.workbookBytes)} kB`,
);
for (const fault of tally.faults.slice(0, 20)) console.log(`  ${fault}`);
const isNear = tally.farthestInDayMs <= 5 * 60_000 && tally.farthestInMonthMs <= 24 * 3_600_000;
process.exitCode = tally.faults.length === 0 && tally.restored === restores && isNear ? 0 : 1;
