// What one run of mutants came to: which were found, which lived, and how sure the share of the found ones is.

/** The environment variable that names the file with the keys of the drawn mutants. */
export const drawnVariable = 'THROUGHLINE_MUTANTS';
/** The one that names the folders of tests that judge them. */
export const testsVariable = 'THROUGHLINE_MUTANT_TESTS';

/** A place in a file; lines and columns count from zero, `end` lies behind the last character. */
interface Place {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** One fault that the tool plants: the text at `location` of a file becomes `replacement`. */
export interface Planted {
  /** From the project's folder, with `/`. */
  readonly fileName: string;
  readonly location: Place;
  readonly replacement: string;
}

/** A mutant that a person judged to change nothing that can be seen; its lines as `linesOf` says them. */
export interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly mutated: string;
  readonly why: string;
}

/** A share and the bounds within which that of all mutants lies, 95 times of 100; from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The same for the same fault in every run, as the tool's own ids are not. */
export const keyOf = ({ fileName, location: { start, end }, replacement }: Planted): string =>
  JSON.stringify([fileName, start.line, start.column, end.line, end.column, replacement]);

/** The lines a fault touches, before and after, without the spaces around them. */
export function linesOf(text: string, { location: { start, end }, replacement }: Planted) {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const head = (lines[0] ?? '').slice(0, start.column);
  const tail = (lines.at(-1) ?? '').slice(end.column);
  const whole = (part: string) => part.replace(/\s+/g, ' ').trim();
  return { original: whole(lines.join(' ')), mutated: whole(head + replacement + tail) };
}

/** The share of found mutants with its 95 % bounds (Wilson), which are honest for small samples too. */
export function shareOf(found: number, judged: number): Share {
  if (judged === 0) return { share: 0, low: 0, high: 1 };
  const z = 1.96;
  const share = found / judged;
  const spread = z * Math.sqrt((share * (1 - share)) / judged + (z * z) / (4 * judged * judged));
  const middle = share + (z * z) / (2 * judged);
  const whole = 1 + (z * z) / judged;
  return { share, low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}

/** How a mutant ended, in this project's words. */
export type Verdict = 'found' | 'lived' | 'unseen' | 'left out';

/** A mutant that ran out of time was found as well; what only loads a module, or does not run, says nothing. */
export function verdictOf(status: string): Verdict {
  if (status === 'Killed' || status === 'Timeout') return 'found';
  if (status === 'Survived') return 'lived';
  return status === 'NoCoverage' ? 'unseen' : 'left out';
}
