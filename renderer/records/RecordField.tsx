// One field of one record as a control: what the form says, bound to the workbook through an edit.
import { changeFields, createRecord, together } from '../../shared/edits/records.ts';
import type { Range3 } from '../../shared/schema/field.ts';
import type { FieldFacts } from '../../shared/schema/fieldFacts.ts';
import { questionAbout } from '../../shared/rules/plausible.ts';
import { type Kind, kindNames, type RecordOf, type FieldsOf } from '../../shared/schema/kinds.ts';
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
import { factsOnScreen, type FormField } from './formSpec.ts';
import { pickItemsOf } from './pickItemsOf.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from './useWorkbook.ts';

interface RecordFieldProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly spec: FormField<K>;
}

/** The control for `spec`; committing makes one edit, typing in quick succession stays one undo step. */
export function RecordField<K extends Kind>({ kind, record, spec }: RecordFieldProps<K>) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const field = factsOnScreen(kind, spec);
  const name = field.name as keyof RecordOf<K> & string;
  const value: unknown = record[name];
  const onCommit = (next: unknown) => {
    apply(changeFields(kind, record.id, { [name]: next } as FieldsOf<K>));
  };
  /** A new record of another kind, linked from this one: one undo step. */
  const newItemOf = (other: Kind, withNew: (id: string) => unknown) => {
    const { one, many } = kindNames[other];
    const onCreate = (title: string) => {
      const id = newId();
      const link = changeFields(kind, record.id, { [name]: withNew(id) } as FieldsOf<K>);
      apply(together(`Add ${one}`, [createRecord(other, id, { title }), link]));
    };
    return { one, many, onCreate };
  };
  const question = questionAbout(factsOf(workbook).currency, kind, record, name);
  const description = [question, field.hint].filter((words) => words).join(' ') || undefined;
  const required = field.isRequired;
  const common = { label: field.label, description, onCommit };
  switch (field.as) {
    case 'text':
      return <TextField {...common} value={value as string} {...textLimitsOf(field)} />;
    case 'area':
      return <TextAreaField {...common} value={value as string} {...textLimitsOf(field)} />;
    case 'title':
      return <TextAreaField {...common} value={value as string} {...textLimitsOf(field)} oneLine />;
    case 'lines':
    case 'tags':
      return <TagsField {...common} value={value as readonly string[]} />;
    case 'number':
    case 'whole':
      return (
        <NumberField
          {...common}
          {...figureLimitsOf(field)}
          value={value as number | null}
          integer={field.as === 'whole'}
        />
      );
    case 'money':
      return (
        <MoneyField
          {...common}
          value={value as number | null}
          currency={factsOf(workbook).currency}
          required={required}
        />
      );
    case 'percent':
      return <PercentField {...common} value={value as number | null} required={required} />;
    case 'day':
      return <DateField {...common} value={value as string | null} required={required} />;
    case 'toggle':
      return <ToggleField {...common} value={value as boolean} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          value={value as string | null}
          required={required}
          options={optionsOf(field, value as string | null)}
        />
      );
    case 'flags':
      return <FlagsField {...common} value={value as readonly string[]} options={field.options} />;
    case 'moneyRange':
      return <RangeField {...common} value={value as Range3 | null} currency={factsOf(workbook).currency} />;
    case 'numberRange':
      return <RangeField {...common} value={value as Range3 | null} {...figureLimitsOf(field)} />;
    case 'one':
    case 'many':
      return <LinkField {...common} field={field} value={value} own={record.id} newItemOf={newItemOf} />;
    default:
      throw new Error(`${field.label} is not edited by one control.`);
  }
}

interface LinkFieldProps {
  readonly label: string;
  readonly description: string | undefined;
  readonly onCommit: (next: unknown) => void;
  readonly field: FieldFacts;
  readonly value: unknown;
  readonly own: string;
  readonly newItemOf: (
    other: Kind,
    withNew: (id: string) => unknown,
  ) => { readonly one: string; readonly many: string; readonly onCreate: (title: string) => void };
}

/** A link to one record of a kind or to several; the record itself is not among them. */
function LinkField({ field, value, own, newItemOf, ...common }: LinkFieldProps) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const kind = field.references;
  if (kind === null) throw new Error(`${field.label} leads to no one kind of record.`);
  const items = pickItemsOf(workbook, kind).filter(({ id }) => id !== own);
  const shared = { ...common, items, onOpen: (id: string) => open(kind, id) };
  if (field.as === 'one')
    return (
      <PickField
        {...shared}
        value={value as string | null}
        required={field.isRequired}
        newItem={newItemOf(kind, (id) => id)}
      />
    );
  const chosen = value as readonly string[];
  return <PickManyField {...shared} value={chosen} newItem={newItemOf(kind, (id) => [...chosen, id])} />;
}

/** The options of a choice; a value from elsewhere that is none of them can be kept. */
function optionsOf(
  { options, optionLabels }: FieldFacts,
  value: string | null,
): { readonly value: string; readonly label: string }[] {
  const all = value === null || options.includes(value) ? options : [value, ...options];
  return all.map((option) => ({ value: option, label: optionLabels[option] ?? labelOf(option) }));
}

/** Only the limits there are: a control tells "no limit" by absence. */
const figureLimitsOf = ({ unit, min, max, isRequired }: FieldFacts) => ({
  unit: unit ?? undefined,
  min: min ?? undefined,
  max: max ?? undefined,
  required: isRequired,
});

const textLimitsOf = ({ maxChars, isRequired }: FieldFacts) => ({
  maxLength: maxChars ?? undefined,
  required: isRequired,
});
