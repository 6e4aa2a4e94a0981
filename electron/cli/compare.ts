// `compare`: two versions of a workbook, moved goalposts before anything else; for people, or for other software.
import { compareVersions, type Line } from '../../shared/compare/compare.ts';
import type { Headline } from '../../shared/compare/headlines.ts';
import { compareWords } from '../../shared/messages/screens/review/compare.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import { type Command, exits, localeOption } from './command.ts';
import { readDocument } from './input/files.ts';
import { say, sayJson } from './output/print.ts';

const named = ({ kind, code, title }: Line) => ({ kind, code, title });

const withField = (line: Line) => ({
  ...named(line),
  field: line.field,
  before: line.before,
  after: line.after,
  label: line.label,
  was: line.was,
  is: line.is,
});

const lineText = ({ code, title, label, was, is }: Line): string => {
  const what = `  ${code ?? ''} ${title}`.replace(/^ {2} /, '  ');
  return label === '' ? what : `${what} · ${label}: ${was || '–'} → ${is || '–'}`;
};

function sayList(title: string, lines: readonly Line[]): void {
  say(`${title} (${lines.length})`);
  lines.map(lineText).forEach(say);
}

export const compareCommand: Command = {
  name: 'compare',
  does: 'Compares two workbook files: headline figures, moved goalposts, then what was added, removed and changed.',
  files: ['A', 'B'],
  options: { json: { type: 'boolean', hint: '' }, ...localeOption },
  run: async (given) => {
    const [before, after] = [
      await readDocument(given.files[0] ?? ''),
      await readDocument(given.files[1] ?? ''),
    ];
    const { headlines, goalposts, added, removed, changed } = compareVersions(
      before.workbook,
      after.workbook,
    );
    if (given.has('json'))
      sayJson({
        headlines: headlines.map(({ key, name, before: was, after: is }) => ({
          key,
          name,
          before: was,
          after: is,
        })),
        goalposts: goalposts.map((line) => ({ ...withField(line), direction: line.direction })),
        added: added.map(named),
        removed: removed.map(named),
        changed: changed.map(withField),
      });
    else {
      const { currency } = factsOf(after.workbook);
      const figure = (value: Headline['before'], { unit }: Headline) =>
        compareWords.figure({ value, unit, currency });
      for (const one of headlines) say(`${one.name}: ${figure(one.before, one)} → ${figure(one.after, one)}`);
      sayList(compareWords.goalposts, goalposts);
      sayList(compareWords.added, added);
      sayList(compareWords.removed, removed);
      sayList(compareWords.changed, changed);
    }
    return exits.ok;
  },
};
