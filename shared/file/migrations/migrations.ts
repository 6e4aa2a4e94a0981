// Takes files of older versions to the present one, one numbered step after the other; steps are only ever added.
import type { RawFile } from './rawFile.ts';
import { numberDecisions } from './v1.ts';
import { leaveToReader } from './v2.ts';
import { leaveLinks } from './v3.ts';
import { leaveSteps } from './v4.ts';
import { keepChanges } from './v5.ts';

/**
 * One step from a version to the next. It must bear anything a stranger may have put into the file, and rewrite
 * `share` as well as `records`, as both hold records.
 */
export type Migration = (file: RawFile) => RawFile;

/**
 * The step at index i takes version i + 1 to version i + 2. To add one: write `vN.ts` beside this file, append it
 * here, and put a file of version N into test/fixtures/files before the schema changes.
 */
export const migrations: readonly Migration[] = [
  numberDecisions,
  leaveToReader,
  leaveLinks,
  leaveSteps,
  keepChanges,
];

export const currentVersion = migrations.length + 1;

/** The file in the form of the last version `steps` lead to. `version` is the one it was written in. */
export const migrate = (file: RawFile, version: number, steps: readonly Migration[] = migrations): RawFile =>
  steps.slice(version - 1).reduce((result, step) => step(result), file);
