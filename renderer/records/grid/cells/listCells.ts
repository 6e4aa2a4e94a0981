// Cells of several words at once: tags and lines in a row, any of a few words.
import { recordsWords } from '../../../../shared/messages/screens/records.ts';
import { labelOf } from '../../../../shared/words.ts';
import { accept, refuse } from '../../../ui/fields/values/parsed.ts';
import { parseText } from '../../../ui/fields/values/text.ts';
import type { CellMaker, FieldCell } from './fieldCell.ts';

const separator = ';';

/** The words of a list, each once in any case, as the field in the inspector has it. */
export function wordsIn(text: string): readonly string[] {
  const words = text.split(/[;\n]/).map((word) => word.trim());
  const first = new Map(words.toReversed().map((word) => [word.toLowerCase(), word]));
  return [...new Set(words.flatMap((word) => (word === '' ? [] : (first.get(word.toLowerCase()) ?? []))))];
}

const joined = (words: readonly string[]) => words.join(`${separator} `);

const listLook = {
  width: 180,
  editor: 'text',
  value: (stored: readonly string[]) => (stored.length === 0 ? null : joined(stored)),
} as const satisfies Partial<FieldCell<readonly string[]>>;

/** Tags, or lines of a list. A text that holds the sign between them is left to the inspector. */
export const linesCell: CellMaker<readonly string[]> = ({ maxChars }) => ({
  ...listLook,
  print: joined,
  lock: (stored) =>
    stored.some((line) => line.includes(separator) || line.includes('\n')) ? recordsWords.editedBeside : null,
  parse: (text) => {
    const lines = wordsIn(text);
    const refused = lines
      .map((line) => parseText(line, { maxLength: maxChars ?? undefined }))
      .find(({ ok }) => !ok);
    return refused && !refused.ok ? refused : accept(lines);
  },
});

/** Any of a few words, typed as they are read. */
export const flagsCell: CellMaker<readonly string[]> = ({ options, optionLabels, short }) => {
  const labelOfOption = (option: string) => optionLabels[option] ?? labelOf(option);
  const optionOf = (word: string) =>
    options.find((option) =>
      [option, labelOfOption(option)].some((one) => one.toLowerCase() === word.toLowerCase()),
    );
  return {
    ...listLook,
    print: (stored) => joined(stored.map(labelOfOption)),
    parse: (text) => {
      const words = text.split(/[;,\n]/).flatMap((word) => word.trim() || []);
      const unknown = words.find((word) => optionOf(word) === undefined);
      if (unknown !== undefined) return refuse(recordsWords.notAChoice({ text: unknown, field: short }));
      const chosen = new Set(words.map(optionOf));
      return accept(options.filter((option) => chosen.has(option)));
    },
  };
};
