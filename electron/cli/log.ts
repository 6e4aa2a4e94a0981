// `log`: the record of what binds, entry by entry, and whether it is whole; where it breaks shows in the exit code.
import { chainOf } from '../../shared/binding/chain.ts';
import { breakText } from '../../shared/rules/signature/recordRules.ts';
import type { BindingEntry } from '../../shared/schema/kinds.ts';
import { momentText } from '../../shared/text/format.ts';
import { counted, wordOf } from '../../shared/words.ts';
import { type Command, exits, localeOption } from './command.ts';
import { readDocument } from './input/files.ts';
import { say, sayJson } from './output/print.ts';

const shown = ({ number, at, roleTitle, what, subjectCode, says, before, after, reason }: BindingEntry) => ({
  number,
  at,
  role: roleTitle === '' ? null : roleTitle,
  what,
  code: subjectCode === '' ? null : subjectCode,
  says,
  before,
  after,
  reason,
});

const lineOf = ({ number, at, roleTitle, what, says, reason }: BindingEntry): string =>
  [String(number).padStart(4), momentText(at), roleTitle, wordOf(what), says, reason]
    .filter((part) => part !== '')
    .join('  ');

const summary = (entries: number, breaks: number): string =>
  breaks === 0
    ? `${counted(entries, 'entry', 'entries')}; the record is whole.`
    : `${counted(entries, 'entry', 'entries')}; the record is broken in ${counted(breaks, 'place')}.`;

export const logCommand: Command = {
  name: 'log',
  does: 'Lists the record of what binds: what was armed, read, signed, decided and waived, by whom, and whether the record is whole; ends with 1 when it is broken.',
  files: ['FILE'],
  options: { json: { type: 'boolean', hint: '' }, ...localeOption },
  run: async (given) => {
    const { workbook } = await readDocument(given.files[0] ?? '');
    const { entries, breaks } = chainOf(workbook);
    const sentences = breaks.map((at) => breakText(workbook, at));
    if (given.has('json'))
      sayJson({
        entries: entries.map(shown),
        chain: breaks.length === 0 ? 'whole' : 'broken',
        breaks: sentences,
      });
    else [...entries.map(lineOf), ...sentences, summary(entries.length, breaks.length)].forEach(say);
    return breaks.length === 0 ? exits.ok : exits.findings;
  },
};
