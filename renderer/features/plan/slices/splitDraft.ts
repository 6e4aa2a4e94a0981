// A split on its way: what comes first, what after, what is cut, as a person has shared it out so far.
import type { Split } from '../../../../shared/edits/plan/slices.ts';
import { boxesInTime, proposedSplit } from '../../../../shared/rules/slice/splitProposal.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';

export type Side = 'first' | 'cut' | 'second';

export interface SplitDraft {
  readonly title: string;
  readonly benefit: string;
  /** Where the new slice stands. */
  readonly newComes: 'first' | 'second';
  readonly sides: ReadonlyMap<Id<'timeBox'>, Side>;
  /** Working days of the first part of the box that is cut. */
  readonly days: number;
  readonly exitQuestion: string;
  /** The components that come first. */
  readonly components: readonly string[];
}

/** The split that is proposed, before anybody has changed it. */
export function beginSplit(workbook: Workbook, slice: Slice): SplitDraft {
  const { boxes, components, cut } = proposedSplit(workbook, slice);
  const sideOf = (id: Id<'timeBox'>): Side =>
    cut?.box === id ? 'cut' : boxes.includes(id) ? 'first' : 'second';
  return {
    title: '',
    benefit: '',
    newComes: 'first',
    sides: new Map(boxesInTime(workbook, slice).map(({ id }) => [id, sideOf(id)])),
    days: cut?.days ?? 1,
    exitQuestion: '',
    components,
  };
}

/** Puts a box on a side; only one can be cut. */
export function withSide(draft: SplitDraft, box: Id<'timeBox'>, side: Side, days: number): SplitDraft {
  const entries = [...draft.sides].map(([id, before]) => {
    if (id === box) return [id, side] as const;
    return [id, side === 'cut' && before === 'cut' ? 'second' : before] as const;
  });
  return { ...draft, sides: new Map(entries), days: side === 'cut' ? days : draft.days };
}

/** The split that a draft says, under the ids that what it makes shall have. */
export function splitOf(
  slice: Slice,
  draft: SplitDraft,
  ids: { readonly slice: Id<'slice'>; readonly box: Id<'timeBox'> },
): Split {
  const on = (side: Side) => [...draft.sides].flatMap(([id, one]) => (one === side ? [id] : []));
  const [shared] = on('cut');
  const { days, exitQuestion, newComes } = draft;
  const isFirst = newComes === 'first';
  return {
    slice: slice.id,
    newSlice: ids.slice,
    title: draft.title.trim(),
    benefit: draft.benefit,
    isFirst,
    boxes: on(newComes),
    cut: shared === undefined ? null : { box: shared, first: ids.box, days, exitQuestion },
    components: slice.components.filter((name) => draft.components.includes(name) === isFirst),
  };
}

/** Whether either slice would be left without anything, or the new one has no name. */
export function isIncomplete(slice: Slice, draft: SplitDraft): boolean {
  const { title, boxes, cut, components } = splitOf(slice, draft, {
    slice: slice.id,
    box: '' as Id<'timeBox'>,
  });
  const moving = boxes.length + components.length;
  const whole = draft.sides.size + slice.components.length;
  return title === '' || (cut === null && (moving === 0 || moving === whole));
}
