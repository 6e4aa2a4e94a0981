// What a workbook holds, in one line: for looking at one before it is opened, restored or replaced.
import { recordsWords } from '../../shared/messages/screens/records.ts';
import { cards, isContent } from '../../shared/schema/cards.ts';
import { kinds } from '../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../shared/schema/workbook.ts';
import { counted, listed } from '../../shared/words.ts';

const mostKinds = 5;

/** "12 risks, 8 time boxes and 30 more": the kinds that carry codes, those there is most of first. */
export function contentsOf(workbook: Workbook): string {
  const rows = kinds
    .filter(isContent)
    .map((kind) => ({ kind, count: recordsOf(workbook, kind).size }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  if (rows.length === 0) return recordsWords.onlyTitle;
  const more = rows.slice(mostKinds).reduce((sum, { count }) => sum + count, 0);
  const named = rows.slice(0, mostKinds);
  return listed([
    ...named.map(({ kind, count }) => counted(count, cards[kind].one, cards[kind].many)),
    ...(more === 0 ? [] : [recordsWords.more({ count: more })]),
  ]);
}
