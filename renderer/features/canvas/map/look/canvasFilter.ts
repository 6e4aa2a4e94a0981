// Which items of the canvas pass a filter; null where nothing is asked.
import { stateOf } from '../../../../../shared/rules/state/stateOf.ts';
import { scoreOf } from '../../../../../shared/rules/risk/riskScore.ts';
import { type ItemRef, keyOf } from '../../../../../shared/rules/thread/canvasLinks.ts';
import { threadsOf } from '../../../../../shared/rules/thread/bands.ts';
import { keysOfTrail } from '../../../../../shared/rules/thread/trail.ts';
import type { CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import type { Id } from '../../../../../shared/schema/field.ts';
import { findRecord, type Workbook } from '../../../../../shared/schema/workbook.ts';
import type { CanvasFilter } from '../../../../store/sessionStore.ts';
import { findingMarks } from '../../findingMarks.ts';

export const isFiltering = (filter: CanvasFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** What people read of an item's state; null where its kind has none. */
export function stateWord(workbook: Workbook, { kind, id }: ItemRef): string | null {
  const record = findRecord(workbook, kind, id);
  return record ? (stateOf(workbook, kind, record as never)?.word ?? null) : null;
}

/** The level of a risk as it is planned; null for anything else. */
export const levelOf = (workbook: Workbook, { kind, id }: ItemRef): string | null => {
  const risk = kind === 'risk' ? workbook.risk.get(id as Id<'risk'>) : undefined;
  return risk ? scoreOf(workbook, risk, 'planned').level : null;
};

/** The role that answers for an item. */
export function ownerOf(workbook: Workbook, { kind, id }: ItemRef): string | null {
  const record = findRecord(workbook, kind, id);
  return record && 'ownerRole' in record ? (record.ownerRole ?? null) : null;
}

function passes(workbook: Workbook, filter: CanvasFilter, ofGoal: ReadonlySet<string> | null) {
  const marks = findingMarks(workbook);
  return (item: ItemRef): boolean =>
    (ofGoal === null || ofGoal.has(keyOf(item))) &&
    (filter.state === null || stateWord(workbook, item) === filter.state) &&
    (filter.level === null || levelOf(workbook, item) === filter.level) &&
    (filter.owner === null || ownerOf(workbook, item) === filter.owner) &&
    (filter.finding === null || marks.get(keyOf(item)) === filter.finding);
}

export interface Kept {
  /** What passes by itself. */
  readonly passing: ReadonlySet<string>;
  /** That, and what has to be seen with it: the goal and the use case of its band. */
  readonly keep: ReadonlySet<string>;
}

/** What passes the filter, of all that the whole canvas holds. */
export function keptBy(workbook: Workbook, whole: CanvasLayout, filter: CanvasFilter): Kept | null {
  if (!isFiltering(filter)) return null;
  const goal: ItemRef | null = filter.goal === null ? null : { kind: 'goal', id: filter.goal };
  const ofGoal = goal && new Set([keyOf(goal), ...keysOfTrail(workbook, 'goal', goal.id).down]);
  const isPassing = passes(workbook, filter, ofGoal);
  const passing = new Set(whole.items.filter(isPassing).map(({ key }) => key));
  const { bands, bandOf } = threadsOf(workbook);
  const used = new Set([...passing].map((key) => bandOf.get(key)));
  const around = bands.flatMap(({ id, lead, goal: above }) =>
    used.has(id)
      ? [...(lead ? [keyOf(lead)] : []), ...(above === null ? [] : [keyOf({ kind: 'goal', id: above })])]
      : [],
  );
  return { passing, keep: new Set([...passing, ...around]) };
}
