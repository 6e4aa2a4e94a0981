// `check`: what the rules find in a workbook; errors among it show in the exit code.
import { findAll } from '../../shared/rules/catalogue.ts';
import type { Finding, Severity } from '../../shared/rules/engine/finding.ts';
import { cards } from '../../shared/schema/cards.ts';
import { counted } from '../../shared/words.ts';
import { type Command, exits, localeOption } from './command.ts';
import { openDocument } from './input/files.ts';
import { say, sayJson } from './output/print.ts';

/** One thing found, as it is printed. */
interface Found {
  readonly rule: string;
  readonly severity: Severity;
  readonly subjects: readonly string[];
  readonly message: string;
}

/** What a finding is about, as people say it: "T-10"; kinds without codes by their name: "settings". */
const foundBy = ({ rule, severity, subjects, message }: Finding): Found => ({
  rule,
  severity,
  subjects: [...new Set(subjects.map(({ code, kind }) => code ?? cards[kind].one))],
  message,
});

/** A file that is not as it was saved is an error, whatever the rules find in it. */
const outside = (message: string): Found => ({
  rule: 'FIL-01',
  severity: 'error',
  subjects: ['file'],
  message,
});

const lineOf = ({ severity, rule, subjects, message }: Found): string =>
  [severity.padEnd(7), rule, subjects.join(' '), message].filter((part) => part !== '').join('  ');

function summary(found: readonly Found[], waived: number): string {
  const count = (severity: Severity) => found.filter((one) => one.severity === severity).length;
  const parts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'note'),
  ];
  return `${parts.join(', ')}${waived > 0 ? `, ${waived} waived` : ''}.`;
}

export const checkCommand: Command = {
  name: 'check',
  does: 'Lists what the rules find, with the codes of what it is about; ends with 1 when there is an error among it, or the file was changed outside Throughline.',
  files: ['FILE'],
  options: { json: { type: 'boolean', hint: '' }, ...localeOption },
  run: async (given) => {
    const { document, changedOutside } = await openDocument(given.files[0] ?? '');
    const { open, waived } = findAll(document.workbook);
    const found = [...(changedOutside === null ? [] : [outside(changedOutside)]), ...open.map(foundBy)];
    if (given.has('json')) sayJson(found);
    else [...found.map(lineOf), summary(found, waived.length)].forEach(say);
    return found.some(({ severity }) => severity === 'error') ? exits.findings : exits.ok;
  },
};
