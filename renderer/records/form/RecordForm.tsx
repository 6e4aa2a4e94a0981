// The inspector's form for one record, drawn from its spec: sections of fields, rare ones folded away.
import { lockedFields } from '../../../shared/edits/guards/verdict.ts';
import type { Control } from '../../../shared/schema/field.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { ReadOnlyScope } from '../../ui/readOnly.tsx';
import { summaryOf } from '../../../shared/log/summaryOf.ts';
import { Section } from '../../ui/page/Section.tsx';
import { Folded } from './Folded.tsx';
import { factsOnScreen, type FieldOnScreen, type FormSection, type FormSpec, shownIn } from './formSpec.ts';
import { RecordField } from './RecordField.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from '../records.module.css';
import { useWorkbook } from '../useWorkbook.ts';

interface RecordFormProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly spec: FormSpec<K>;
}

/** Why a field is locked, by its name. */
type LockedBy = Readonly<Partial<Record<string, string>>>;

/**
 * All sections of a form; what may not be changed as the record stands is read-only, and says why once at the head.
 * The record's id keys the fields: another record never inherits a half-typed one.
 */
export function RecordForm<K extends Kind>({ kind, record, spec: whole }: RecordFormProps<K>) {
  const spec = whole.filter(({ elsewhere }) => !elsewhere);
  const locks: LockedBy = lockedFields(useWorkbook(), kind, record);
  const shown = spec.flatMap((section) => shownIn(section, record));
  const reasons = new Set(shown.flatMap(({ field }) => locks[field] ?? []));
  return (
    <div className={classes.form} key={record.id}>
      {[...reasons].map((reason) => (
        <Muted key={reason}>{reason}</Muted>
      ))}
      {spec.map((section) => (
        <FormPart key={section.title} kind={kind} record={record} section={section} locks={locks} />
      ))}
    </div>
  );
}

interface SectionProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly section: FormSection<K>;
  readonly locks: LockedBy;
}

const shortControls: ReadonlySet<Control> = new Set([
  'choice',
  'day',
  'money',
  'number',
  'percent',
  'toggle',
  'whole',
]);

/** Whether half the width of an inspector is enough for it. */
const isShort = <K extends Kind>(kind: K, spec: FieldOnScreen<K>): boolean =>
  spec.Draw === undefined && shortControls.has(factsOnScreen(kind, spec).as);

function FormPart<K extends Kind>({ kind, record, section, locks }: SectionProps<K>) {
  const workbook = useWorkbook();
  const shown = shownIn(section, record);
  if (shown.length === 0) return null;
  const fields = shown.map((spec) => (
    <div key={spec.field} data-field={spec.field} data-short={isShort(kind, spec) || undefined}>
      <ReadOnlyScope when={locks[spec.field] !== undefined}>
        {spec.Draw ? <spec.Draw record={record} /> : <RecordField kind={kind} record={record} spec={spec} />}
      </ReadOnlyScope>
    </div>
  ));
  const { title, bare, folded, Foot } = section;
  const names = shown.map(({ field }) => field);
  if (bare)
    return (
      <section className={classes.fields} aria-label={title}>
        {fields}
        {Foot ? <Foot record={record} /> : null}
      </section>
    );
  const held = { title, holds: names, summary: summaryOf(workbook, kind, record, names) };
  const body = <div className={classes.fields}>{fields}</div>;
  return folded ? <Folded {...held}>{body}</Folded> : <Section {...held}>{body}</Section>;
}
