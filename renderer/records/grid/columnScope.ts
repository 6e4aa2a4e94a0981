// What the columns of a kind read and write with, and why a field of a record may not be changed.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { lockedFields } from '../../../shared/edits/guards/verdict.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { type FieldFacts, type FieldName, fieldOf } from '../../../shared/schema/fieldFacts.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { type FieldOnScreen, type FormSpec, onScreen } from '../form/formSpec.ts';

export interface ColumnScope<K extends Kind, Row = RecordOf<K>> {
  readonly kind: K;
  /** What links and figures are read from. */
  readonly workbook: Workbook;
  /** The workbook of this moment: whether something may be changed is asked when somebody tries. */
  readonly now: () => Workbook;
  /** Makes an edit, or gathers it. */
  readonly apply: (edit: Edit) => boolean;
  /** The id of a record that a list adds. */
  readonly newId: () => string;
  /** The form of the kind: which fields count as a record stands, and with which choices. */
  readonly form: FormSpec<K>;
  /** The record of a row, where a row is more than that. */
  readonly recordOf: (row: Row) => RecordOf<K>;
}

const inForm = <K extends Kind>(form: FormSpec<K>, name: string): FieldOnScreen<K> | undefined =>
  form.flatMap(({ fields }) => fields.map(onScreen)).find(({ field }) => field === name);

/** The facts of a field as the form has them: with other options, say. Its name in a column stays the dictionary's. */
export function factsInTable<K extends Kind>(
  { kind, form }: Pick<ColumnScope<K>, 'kind' | 'form'>,
  name: string,
): FieldFacts {
  const facts = fieldOf(kind, name as FieldName<K>);
  const { options = facts.options, isRequired = facts.isRequired } = inForm(form, name) ?? {};
  // Where records stand in rows, the head of their names says what they are.
  const short = name === 'title' ? labelOf(cards[kind].one) : facts.short;
  return { ...facts, options, isRequired, short };
}

type Locks = Readonly<Partial<Record<string, string>>>;
const knownLocks = new WeakMap<object, { readonly workbook: Workbook; readonly locks: Locks }>();

/** All cells of a row ask the same: it is worked out once for a record in a workbook. */
function locksOf<K extends Kind>(workbook: Workbook, kind: K, record: RecordOf<K>): Locks {
  const known = knownLocks.get(record);
  if (known?.workbook === workbook) return known.locks;
  const locks: Locks = lockedFields(workbook, kind, record);
  knownLocks.set(record, { workbook, locks });
  return locks;
}

/** Why a field of a row may not be changed, in the words of the form; null where it may. */
export function whyLocked<K extends Kind, Row>(
  { kind, now, form, recordOf }: ColumnScope<K, Row>,
  { name, isByCommand }: FieldFacts,
): (row: Row) => string | null {
  if (isByCommand) return () => recordsWords.byCommand;
  const spec = inForm(form, name);
  return (row) => {
    const record = recordOf(row);
    return (
      locksOf(now(), kind, record)[name] ?? (spec?.when?.(record) === false ? recordsWords.notAsked : null)
    );
  };
}
