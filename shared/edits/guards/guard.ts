// What a guard is: it is shown a change before it is made, and refuses it, adds to it, or lets it pass.
import type { FieldsOf, Kind, RecordOf } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';

/**
 * On which road a change comes. `byHand`: forms, grids, paste, drawing, import, findings. `command`: an edit made for
 * just this (arming, signing, accepting), which may move what no hand moves; the guards still look. `restoring`: what
 * was so already is put back as it was, ready-made content with a history of its own: no guard looks.
 */
export type Road = 'byHand' | 'command' | 'restoring';

/** One record before and after. */
export interface Change<K extends Kind> {
  readonly kind: K;
  /** Undefined: the record is added. */
  readonly before: RecordOf<K> | undefined;
  readonly after: RecordOf<K>;
  /** The workbook with the change in it, and all that change with it. */
  readonly workbook: Workbook;
  readonly road: Exclude<Road, 'restoring'>;
}

/** A sentence refuses the change; fields are changed along with it; null lets it pass. */
export type Guard<K extends Kind> = (change: Change<K>) => string | FieldsOf<K> | null;

/** Fields no hand may change, each with the sentence that says why. */
export type Locks<K extends Kind> = { readonly [F in keyof RecordOf<K> & string]?: string };

/** What guards one kind. */
export interface Guarded<K extends Kind> {
  readonly guards?: readonly Guard<K>[];
  readonly locks?: (record: RecordOf<K>, workbook: Workbook) => Locks<K>;
  /** Why the record may not be deleted; null when it may. */
  readonly stays?: (record: RecordOf<K>, workbook: Workbook) => string | null;
}

/** The same sentence for several fields. */
export const lockAll = <K extends Kind>(
  fields: readonly (keyof RecordOf<K> & string)[],
  sentence: string,
): Locks<K> => Object.fromEntries(fields.map((field) => [field, sentence])) as Locks<K>;
