// A snapshot is what was: no hand changes it, and it stays while another is kept as what changed since it (SNP-01).
import { workbookMessages } from '../../messages/edits/workbook.ts';
import type { Guarded } from './guard.ts';
import { lockAll } from './guard.ts';

const words = workbookMessages.snapshot;
const locks = lockAll<'snapshot'>(
  ['at', 'asOf', 'contentHash', 'state', 'since', 'changes', 'code'],
  words.stands,
);

export const keptSnapshot: Guarded<'snapshot'> = {
  locks: () => locks,
  stays: (snapshot, workbook) =>
    [...workbook.snapshot.values()].some(({ since }) => since === snapshot.id)
      ? words.needed({ snapshot })
      : null,
};
