// Version 4 to 5: a step of a capability may come with the end of a time box, and ended work says what it told.
import type { RawFile } from './rawFile.ts';

/**
 * Nothing of the file changes its form: what version 4 does not say is empty. The version counts up because an older
 * reader would refuse a step without a day of its own.
 */
export const leaveSteps = (file: RawFile): RawFile => file;
