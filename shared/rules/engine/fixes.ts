// The three actions a finding can offer, written briefly.
import type { Kind, RecordOf, FieldsOf } from '../../schema/kinds.ts';
import type { Fix } from './finding.ts';

/** Shows a record, and a field of it when one is named. */
export const openFix = <K extends Kind>(
  label: string,
  kind: K,
  id: string,
  field?: keyof RecordOf<K> & string,
): Fix => ({ label, action: 'open', kind, id, ...(field === undefined ? {} : { field }) });

/** Sets fields of a record. */
export const setFix = <K extends Kind>(label: string, kind: K, id: string, fields: FieldsOf<K>): Fix => ({
  label,
  action: 'set',
  kind,
  id,
  fields,
});

/** Creates a record, linked from a field of another one when that is given. */
export const createFix = <K extends Kind>(
  label: string,
  kind: K,
  fields: FieldsOf<K>,
  linkFrom?: { readonly kind: Kind; readonly id: string; readonly field: string },
): Fix => ({
  label,
  action: 'create',
  kind,
  fields,
  ...(linkFrom === undefined ? {} : { linkFrom }),
});
