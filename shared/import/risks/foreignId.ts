// Numbers that a register made elsewhere gives its risks: kept in the notes under the name of their source, as two registers that both begin at 1 have nothing in common.
import { limits } from '../../schema/field.ts';

/** What a register is called in the notes: its file, and its sheet where there are several. */
export const sourceName = (fileName: string, sheet: string | null = null): string =>
  [fileName, ...(sheet === null ? [] : [sheet])]
    .map((part) => part.replace(/[\s:]+/g, ' ').trim())
    .join(', ')
    .slice(0, limits.titleChars);

/** "From regA.csv: R-1" */
export const foreignLine = (source: string, id: string): string =>
  `From ${source}: ${id.replace(/\s*\n\s*/g, ' / ')}`;

export interface ForeignId {
  readonly source: string;
  readonly id: string;
}

/** The numbers that notes hold. */
export const foreignIds = (notes: string): readonly ForeignId[] =>
  [...notes.matchAll(/^From ([^:\n]+): (.+)$/gm)].map(([, source = '', id = '']) => ({ source, id }));
