// `check`: what the rules find in a workbook; errors among it show in the exit code.
import { findAll, type Findings } from '../../shared/rules/catalogue.ts';
import type { Finding, Severity } from '../../shared/rules/finding.ts';
import { kindNames } from '../../shared/schema/kinds.ts';
import { counted } from '../../shared/words.ts';
import { type Command, exits } from './command.ts';
import { readDocument } from './files.ts';
import { say, sayJson } from './print.ts';

/** What a finding is about, as people say it: "T-10"; kinds without codes by their name: "settings". */
const subjectsOf = ({ subjects }: Finding): readonly string[] => [
  ...new Set(subjects.map(({ code, kind }) => code ?? kindNames[kind].one)),
];

const lineOf = (finding: Finding): string =>
  [finding.severity.padEnd(7), finding.rule, subjectsOf(finding).join(' '), finding.message]
    .filter((part) => part !== '')
    .join('  ');

function summary({ open, waived }: Findings): string {
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const parts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'note'),
  ];
  return `${parts.join(', ')}${waived.length > 0 ? `, ${waived.length} waived` : ''}.`;
}

export const checkCommand: Command = {
  name: 'check',
  does: 'Lists what the rules find, with the codes of what it is about; ends with 1 when there is an error among it.',
  files: ['FILE'],
  options: { json: { type: 'boolean', hint: '' } },
  run: async (given) => {
    const findings = findAll((await readDocument(given.files[0] ?? '')).workbook);
    if (given.has('json'))
      sayJson(
        findings.open.map((finding) => {
          const { rule, severity, message } = finding;
          return { rule, severity, subjects: subjectsOf(finding), message };
        }),
      );
    else [...findings.open.map(lineOf), summary(findings)].forEach(say);
    return findings.open.some(({ severity }) => severity === 'error') ? exits.findings : exits.ok;
  },
};
