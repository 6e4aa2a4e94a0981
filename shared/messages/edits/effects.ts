// What a decision does to the plan, in short sentences that stand one after the other.
import type { Kind, RecordOf, TimeBox, UseCase } from '../../schema/kinds.ts';
import { moneyText } from '../../text/format.ts';
import { codeOf, counted, listed, type Named, workingDays, wordOf } from '../../words.ts';

interface Change {
  readonly kind: Kind;
  readonly before: RecordOf<Kind> | null;
  readonly after: RecordOf<Kind>;
}

interface Effect {
  readonly endMovesWD: number | null;
  readonly notSpent: number;
  readonly more: number;
  readonly currency: string;
  readonly changes: readonly Change[];
  readonly pathOf: (id: string) => Named | undefined;
  readonly goalOf: (id: string) => Named | undefined;
  readonly held: readonly Named[];
  readonly released: readonly Named[];
  readonly conditions: number;
}

const codes = (records: readonly Named[]): string => records.map(codeOf).join(', ');

/** A sentence of some boxes; none where there are none. */
const of = (boxes: readonly Named[], said: string): string[] =>
  boxes.length === 0 ? [] : [`${codes(boxes)} ${said}`];

function endLine({ endMovesWD }: Effect): string[] {
  if (endMovesWD === null || endMovesWD === 0) return [];
  return [`Ends ${workingDays(Math.abs(endMovesWD))} ${endMovesWD < 0 ? 'earlier' : 'later'}`];
}

const moneyLines = ({ notSpent, more, currency }: Effect): string[] => [
  ...(notSpent > 0 ? [`${moneyText(notSpent, currency)} not spent`] : []),
  ...(more > 0 ? [`${moneyText(more, currency)} more to spend`] : []),
];

interface Changed<R> {
  readonly before: R | null;
  readonly after: R;
}
const changedOf = <K extends Kind>({ changes }: Effect, kind: K): readonly Changed<RecordOf<K>>[] =>
  changes.filter((change) => change.kind === kind) as unknown as readonly Changed<RecordOf<K>>[];

function boxLines(effect: Effect): string[] {
  const boxes = changedOf(effect, 'timeBox');
  const become = (state: TimeBox['state']): readonly TimeBox[] =>
    boxes
      .filter(({ before, after }) => before && before.state !== state && after.state === state)
      .map((one) => one.after);
  const added = boxes.filter(({ before }) => before === null).map(({ after }) => after);
  const waiting = boxes
    .filter(({ before, after }) => before && before.predecessors.length < after.predecessors.length)
    .map(({ after }) => after);
  const path = (box: TimeBox) => (box.alternative === null ? undefined : effect.pathOf(box.alternative));
  return [
    ...of(become('cancelled'), 'cancelled'),
    ...of(become('done'), 'ended today'),
    ...added.map((box) => `${codeOf(path(box) ?? box)} becomes ${codeOf(box)}`),
    ...(added[0] ? of(waiting, `${waiting.length === 1 ? 'waits' : 'wait'} for ${codeOf(added[0])}`) : []),
  ];
}

const valueText = ({ valuePerYear }: UseCase, currency: string): string =>
  valuePerYear === null ? 'unknown' : moneyText(valuePerYear.likely, currency);

/** What becomes of a use case: its state, what it brings and costs, how it is done, whom it serves. */
function useCaseLines(effect: Effect, { before, after }: Changed<UseCase>): string[] {
  if (before === null) return [];
  const { currency } = effect;
  const name = codeOf(after);
  const left = before.goals
    .filter((goal) => !after.goals.includes(goal))
    .flatMap((id) => effect.goalOf(id) ?? []);
  const run = after.runCostPerYear;
  return [
    ...(after.state === before.state ? [] : [`${name} ${wordOf(after.state)}`]),
    ...(after.valuePerYear === before.valuePerYear
      ? []
      : [`${name} brings ${valueText(after, currency)} a year, likely`]),
    ...(run === before.runCostPerYear || run === null
      ? []
      : [`${name} costs ${moneyText(run, currency)} a year to run`]),
    ...(after.approach === before.approach ? [] : [`${name} by ${wordOf(after.approach)}`]),
    ...(left.length === 0 ? [] : [`${name} no longer serves ${listed(left.map(codeOf))}`]),
  ];
}

export const effectMessages = {
  /** What changes, one short sentence each. */
  lines: (effect: Effect): string[] => [
    ...endLine(effect),
    ...moneyLines(effect),
    ...boxLines(effect),
    ...changedOf(effect, 'useCase').flatMap((change) => useCaseLines(effect, change)),
    ...of(effect.held, 'held until a newer decision is signed'),
    ...of(effect.released, 'may start'),
    ...changedOf(effect, 'workshop').map(({ after }) => `Why opens again: ${codeOf(after)} is planned`),
    ...(effect.conditions === 0
      ? []
      : [`${counted(effect.conditions, 'condition')} to meet, each by its day`]),
  ],
};
