// The inspector's form for one record, drawn from its spec: sections of fields, rare ones folded away.
import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { lockedFields } from '../../../shared/edits/guards/verdict.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import { ReadOnlyScope } from '../../ui/readOnly.tsx';
import { type FieldOnScreen, type FormSection, type FormSpec, onScreen } from './formSpec.ts';
import { RecordField } from './RecordField.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from '../records.module.css';
import { useSession } from '../../store/stores.tsx';
import { useWorkbook } from '../useWorkbook.ts';

interface RecordFormProps<K extends Kind> {
  readonly kind: K;
  readonly record: RecordOf<K>;
  readonly spec: FormSpec<K>;
}

/** Why a field is locked, by its name. */
type LockedBy = Readonly<Partial<Record<string, string>>>;

const shownIn = <K extends Kind>({ fields }: FormSection<K>, record: RecordOf<K>): FieldOnScreen<K>[] =>
  fields.map(onScreen).filter(({ when }) => when === undefined || when(record));

/**
 * All sections of a form; what may not be changed as the record stands is read-only, and says why once at the head.
 * The record's id keys the fields: another record never inherits a half-typed one.
 */
export function RecordForm<K extends Kind>({ kind, record, spec }: RecordFormProps<K>) {
  const locks: LockedBy = lockedFields(useWorkbook(), kind, record);
  const shown = spec.flatMap((section) => shownIn(section, record));
  const reasons = new Set(shown.flatMap(({ field }) => locks[field] ?? []));
  return (
    <div className={classes.form} key={record.id}>
      {[...reasons].map((reason) => (
        <Muted key={reason}>{reason}</Muted>
      ))}
      {spec.map((section) => (
        <Section key={section.title} kind={kind} record={record} section={section} locks={locks} />
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

function Section<K extends Kind>({ kind, record, section, locks }: SectionProps<K>) {
  const fields = shownIn(section, record).map((spec) => (
    <div key={spec.field} data-field={spec.field}>
      <ReadOnlyScope when={locks[spec.field] !== undefined}>
        <RecordField kind={kind} record={record} spec={spec} />
      </ReadOnlyScope>
    </div>
  ));
  if (fields.length === 0) return null;
  if (section.folded)
    return (
      <Folded title={section.title} holds={shownIn(section, record).map(({ field }) => field)}>
        {fields}
      </Folded>
    );
  return (
    <section className={classes.section} aria-label={section.title}>
      {section.bare ? null : <SectionHeading>{section.title}</SectionHeading>}
      {fields}
    </section>
  );
}

interface FoldedProps {
  readonly title: string;
  /** The places inside it: it opens when one of them is asked for. */
  readonly holds?: readonly string[];
  readonly children: React.ReactNode;
}

/** Rarely needed fields behind a heading that opens them. */
export function Folded({ title, holds = [], children }: FoldedProps) {
  const isAsked = useSession(({ focusField }) => holds.includes(focusField?.split('/')[0] ?? ''));
  const [opened, setOpened] = useState(isAsked);
  if (isAsked && !opened) setOpened(true);
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
