// How much of a workbook stays at home with a choice, counted before anything is written.
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import { recordKey } from '../schema/links.ts';
import type { ShareChoice } from '../schema/shareChoice.ts';
import { recordsOf, type Workbook } from '../schema/workbook.ts';
import { visited } from './leaves.ts';
import { maskOf } from './maskTexts.ts';
import type { Staying, StayReason } from './staying.ts';

export interface HomeCounts {
  /** Records that stay whole, by why. */
  readonly records: Readonly<Partial<Record<StayReason, number>>>;
  readonly notes: number;
  readonly names: number;
  readonly goalposts: number;
  /** Amounts that are not told as they are. */
  readonly amounts: number;
  /** Texts in which a name or an amount is replaced. */
  readonly replaced: number;
}

function recordCounts(staying: Staying): HomeCounts['records'] {
  const counts: Partial<Record<StayReason, number>> = {};
  for (const reason of staying.values()) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

const count = <T>(items: Iterable<T>, isMeant: (item: T) => boolean): number =>
  [...items].reduce((sum, item) => sum + (isMeant(item) ? 1 : 0), 0);

function personCount(records: readonly { readonly kind: Kind; readonly record: RecordOf<Kind> }[]): number {
  return count(records, ({ kind, record }) => {
    if (kind === 'role') return (record as RecordOf<'role'>).displayName !== '';
    return kind === 'signOff' && (record as RecordOf<'signOff'>).mark.value !== '';
  });
}

/** What stays at home of those records that leave, and how many do not leave at all. */
export function homeCounts(workbook: Workbook, choice: ShareChoice, staying: Staying): HomeCounts {
  const leaving = kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()]
      .filter(({ id }) => !staying.has(recordKey(kind, id)))
      .map((record) => ({ kind, record })),
  );
  const mask = maskOf(workbook, choice);
  let [amounts, replaced] = [0, 0];
  const visitor = {
    text: (text: string) => {
      if (mask(text) !== text) replaced += 1;
      return text;
    },
    amount: (minor: number) => {
      amounts += 1;
      return minor;
    },
  };
  for (const { kind, record } of leaving) visited(kind, record, visitor);
  const moves = leaving.map(({ kind, record }) =>
    kind === 'killCriterion' ? (record as RecordOf<'killCriterion'>).goalpostLog.length : 0,
  );
  return {
    records: recordCounts(staying),
    notes: choice.notes ? 0 : count(leaving, ({ record }) => record.notes !== ''),
    names: choice.names ? 0 : personCount(leaving),
    goalposts: choice.goalposts ? 0 : moves.reduce((sum, one) => sum + one, 0),
    amounts: choice.money === 'kept' ? 0 : amounts,
    replaced,
  };
}
