// A filter as a person reads it.
import { gridViewWords } from '../../../../../shared/messages/screens/grid.ts';
import { dayText } from '../../../../../shared/text/format.ts';
import type { GridColumn } from '../gridColumn.ts';
import type { GridFilter } from '../gridView.ts';
import { numbersOf } from './gridFilter.ts';

/** "Level: Extreme and 2 more". */
export const filterSaid = <Row>(column: GridColumn<Row>, filter: GridFilter): string =>
  gridViewWords.said({ column: column.header, what: whatOf(column, filter) });

function whatOf<Row>(column: GridColumn<Row>, filter: GridFilter): string {
  switch (filter.kind) {
    case 'text':
      return gridViewWords.saidContains({ text: filter.contains });
    case 'choice':
      return choiceSaid(filter.texts);
    case 'number':
      return spanSaid(filter.from, filter.to, numbersOf(column).print);
    case 'date':
      return spanSaid(filter.from, filter.to, dayText);
    case 'empty':
      return filter.isEmpty ? gridViewWords.saidEmpty : gridViewWords.saidFilled;
  }
}

function choiceSaid([first, ...more]: readonly string[]): string {
  if (first === undefined) return gridViewWords.saidNone;
  const word = first || gridViewWords.emptyChoice;
  return more.length === 0 ? word : gridViewWords.saidMore({ first: word, more: more.length });
}

function spanSaid<T>(from: T | null, to: T | null, print: (end: T) => string): string {
  if (from !== null && to !== null) return gridViewWords.saidBetween({ from: print(from), to: print(to) });
  if (from !== null) return gridViewWords.saidFrom({ from: print(from) });
  return to === null ? '' : gridViewWords.saidTo({ to: print(to) });
}
