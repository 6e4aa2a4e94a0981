// One field of one record as a control: what the form says, bound to the workbook through an edit.
import { changeFields, createRecord, together } from '../../shared/edits/records.ts';
import { limits, type Range3 } from '../../shared/schema/field.ts';
import { questionAbout } from '../../shared/rules/plausible.ts';
import { cards } from '../../shared/schema/cards.ts';
import type { Kind, RecordOf, FieldsOf } from '../../shared/schema/kinds.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import { labelOf } from '../../shared/words.ts';
import { FlagsField } from './FlagsField.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { MoneyField } from '../ui/fields/MoneyField.tsx';
import { NumberField } from '../ui/fields/NumberField.tsx';
import { PercentField } from '../ui/fields/PercentField.tsx';
import { PickField } from '../ui/fields/PickField.tsx';
import { PickManyField } from '../ui/fields/PickManyField.tsx';
import { RangeField } from '../ui/fields/RangeField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TagsField } from '../ui/fields/TagsField.tsx';
import { TextAreaField } from '../ui/fields/TextAreaField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { ToggleField } from '../ui/fields/ToggleField.tsx';
import type { FormField } from './formSpec.ts';
import { pickItemsOf } from './pickItemsOf.ts';
import { useApply, useNewId, useOpenRecord, useReadOnly, useWorkbook } from './useWorkbook.ts';

interface RecordFieldProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly spec: FormField<K>;
}

/** The control for `spec`; committing makes one edit, typing in quick succession stays one undo step. */
export function RecordField<K extends Kind>({ kind, record, spec }: RecordFieldProps<K>) {
  const workbook = useWorkbook();
  const apply = useApply();
  const readOnly = useReadOnly();
  const open = useOpenRecord();
  const newId = useNewId();
  const value: unknown = record[spec.field];
  const onCommit = (next: unknown) => {
    apply(changeFields(kind, record.id, { [spec.field]: next } as FieldsOf<K>));
  };
  /** A new record of another kind, linked from this one: one undo step. */
  const newItemOf = (other: Kind, withNew: (id: string) => unknown) => {
    const { one, many } = cards[other];
    const onCreate = (title: string) => {
      const id = newId();
      const link = changeFields(kind, record.id, { [spec.field]: withNew(id) } as FieldsOf<K>);
      apply(together(`Add ${one}`, [createRecord(other, id, { title }), link]));
    };
    return { one, many, onCreate };
  };
  const question = questionAbout(factsOf(workbook).currency, kind, record, spec.field);
  const description = [question, spec.hint].filter((words) => words).join(' ') || undefined;
  const common = { label: spec.label, description, readOnly, onCommit };
  switch (spec.as) {
    case 'text':
      return <TextField {...common} value={value as string} {...textLimitsOf(spec)} />;
    case 'area':
      return <TextAreaField {...common} value={value as string} {...textLimitsOf(spec)} />;
    case 'title':
      return <TextAreaField {...common} value={value as string} {...textLimitsOf(spec)} oneLine />;
    case 'lines':
      return <TagsField {...common} value={value as readonly string[]} />;
    case 'tags':
      return <TagsField {...common} value={value as readonly string[]} />;
    case 'number':
    case 'whole':
      return (
        <NumberField
          {...common}
          {...limitsOf(spec)}
          value={value as number | null}
          integer={spec.as === 'whole'}
        />
      );
    case 'money':
      return (
        <MoneyField
          {...common}
          value={value as number | null}
          currency={factsOf(workbook).currency}
          required={spec.required}
        />
      );
    case 'percent':
      return <PercentField {...common} value={value as number | null} required={spec.required} />;
    case 'day':
      return <DateField {...common} value={value as string | null} required={spec.required} />;
    case 'toggle':
      return <ToggleField {...common} value={value as boolean} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          value={value as string | null}
          required={spec.required}
          options={optionsOf(spec, value as string | null)}
        />
      );
    case 'flags':
      return <FlagsField {...common} value={value as readonly string[]} options={spec.options} />;
    case 'moneyRange':
      return <RangeField {...common} value={value as Range3 | null} currency={factsOf(workbook).currency} />;
    case 'numberRange':
      return <RangeField {...common} value={value as Range3 | null} unit={spec.unit} min={spec.min} />;
    case 'one':
      return (
        <PickField
          {...common}
          value={value as string | null}
          items={withoutSelf(pickItemsOf(workbook, spec.kind), record.id)}
          required={spec.required}
          newItem={newItemOf(spec.kind, (id) => id)}
          onOpen={(id) => open(spec.kind, id)}
        />
      );
    case 'many':
      return (
        <PickManyField
          {...common}
          value={value as readonly string[]}
          items={withoutSelf(pickItemsOf(workbook, spec.kind), record.id)}
          newItem={newItemOf(spec.kind, (id) => [...(value as readonly string[]), id])}
          onOpen={(id) => open(spec.kind, id)}
        />
      );
  }
}

/** The options of a choice; a value from elsewhere that is none of them can be kept. */
function optionsOf(
  {
    options,
    names = {},
  }: { readonly options: readonly string[]; readonly names?: Readonly<Record<string, string>> },
  value: string | null,
): { readonly value: string; readonly label: string }[] {
  const all = value === null || options.includes(value) ? options : [value, ...options];
  return all.map((option) => ({ value: option, label: names[option] ?? labelOf(option) }));
}

const withoutSelf = (items: ReturnType<typeof pickItemsOf>, id: string) =>
  items.filter((item) => item.id !== id);

/** Only the limits that were given: a control tells "no limit" by absence. */
function limitsOf(spec: {
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}) {
  const { unit, min, max, required } = spec;
  return { unit, min, max, required };
}

/** What a text may hold when its form does not say less. */
const textLimitsOf = ({
  max = limits.textChars,
  required,
}: {
  readonly max?: number;
  readonly required?: boolean;
}) => ({
  maxLength: max,
  required,
});
