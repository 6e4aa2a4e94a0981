// A form as data: which fields of a record stand in the inspector, in which order, under which heading.
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { type FieldFacts, type FieldName, fieldOf } from '../../../shared/schema/fieldFacts.ts';

/** What a screen says otherwise than the dictionary, and when it leaves the field out. */
export interface FieldOnScreen<K extends Kind> extends Partial<
  Pick<FieldFacts, 'label' | 'as' | 'options' | 'optionLabels' | 'isRequired'>
> {
  readonly field: FieldName<K>;
  /** The field is left out while this says no. */
  readonly when?: (record: RecordOf<K>) => boolean;
}

/** A field by name, as the dictionary has it; or what differs on this screen. */
export type FormField<K extends Kind> = FieldName<K> | FieldOnScreen<K>;

export interface FormSection<K extends Kind> {
  readonly title: string;
  readonly fields: readonly FormField<K>[];
  /** Folded until opened: rarely needed fields. */
  readonly folded?: boolean;
  /** The fields speak for themselves: the title names the section for assistive technology only. */
  readonly bare?: boolean;
}

export type FormSpec<K extends Kind> = readonly FormSection<K>[];

/** Fields under one heading. */
export const section = <K extends Kind>(
  title: string,
  fields: readonly FormField<K>[],
  look: Pick<FormSection<K>, 'folded' | 'bare'> = {},
): FormSection<K> => ({ title, fields, ...look });

/** What is said of a field on a screen. */
export function onScreen<K extends Kind>(spec: FormField<K>): FieldOnScreen<K> {
  return typeof spec === 'string' ? { field: spec } : spec;
}

/** The facts of a field with what this screen says otherwise. */
export function factsOnScreen<K extends Kind>(kind: K, spec: FormField<K>): FieldFacts {
  const { field, when: _when, ...otherwise } = onScreen(spec);
  return { ...fieldOf(kind, field), ...otherwise };
}
