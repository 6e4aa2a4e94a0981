// One field as a control: which one, its label, limits and options come from the dictionary; the value from whoever holds it.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import { createRecord } from '../../../shared/edits/records.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import type { FieldFacts } from '../../../shared/schema/fieldFacts.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { MoneyField } from '../../ui/fields/MoneyField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { PercentField } from '../../ui/fields/PercentField.tsx';
import { PickField } from '../../ui/fields/pick/PickField.tsx';
import { PickManyField } from '../../ui/fields/pick/PickManyField.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TagsField } from '../../ui/fields/TagsField.tsx';
import { TextAreaField } from '../../ui/fields/TextAreaField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { ToggleField } from '../../ui/fields/ToggleField.tsx';
import type { PickItem } from '../../ui/fields/values/pickItems.ts';
import { LinksField } from './LinksField.tsx';
import { FlagsField } from './FlagsField.tsx';
import { TitleField } from '../adding/TitleField.tsx';
import { pickItemsOf } from '../pickItemsOf.ts';
import { useStores } from '../../store/stores.tsx';
import { useNewId, useOpenRecord, useWorkbook } from '../useWorkbook.ts';

/** A record made in passing, to be linked by the value: both belong in one undo step. */
export interface Made {
  /** What undo calls it: "Add role". */
  readonly label: string;
  readonly create: Edit;
}

export interface FieldControlProps {
  readonly field: FieldFacts;
  readonly value: unknown;
  readonly onCommit: (value: unknown, made?: Made) => void;
  /** One line under the control; the field's hint when left out. */
  readonly description?: string | undefined;
  /** The record that holds the field, which it cannot link to. */
  readonly own?: string | undefined;
  /** What may be linked, where that is not every record of the kind; then none is made in passing. */
  readonly items?: readonly PickItem[] | undefined;
}

export function FieldControl(props: FieldControlProps) {
  const { field, value, onCommit, description = field.hint ?? undefined } = props;
  const { currency } = factsOf(useWorkbook());
  const { today } = useStores();
  const required = field.isRequired;
  // The dictionary reads the control off the schema of the value, which the compiler cannot follow: `never` fits each.
  const commit = (next: unknown) => onCommit(next);
  const common = { label: field.label, description, value: value as never, onCommit: commit };
  switch (field.as) {
    case 'text':
      return <TextField {...common} {...textLimitsOf(field)} />;
    case 'area':
      return <TextAreaField {...common} {...textLimitsOf(field)} />;
    case 'title':
      return <TitleField {...common} {...textLimitsOf(field)} own={props.own} />;
    case 'lines':
      return <TagsField {...common} maxLength={field.maxChars ?? undefined} lines />;
    case 'tags':
      return <TagsField {...common} />;
    case 'number':
    case 'whole':
      return <NumberField {...common} {...figureLimitsOf(field)} integer={field.as === 'whole'} />;
    case 'money':
      return <MoneyField {...common} currency={currency} required={required} />;
    case 'percent':
      return <PercentField {...common} required={required} />;
    case 'day':
      // The day that all others are counted from is itself counted from today.
      return <DateField {...common} required={required} from={field.name === 'asOf' ? today() : undefined} />;
    case 'toggle':
      return <ToggleField {...common} />;
    case 'choice':
      return <SelectField {...common} required={required} options={optionsOf(field, value)} />;
    case 'flags':
      return <FlagsField {...common} options={field.options} />;
    case 'moneyRange':
      return <RangeField {...common} currency={currency} />;
    case 'numberRange':
      return <RangeField {...common} {...figureLimitsOf(field)} />;
    case 'anyMany':
      return <LinksField {...common} own={props.own} />;
    case 'one':
    case 'many':
      return <LinkControl {...props} description={description} />;
    default:
      throw new Error(`${field.label} is not edited by one control.`);
  }
}

/** A link to one record of a kind or to several, or to one that is made for it. */
function LinkControl({ field, value, onCommit, description, own, items: given }: FieldControlProps) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const newId = useNewId();
  const kind = field.references;
  if (kind === null) throw new Error(`${field.label} leads to no one kind of record.`);
  const { one, many } = cards[kind];
  const chosen = Array.isArray(value) ? (value as readonly string[]) : null;
  const onCreate = (title: string) => {
    const id = newId();
    const made = { label: recordsWords.add({ what: one }), create: createRecord(kind, id, { title }) };
    onCommit(chosen === null ? id : [...chosen, id], made);
  };
  const shared = {
    label: field.label,
    description,
    items: (given ?? pickItemsOf(workbook, kind)).filter(({ id }) => id !== own),
    newItem: given === undefined ? { one, many, onCreate } : undefined,
    onOpen: (id: string) => open(kind, id),
    onCommit: (next: unknown) => onCommit(next),
  };
  return chosen === null ? (
    <PickField {...shared} value={value as string | null} required={field.isRequired} />
  ) : (
    <PickManyField {...shared} value={chosen} />
  );
}

/** The options of a choice; a value from elsewhere that is none of them can be kept. */
function optionsOf(
  { options, optionLabels }: FieldFacts,
  value: unknown,
): { readonly value: string; readonly label: string }[] {
  const all = typeof value !== 'string' || options.includes(value) ? options : [value, ...options];
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
