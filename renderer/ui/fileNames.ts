// Tells files that a place takes from those it does not, by the ending of their names.

import { uiWords } from '../../shared/messages/screens/ui.ts';
export interface SortedFiles<F> {
  readonly taken: F[];
  /** Names what was refused and why; empty when all were taken. */
  readonly sentence: string;
}

/** Sorts files by whether their name ends as `endings` allow (any case); more than one only where `multiple`. */
export function sortFiles<F extends { readonly name: string }>(
  files: readonly F[],
  endings: readonly string[],
  multiple: boolean,
): SortedFiles<F> {
  const fits = ({ name }: F) => endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()));
  const wrong = files.filter((file) => !fits(file));
  const right = files.filter(fits);
  if (!multiple && right.length > 1) return { taken: [], sentence: uiWords.oneFile };
  if (wrong.length === 0) return { taken: right, sentence: '' };
  return { taken: right, sentence: uiWords.wrongFiles({ names: wrong.map(({ name }) => name), endings }) };
}
