// Version 2 to 3: the file carries the record of what binds.
import type { RawFile } from './rawFile.ts';

/** The first version whose files carry the record. */
export const recordedSince = 3;

/**
 * Nothing of the file changes its form. What its record begins with is known only once its records are read (see
 * `parse.ts`): the hashes of the first entry are those of whole records, defaults and all.
 */
export const leaveToReader = (file: RawFile): RawFile => file;
