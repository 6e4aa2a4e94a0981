// Columns of a grid over records, bound to edits: a cell is a field, and committing it is one undo step.
import type { Edit } from '../../shared/edits/edit.ts';
import { changeFields } from '../../shared/edits/records.ts';
import { questionAbout } from '../../shared/rules/plausible.ts';
import type { Kind, RecordOf, FieldsOf } from '../../shared/schema/kinds.ts';
import { labelOf } from '../../shared/words.ts';
import { parseDay, printDay } from '../ui/fields/values/days.ts';
import { parseMoney, printAmount, printMoney } from '../ui/fields/values/money.ts';
import { parseNumber } from '../ui/fields/values/numbers.ts';
import type { Parsed } from '../ui/fields/values/parsed.ts';
import type { PickItem } from '../ui/fields/values/pickItems.ts';
import type { GridColumn } from '../ui/grid/gridColumn.ts';

type FieldName<K extends Kind> = keyof RecordOf<K> & string;

/** What a column maker needs besides the field: its header and width in pixels. */
interface Look {
  readonly header: string;
  readonly width: number;
  readonly grow?: boolean;
}

export interface FieldColumns<K extends Kind> {
  code(): GridColumn<RecordOf<K>>;
  text(field: FieldName<K>, look: Look & { readonly required?: boolean }): GridColumn<RecordOf<K>>;
  number(
    field: FieldName<K>,
    look: Look & {
      readonly min?: number;
      readonly max?: number;
      readonly integer?: boolean;
      readonly required?: boolean;
    },
  ): GridColumn<RecordOf<K>>;
  money(field: FieldName<K>, look: Look & { readonly required?: boolean }): GridColumn<RecordOf<K>>;
  day(field: FieldName<K>, look: Look): GridColumn<RecordOf<K>>;
  choice(
    field: FieldName<K>,
    look: Look & { readonly options: readonly string[]; readonly required?: boolean },
  ): GridColumn<RecordOf<K>>;
  /** One linked record, shown by code or title. */
  one(field: FieldName<K>, look: Look & { readonly items: readonly PickItem[] }): GridColumn<RecordOf<K>>;
}

/** Column makers for one kind. `apply` makes the edit; `currency` is the workbook's. */
export function fieldColumns<K extends Kind>(
  kind: K,
  { apply, currency }: { readonly apply: (edit: Edit) => boolean; readonly currency: string },
): FieldColumns<K> {
  type Row = RecordOf<K>;
  const raw = (row: Row, field: FieldName<K>): unknown => row[field];
  const write = (row: Row, field: FieldName<K>, value: unknown): void => {
    apply(changeFields(kind, row.id, { [field]: value } as FieldsOf<K>));
  };
  const question = (field: FieldName<K>) => (row: Row) => questionAbout(currency, kind, row, field);
  const parsed =
    <T>(field: FieldName<K>, parse: (text: string) => Parsed<T>) =>
    (row: Row, text: string): string | void => {
      const result = parse(text);
      return result.ok ? write(row, field, result.value) : result.sentence;
    };

  return {
    code: () => ({ id: 'code', header: 'Code', width: 62, value: (row) => row.code }),
    text: (field, { required, ...look }) => ({
      ...look,
      id: field,
      editor: 'text',
      clearable: !required,
      value: (row) => raw(row, field) as string,
      commit: (row, text) => {
        const isMissing = required === true && text.trim() === '';
        return isMissing ? `${look.header} must not be empty.` : write(row, field, text.trim());
      },
    }),
    number: (field, { min, max, integer, required, ...look }) => ({
      ...look,
      id: field,
      align: 'end',
      editor: 'number',
      clearable: !required,
      value: (row) => raw(row, field) as number | null,
      commit: parsed(field, (text) => parseNumber(text, { min, max, integer, required })),
    }),
    money: (field, { required, ...look }) => ({
      ...look,
      id: field,
      align: 'end',
      editor: 'number',
      clearable: !required,
      value: (row) => raw(row, field) as number | null,
      render: (row) => moneyText(raw(row, field) as number | null, currency),
      editText: (row) => printAmount(raw(row, field) as number | null, currency),
      copyText: (row) => printAmount(raw(row, field) as number | null, currency),
      question: question(field),
      commit: parsed(field, (text) => parseMoney(text, currency, { required })),
    }),
    day: (field, look) => ({
      ...look,
      id: field,
      editor: 'date',
      clearable: true,
      value: (row) => raw(row, field) as string | null,
      render: (row) => dayText(raw(row, field) as string | null),
      question: question(field),
      commit: parsed(field, (text) => parseDay(text, {})),
    }),
    choice: (field, { options, required, ...look }) => ({
      ...look,
      id: field,
      editor: 'select',
      clearable: !required,
      options: options.map((value) => ({ value, label: labelOf(value) })),
      value: (row) => raw(row, field) as string | null,
      render: (row) => labelOf((raw(row, field) as string | null) ?? ''),
      commit: (row, text) => write(row, field, text === '' ? null : text),
    }),
    one: (field, { items, ...look }) => ({
      ...look,
      id: field,
      editor: 'select',
      clearable: true,
      options: items.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}`.trim() })),
      value: (row) => raw(row, field) as string | null,
      render: (row) => items.find(({ id }) => id === raw(row, field))?.code ?? '',
      commit: (row, text) => write(row, field, text === '' ? null : text),
    }),
  };
}

const moneyText = (minor: number | null, currency: string): string =>
  minor === null ? '' : printMoney(minor, currency);

const dayText = (day: string | null): string => (day === null ? '' : printDay(day));
