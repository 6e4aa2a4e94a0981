// A form as data: which fields of a record stand in the inspector, in which order, under which heading.
import type { Kind, RecordOf } from '../../shared/schema/kinds.ts';

type FieldName<K extends Kind> = keyof RecordOf<K> & string;

interface Shown<K extends Kind> {
  readonly field: FieldName<K>;
  readonly label: string;
  /** One line of help under the field. */
  readonly hint?: string;
  /** The field is left out while this says no. */
  readonly when?: (record: RecordOf<K>) => boolean;
}

/** One field and the control it is edited with; `unit`, limits and options belong to the control. */
export type FormField<K extends Kind> = Shown<K> &
  (
    | { readonly as: 'text' | 'area' | 'title'; readonly max?: number; readonly required?: boolean }
    | {
        readonly as: 'number' | 'whole';
        readonly unit?: string;
        readonly min?: number;
        readonly max?: number;
        readonly required?: boolean;
      }
    | { readonly as: 'money' | 'percent' | 'day'; readonly required?: boolean }
    | { readonly as: 'toggle' | 'tags' | 'lines' }
    | {
        readonly as: 'choice';
        readonly options: readonly string[];
        /** What people read for the options, where that is not the option itself in words. */
        readonly names?: Readonly<Record<string, string>>;
        readonly required?: boolean;
      }
    | { readonly as: 'flags'; readonly options: readonly string[] }
    | { readonly as: 'moneyRange' }
    | { readonly as: 'numberRange'; readonly unit?: string; readonly min?: number }
    | { readonly as: 'one'; readonly kind: Kind; readonly required?: boolean }
    | { readonly as: 'many'; readonly kind: Kind }
  );

export interface FormSection<K extends Kind> {
  readonly title: string;
  readonly fields: readonly FormField<K>[];
  /** Folded until opened: rarely needed fields. */
  readonly folded?: boolean;
  /** The fields speak for themselves: the title names the section for assistive technology only. */
  readonly bare?: boolean;
}

export type FormSpec<K extends Kind> = readonly FormSection<K>[];
