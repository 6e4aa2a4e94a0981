// The inspector's form for one record, drawn from its spec: sections of fields, rare ones folded away.
import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconLock } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Kind, RecordOf } from '../../shared/schema/kinds.ts';
import { ReadOnlyScope } from '../ui/readOnly.tsx';
import { SectionHeading } from '../ui/frame/SectionHeading.tsx';
import { type FieldOnScreen, type FormSection, type FormSpec, onScreen } from './formSpec.ts';
import { RecordField } from './RecordField.tsx';
import { useLocks } from './useLocks.ts';
import classes from './RecordForm.module.css';

interface RecordFormProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly spec: FormSpec<K>;
}

/** All sections of a form. The record's id keys the fields: another record never inherits a half-typed one. */
export function RecordForm<K extends Kind>({ kind, record, spec }: RecordFormProps<K>) {
  const locks = useLocks(kind, record);
  const shown = spec.map((section) => ({ ...section, fields: fieldsShown(section, record, locks) }));
  const names = shown.flatMap(({ fields }) => fields.map(({ field }) => field));
  const reasons = [...new Set(names.flatMap((name) => locks[name] ?? []))];
  return (
    <div className={classes.form} key={record.id}>
      {reasons.map((sentence) => (
        <p key={sentence} className={classes.locked} role="note">
          <IconLock size={14} aria-hidden /> {sentence}
        </p>
      ))}
      {shown.map((section) => (
        <Section key={section.title} kind={kind} record={record} section={section} locks={locks} />
      ))}
    </div>
  );
}

type Locks = ReturnType<typeof useLocks>;

/** The fields of a section that this record has on screen. */
const fieldsShown = <K extends Kind>({ fields }: FormSection<K>, record: RecordOf<K>, locks: Locks) =>
  fields
    .map(onScreen)
    .filter(({ when }) => when === undefined || when(record))
    .filter(({ field, unlessLocked }) => !unlessLocked || locks[field] === undefined);

interface SectionProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly section: Omit<FormSection<K>, 'fields'> & { readonly fields: readonly FieldOnScreen<K>[] };
  readonly locks: Locks;
}

function Section<K extends Kind>({ kind, record, section, locks }: SectionProps<K>) {
  const fields = section.fields.map((spec) => (
    <div key={spec.field} data-field={spec.field}>
      <ReadOnlyScope when={locks[spec.field] !== undefined}>
        <RecordField kind={kind} record={record} spec={spec} />
      </ReadOnlyScope>
    </div>
  ));
  if (fields.length === 0) return null;
  if (section.folded) return <Folded title={section.title}>{fields}</Folded>;
  return (
    <section className={classes.section} aria-label={section.title}>
      {section.bare ? null : <SectionHeading>{section.title}</SectionHeading>}
      {fields}
    </section>
  );
}

/** Rarely needed fields behind a heading that opens them. */
export function Folded({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <section className={classes.section} aria-label={title}>
      <UnstyledButton
        className={classes.fold}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={14} data-opened={opened || undefined} aria-hidden />
        {title}
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <div className={classes.folded}>{opened ? children : null}</div>
      </Collapse>
    </section>
  );
}
