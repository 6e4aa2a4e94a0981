// A column of a grid that is a field: all but its width comes from the dictionary, and committing a cell is one undo step.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { amountText, dayText, exactMoneyText } from '../../../shared/text/format.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { questionAbout } from '../../../shared/rules/plausible.ts';
import { type FieldFacts, type FieldName, fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { Kind, RecordOf, FieldsOf } from '../../../shared/schema/kinds.ts';
import { parseDay } from '../../ui/fields/values/days.ts';
import { parseMoney } from '../../ui/fields/values/money.ts';
import { parseNumber } from '../../ui/fields/values/numbers.ts';
import type { Parsed } from '../../ui/fields/values/parsed.ts';
import type { PickItem } from '../../ui/fields/values/pickItems.ts';
import type { GridColumn, GridOption, GridValue } from '../../ui/grid/model/gridColumn.ts';

/** What a screen says of a column: its width in pixels, and what it has otherwise than its field. */
type Look<Row> = Partial<GridColumn<Row>> & {
  readonly width: number;
  /** What a link can lead to. */
  readonly items?: readonly PickItem[];
};

/** Makes the column of a field. */
export type ColumnOf<K extends Kind, Row = RecordOf<K>> = (
  field: FieldName<K>,
  look: Look<Row>,
) => GridColumn<Row>;

/** A field as a column sees it: its facts, its value in a row, and how a new one is written. */
interface Cell<Row> {
  readonly facts: FieldFacts;
  readonly header: string;
  readonly currency: string;
  readonly items: readonly PickItem[];
  read(this: void, row: Row): unknown;
  write(this: void, row: Row, value: unknown): void;
}

/** Text goes through `parse`; a sentence says why it was refused. */
const parsed =
  <Row, T>({ write }: Cell<Row>, parse: (text: string) => Parsed<T>) =>
  (row: Row, text: string): string | void => {
    const result = parse(text);
    return result.ok ? write(row, result.value) : result.sentence;
  };

type Part<Row> = Partial<GridColumn<Row>> & Pick<GridColumn<Row>, 'value'>;

const textColumn = <Row>({ facts, header, read, write }: Cell<Row>): Part<Row> => ({
  editor: 'text',
  value: (row) => read(row) as string,
  commit: (row, text) => {
    const isMissing = facts.isRequired && text.trim() === '';
    return isMissing ? recordsWords.notEmpty({ field: header }) : write(row, text.trim());
  },
});

function numberColumn<Row>(cell: Cell<Row>): Part<Row> {
  const { min, max, isRequired, as } = cell.facts;
  const rules = {
    min: min ?? undefined,
    max: max ?? undefined,
    integer: as === 'whole',
    required: isRequired,
  };
  return {
    align: 'end',
    editor: 'number',
    value: (row) => cell.read(row) as number | null,
    commit: parsed(cell, (text) => parseNumber(text, rules)),
  };
}

function moneyColumn<Row>(cell: Cell<Row>): Part<Row> {
  const { currency, facts } = cell;
  const value = (row: Row) => cell.read(row) as number | null;
  const amount = (row: Row) => amountText(value(row), currency);
  return {
    align: 'end',
    editor: 'number',
    value,
    render: (row) => printedOr(value(row), (minor) => exactMoneyText(minor, currency)),
    editText: amount,
    copyText: amount,
    commit: parsed(cell, (text) => parseMoney(text, currency, { required: facts.isRequired })),
  };
}

function dayColumn<Row>(cell: Cell<Row>): Part<Row> {
  const value = (row: Row) => cell.read(row) as string | null;
  return {
    editor: 'date',
    value,
    render: (row) => printedOr(value(row), dayText),
    commit: parsed(cell, (text) => parseDay(text, { required: cell.facts.isRequired })),
  };
}

/** One of a few: `words` names what is stored, as a person reads it. */
function selectColumn<Row>({ read, write }: Cell<Row>, options: readonly GridOption[]): Part<Row> {
  const value = (row: Row) => read(row) as string | null;
  return {
    editor: 'select',
    options,
    value,
    render: (row) => options.find((option) => option.value === value(row))?.label ?? value(row),
    commit: (row, text) => write(row, text === '' ? null : text),
  };
}

/** A link, shown and sorted by the code of what it leads to. */
function linkColumn<Row>(cell: Cell<Row>): Part<Row> {
  const itemOf = (row: Row) => cell.items.find(({ id }) => id === cell.read(row));
  const nameOf = ({ code, title }: PickItem) => `${code} ${title}`.trim();
  const options = cell.items.map((item) => ({ value: item.id, label: nameOf(item) }));
  return {
    ...selectColumn(cell, options),
    value: (row) => itemOf(row)?.code ?? null,
    render: (row) => itemOf(row)?.code ?? '',
    editText: (row) => (cell.read(row) as string | null) ?? '',
    copyText: (row) => printedOr(itemOf(row) ?? null, nameOf),
  };
}

const printedOr = <T>(value: T | null, print: (value: T) => string): string =>
  value === null ? '' : print(value);

function columnOfField<Row>(cell: Cell<Row>): Part<Row> {
  const { options, optionLabels, label, as } = cell.facts;
  switch (as) {
    case 'text':
    case 'area':
    case 'title':
      return textColumn(cell);
    case 'number':
    case 'whole':
      return numberColumn(cell);
    case 'money':
      return moneyColumn(cell);
    case 'day':
      return dayColumn(cell);
    case 'choice':
      return selectColumn(
        cell,
        options.map((value) => ({ value, label: optionLabels[value] ?? value })),
      );
    case 'one':
      return linkColumn(cell);
    default:
      throw new Error(`${label} does not fit into one cell.`);
  }
}

/**
 * The column maker of a kind. `apply` makes the edit; `currency` is the workbook's; `recordOf` finds the record where
 * a row is more than that. A code is shown, never typed.
 */
export function fieldColumns<K extends Kind, Row = RecordOf<K>>(
  kind: K,
  { apply, currency }: { readonly apply: (edit: Edit) => boolean; readonly currency: string },
  recordOf: (row: Row) => RecordOf<K> = (row) => row as unknown as RecordOf<K>,
): ColumnOf<K, Row> {
  return (field, { items = [], ...look }) => {
    const facts = fieldOf(kind, field);
    const { header = facts.short } = look;
    if (field === 'code')
      return { id: field, header, value: (row) => recordOf(row)[field] as GridValue, ...look };
    const cell: Cell<Row> = {
      facts,
      header,
      currency,
      items,
      read: (row) => recordOf(row)[field],
      write: (row, value) => {
        apply(changeFields(kind, recordOf(row).id, { [field]: value } as FieldsOf<K>));
      },
    };
    return {
      id: field,
      header,
      clearable: !facts.isRequired,
      question: (row) => questionAbout(currency, kind, recordOf(row), field),
      ...columnOfField(cell),
      ...look,
    };
  };
}
