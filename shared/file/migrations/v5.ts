// Version 5 to 6: snapshots may be kept as what changed since the one before.
import type { RawFile } from './rawFile.ts';

/**
 * Nothing of the file changes its form: what version 5 does not say is empty. The version counts up because an older
 * reader would take a snapshot that keeps its changes for one that keeps nothing.
 */
export const keepChanges = (file: RawFile): RawFile => file;
