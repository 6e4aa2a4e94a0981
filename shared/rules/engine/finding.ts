// What a rule says about a workbook: computed every time, never stored.
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import type { EditArgs, EditName } from './editNames.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A record a finding is about; `code` is null for kinds without codes. */
export interface Subject {
  readonly kind: Kind;
  readonly id: string;
  readonly code: string | null;
}

/** A named edit with its arguments, for whoever carries it out. */
export type NamedEdit = {
  [N in EditName]: { readonly edit: N; readonly args: EditArgs[N] };
}[EditName];

/** The action that mends it, as data the app can offer: show a record (and a field of it), or make a named edit. */
export type Fix = { readonly label: string } & (
  | {
      readonly action: 'open';
      readonly kind: Kind;
      readonly id: string;
      readonly field?: string;
      /** Which part of the field, from the outside in: `2/due` is what the third part says is due. */
      readonly at?: string;
    }
  | ({ readonly action: 'edit' } & NamedEdit)
);

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly subjects: readonly Subject[];
  /** One sentence a client understands: what is missing and why it matters. */
  readonly message: string;
  readonly fix: Fix;
}

export const subjectOf = <K extends Kind>(kind: K, record: RecordOf<K>): Subject => ({
  kind,
  id: record.id,
  code: record.code,
});
