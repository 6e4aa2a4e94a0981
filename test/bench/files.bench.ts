// Reading what comes from outside: our strict reader beside JSON.parse, a register of 10,000 rows beside the bare parser.
import Papa from 'papaparse';
import { addWD } from '../../shared/dates/workingDays.ts';
import { fromDayNumber, toDayNumber } from '../../shared/dates/dayNumber.ts';
import { readJson } from '../../shared/file/strictJson.ts';
import { imported, lines } from '../helpers/workbooks/importedRegister.ts';
import { medianMs, report } from './benchRows.ts';

const record = { id: 'r-1', title: 'Vendor slips', notes: '', tags: [], impacts: { cost: 3, time: null } };
const text = JSON.stringify({ risk: Array.from({ length: 20_000 }, () => record) }, null, 2);

const registerOf = (count: number): Uint8Array =>
  lines(
    'ID,Title,Owner,Likelihood,Impact,Mitigation',
    ...Array.from(
      { length: count },
      (_, i) => `RK${i},Risk ${i},Owner ${i % 40},${1 + (i % 5)},3,"Act, ${i}"`,
    ),
  );

const few = { rounds: 7, warmUp: 2 };
const importMs = (count: number): number =>
  medianMs(
    () => registerOf(count),
    (bytes) => imported(bytes),
    few,
  );
const thousand = importMs(1_000);
const tenThousand = importMs(10_000);
const parsing = {
  what: 'the parser alone',
  value: medianMs(
    () => new TextDecoder().decode(registerOf(10_000)),
    (csv) => Papa.parse(csv),
    few,
  ),
};

const start = toDayNumber('2026-01-01');
const holidays = Array.from({ length: 100 }, (_, i) => fromDayNumber(start + i * 29));
const calendar = { workingWeekdays: [1, 2, 3, 4, 5], holidays, exceptions: [] };
const sums = medianMs(
  () => calendar,
  (given) => {
    let sum = 0;
    for (let i = 0; i < 10_000; i += 1) sum += addWD(given, start + (i % 2_000), 250);
    return sum;
  },
  few,
);

report([
  {
    what: `the strict reader, ${Math.round(text.length / 1_000)} kB`,
    value: medianMs(() => text, readJson, few),
    unit: 'ms',
    floor: {
      what: 'JSON.parse',
      value: medianMs(
        () => text,
        (json) => JSON.parse(json) as unknown,
        few,
      ),
    },
    goal: 8,
  },
  {
    what: 'a register of 10,000 rows, read, planned, imported',
    value: tenThousand,
    unit: 'ms',
    floor: parsing,
  },
  {
    what: 'ten times the rows',
    value: tenThousand,
    unit: 'ms',
    floor: { what: '1,000 rows', value: thousand },
    goal: 15,
  },
  { what: '10,000 sums of 250 working days, 100 holidays', value: sums, unit: 'ms' },
]);
