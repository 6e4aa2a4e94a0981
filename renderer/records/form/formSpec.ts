// A form as data: which fields of a record stand in the inspector, in which order, under which heading.
import type { ComponentType } from 'react';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { formWords } from '../../../shared/messages/screens/records.ts';
import { type FieldFacts, type FieldName, fieldOf } from '../../../shared/schema/fieldFacts.ts';

/** What a screen says otherwise than the dictionary, and when it leaves the field out. */
export interface FieldOnScreen<K extends Kind> extends Partial<
  Pick<FieldFacts, 'label' | 'as' | 'options' | 'optionLabels' | 'isRequired'>
> {
  readonly field: FieldName<K>;
  /** The field is left out while this says no. */
  readonly when?: (record: RecordOf<K>) => boolean;
  /** Drawn by this in place of the one control of its field. */
  readonly Draw?: ComponentType<{ readonly record: RecordOf<K> }>;
}

/** A field by name, as the dictionary has it; or what differs on this screen. */
export type FormField<K extends Kind> = FieldName<K> | FieldOnScreen<K>;

export interface FormSection<K extends Kind> {
  readonly title: string;
  readonly fields: readonly FormField<K>[];
  /** Folded until opened, also where sections stand open: rarely needed fields. */
  readonly folded?: boolean;
  /** What the rules of the kind need first: never folded, and told to a person who fills a new record. */
  readonly essential?: boolean;
  /** Its fields stand in what the kind shows before its form; here they only count as to be filled. */
  readonly elsewhere?: boolean;
  /** What its fields come to, under them. */
  readonly Foot?: ComponentType<{ readonly record: RecordOf<K> }>;
  /** The fields speak for themselves: the title names the section for assistive technology only. */
  readonly bare?: boolean;
}

export type FormSpec<K extends Kind> = readonly FormSection<K>[];

/** Fields under one heading. */
export const section = <K extends Kind>(
  title: string,
  fields: readonly FormField<K>[],
  look: Pick<FormSection<K>, 'folded' | 'bare' | 'essential' | 'elsewhere' | 'Foot'> = {},
): FormSection<K> => ({ title, fields, ...look });

/** The fields that come first of a kind, under a title that only assistive technology hears. */
export const essentials = <K extends Kind>(
  fields: readonly FormField<K>[],
  look: Pick<FormSection<K>, 'elsewhere' | 'Foot'> = {},
): FormSection<K> => section(formWords.essentials, fields, { bare: true, essential: true, ...look });

/** What is said of a field on a screen. */
export function onScreen<K extends Kind>(spec: FormField<K>): FieldOnScreen<K> {
  return typeof spec === 'string' ? { field: spec } : spec;
}

/** The facts of a field with what this screen says otherwise. */
export function factsOnScreen<K extends Kind>(kind: K, spec: FormField<K>): FieldFacts {
  const { field, when: _when, Draw: _draw, ...otherwise } = onScreen(spec);
  return { ...fieldOf(kind, field), ...otherwise };
}

/** The fields of a section that are on the screen for a record as it stands. */
export const shownIn = <K extends Kind>(
  { fields }: FormSection<K>,
  record: RecordOf<K>,
): readonly FieldOnScreen<K>[] =>
  fields.map(onScreen).filter(({ when }) => when === undefined || when(record));

/** Of what comes first, what a person has to fill: a choice that always has a value is none of it. */
export const toFillOf = <K extends Kind>(
  kind: K,
  spec: FormSpec<K>,
  record: RecordOf<K>,
): readonly FieldName<K>[] =>
  spec
    .filter(({ essential }) => essential)
    .flatMap((one) => shownIn(one, record))
    .map(({ field }) => field)
    .filter((field) => field === 'title' || canBeEmpty(fieldOf(kind, field)));

const canBeEmpty = ({ as, isRequired }: FieldFacts): boolean =>
  as !== 'toggle' && !(isRequired && ['choice', 'money', 'whole', 'number', 'percent', 'day'].includes(as));
