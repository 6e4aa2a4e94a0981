// How fast the rules are: a 2,000-entity workbook from scratch, after one edit, and "what depends on this".
import { changeRecord } from '../../shared/edits/edit.ts';
import { findAll } from '../../shared/rules/catalogue.ts';
import { dependsOn } from '../../shared/rules/thread/trail.ts';
import { type Kind, kinds, type RecordOf, type FieldsOf } from '../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../shared/schema/workbook.ts';
import { bigWorkbook } from '../helpers/workbooks/bigWorkbook.ts';
import { testMoment } from '../helpers/workbooks/workbooks.ts';
import { medianMs, report } from './benchRows.ts';

const entities = 2_000;
/** Rounds that are run first are not counted: a running app has long compiled its rules. */
const often = { rounds: 31, warmUp: 15 };

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

/** The record of a kind that the round edits: not the same one each time. */
function recordIn<K extends Kind>(from: Workbook, kind: K, round: number): RecordOf<K> {
  const records = [...recordsOf(from, kind).values()];
  const record = records[(round * 7) % records.length];
  if (!record) throw new Error(`The big workbook has no ${kind}.`);
  return record;
}

/** Findings after one field of one record changed, those of the workbook before it being known. */
const afterEdit = <K extends Kind>(kind: K, fieldsFor: (round: number) => FieldsOf<K>): number =>
  medianMs(
    (round) => {
      const before = fresh();
      findAll(before);
      return changeRecord(before, kind, recordIn(before, kind, round).id, fieldsFor(round), moment);
    },
    (after) => findAll(after),
    often,
  );

const toggledState = (round: number): FieldsOf<'useCase'> => ({
  state: round % 2 === 0 ? 'inDelivery' : 'candidate',
});

const floor = {
  what: `JSON.parse of its ${Math.round(text.length / 1_000)} kB`,
  value: medianMs(
    () => text,
    (json) => JSON.parse(json) as unknown,
    often,
  ),
};
/** As times JSON.parse: 50, 16 and 20 ms where that takes 4.3. */
const goals = { scratch: 11.6, edit: 3.7, trail: 4.7 };
const row = (what: string, value: number, goal: number) => ({
  what,
  value,
  unit: 'ms' as const,
  floor,
  goal,
});

console.log(`${entities} entities, ${findAll(workbook).open.length} findings`);
report([
  row('all rules from scratch', medianMs(fresh, findAll, often), goals.scratch),
  row(
    'all rules after a risk’s title',
    afterEdit('risk', (round) => ({ title: `Renamed ${round}` })),
    goals.edit,
  ),
  row(
    'all rules after a time box’s limit',
    afterEdit('timeBox', (round) => ({ limitWD: 40 + round })),
    goals.edit,
  ),
  row('all rules after a use case’s state', afterEdit('useCase', toggledState), goals.edit),
  row(
    'all rules after a reading’s value',
    afterEdit('reading', (round) => ({ value: 1_000 + round })),
    goals.edit,
  ),
  row(
    'what depends on a goal, first asked',
    medianMs(fresh, (given) => dependsOn(given, 'goal', recordIn(given, 'goal', 0).id), often),
    goals.trail,
  ),
]);
