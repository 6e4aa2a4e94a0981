// Which form stands in the inspector for which kind of record: features bring theirs, the frame lists them.
import type { ComponentType } from 'react';
import type { Kind, RecordOf } from '../../shared/schema/kinds.ts';
import type { FormSpec } from '../records/formSpec.ts';

/** A kind's form, and what it needs beyond plain fields. */
export interface InspectorOf<K extends Kind> {
  readonly form: FormSpec<K>;
  readonly Extra?: ComponentType<{ readonly record: RecordOf<K> }>;
}

export const inspectors: { readonly [K in Kind]?: InspectorOf<K> } = {};
