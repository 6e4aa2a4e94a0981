// Version 3 to 4: a link between time boxes has a kind, and may lead instead of lag.
import type { RawFile } from './rawFile.ts';

/**
 * Nothing of the file changes its form: a link that says no kind is the only one version 3 knew, from the end of one box
 * to the start of the next. The version counts up because an older reader would plan other dates.
 */
export const leaveLinks = (file: RawFile): RawFile => file;
