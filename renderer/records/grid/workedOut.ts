// Columns that are worked out: a day, an amount of money, a count or a word that follows from other fields and records.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import type { Day, Money } from '../../../shared/schema/field.ts';
import { amountText, dayText, moneyText } from '../../../shared/text/format.ts';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import { moneyNumbers } from './cells/plainCells.ts';

type Worked<Row> = Omit<GridColumn<Row>, 'computed' | 'editor' | 'commit'>;

/** Any such column: its head says that nobody types it. */
export const workedOut = <Row>(column: Worked<Row>): GridColumn<Row> => ({ ...column, computed: true });

/** A day; what has none yet is unknown. */
export const workedOutDay = <Row>(
  id: string,
  header: string,
  dayOf: (row: Row) => Day | null,
  none: string = commonWords.unknown,
): GridColumn<Row> =>
  workedOut({
    id,
    header,
    width: 112,
    filter: 'date',
    value: dayOf,
    render: (row) => {
      const day = dayOf(row);
      return day === null ? none : dayText(day);
    },
  });

/** An amount in minor units, read in whole ones. */
export const workedOutMoney = <Row>(
  id: string,
  header: string,
  currency: string,
  amountOf: (row: Row) => Money | null,
): GridColumn<Row> =>
  workedOut({
    id,
    header,
    width: 112,
    align: 'end',
    filter: 'number',
    numbers: moneyNumbers(currency),
    value: amountOf,
    copyText: (row) => {
      const amount = amountOf(row);
      return amountText(amount === null ? null : Math.round(amount), currency);
    },
    render: (row) => {
      const amount = amountOf(row);
      return amount === null ? commonWords.unknown : moneyText(amount, currency);
    },
  });

/** A count; none is an empty cell. */
export const workedOutCount = <Row>(
  id: string,
  header: string,
  countOf: (row: Row) => number | null,
): GridColumn<Row> =>
  workedOut({ id, header, width: 112, align: 'end', filter: 'number', value: (row) => countOf(row) || null });
