// Why fields of a record cannot be changed by hand, as the guards of the edits say it.
import { lockedFields } from '../../shared/edits/guards/verdict.ts';
import type { Kind, RecordOf } from '../../shared/schema/kinds.ts';
import { useWorkbook } from './useWorkbook.ts';

/** Field → the sentence why it stands as it is; fields that are not there can be changed. */
export const useLocks = <K extends Kind>(
  kind: K,
  record: RecordOf<K>,
): Readonly<Record<string, string | undefined>> => lockedFields(useWorkbook(), kind, record);
