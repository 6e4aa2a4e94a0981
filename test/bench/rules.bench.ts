// How fast the rules are: a 2,000-entity workbook from scratch, after one edit, and "what depends on this".
import { performance } from 'node:perf_hooks';
import { changeRecord, type FieldsOf } from '../../shared/edits/edit.ts';
import { findAll } from '../../shared/rules/catalogue.ts';
import { dependsOn } from '../../shared/rules/trail.ts';
import { type Kind, kinds, type RecordOf } from '../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../shared/schema/workbook.ts';
import { bigWorkbook } from '../helpers/bigWorkbook.ts';
import { testMoment } from '../helpers/workbooks.ts';

const entities = 2_000;
const rounds = 31;
/** Rounds that are run first and not counted: a running app has long compiled its rules. */
const warmUp = 15;
/** A result this many times over its target is not a slow machine but a broken rule. */
const absurd = 20;

const moment = testMoment();
const workbook = bigWorkbook(entities);
const text = JSON.stringify(kinds.map((kind) => [...recordsOf(workbook, kind).values()]));

/** The same workbook as new maps of new records, so that nothing computed before is reused. */
const fresh = (): Workbook =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      new Map([...recordsOf(workbook, kind)].map(([id, record]) => [id, { ...record }] as const)),
    ]),
  ) as unknown as Workbook;

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Median milliseconds of `run` over some rounds, those to warm up not counted; `prepare` is not timed. */
function measure<T>(prepare: (round: number) => T, run: (given: T) => unknown): number {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const given = prepare(Math.max(0, round));
    const start = performance.now();
    run(given);
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** The record of a kind that the round edits: not the same one each time. */
function recordIn<K extends Kind>(from: Workbook, kind: K, round: number): RecordOf<K> {
  const records = [...recordsOf(from, kind).values()];
  const record = records[(round * 7) % records.length];
  if (!record) throw new Error(`The big workbook has no ${kind}.`);
  return record;
}

/** Findings after one field of one record changed, those of the workbook before it being known. */
const afterEdit = <K extends Kind>(kind: K, fieldsFor: (round: number) => FieldsOf<K>): number =>
  measure(
    (round) => {
      const before = fresh();
      findAll(before);
      return changeRecord(before, kind, recordIn(before, kind, round).id, fieldsFor(round), moment);
    },
    (after) => findAll(after),
  );

const toggledState = (round: number): FieldsOf<'useCase'> => ({
  state: round % 2 === 0 ? 'inDelivery' : 'candidate',
});

interface Row {
  readonly what: string;
  readonly ms: number;
  readonly target: number | null;
}

const parse = measure(
  () => text,
  (json) => JSON.parse(json) as unknown,
);
const rows: readonly Row[] = [
  {
    what: `JSON.parse of its ${Math.round(text.length / 1_000)} kB, for comparison`,
    ms: parse,
    target: null,
  },
  { what: 'all rules from scratch', ms: measure(fresh, findAll), target: 50 },
  {
    what: 'all rules after a risk’s title',
    ms: afterEdit('risk', (round) => ({ title: `Renamed ${round}` })),
    target: 16,
  },
  {
    what: 'all rules after a time box’s limit',
    ms: afterEdit('timeBox', (round) => ({ limitWD: 40 + round })),
    target: 16,
  },
  {
    what: 'all rules after a use case’s state',
    ms: afterEdit('useCase', toggledState),
    target: 16,
  },
  {
    what: 'all rules after a reading’s value',
    ms: afterEdit('reading', (round) => ({ value: 1_000 + round })),
    target: 16,
  },
  {
    what: 'what depends on a goal, first asked',
    ms: measure(fresh, (given) => dependsOn(given, 'goal', recordIn(given, 'goal', 0).id)),
    target: 20,
  },
];

console.log(`${entities} entities, ${findAll(workbook).open.length} findings, median of ${rounds} rounds`);
for (const { what, ms, target } of rows) {
  const limit = target === null ? '' : `target ${target} ms`;
  console.log(
    `${what.padEnd(44)} ${ms.toFixed(1).padStart(7)} ms  ${(ms / parse).toFixed(1).padStart(6)} × JSON.parse  ${limit}`,
  );
}

const broken = rows.filter(({ ms, target }) => target !== null && ms > target * absurd);
if (broken.length > 0 || findAll(workbook).open.length === 0) {
  console.error(`Absurd: ${broken.map(({ what }) => what).join(', ') || 'no findings at all'}`);
  process.exitCode = 1;
}
