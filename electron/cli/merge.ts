// `merge`: what another copy changed is put into ours; where the two clash a person has to choose, and ends with 1.
import { newFindings } from '../../shared/compare/brokenRules.ts';
import { clashLine, type ClashLine } from '../../shared/compare/clashLines.ts';
import { commonAncestor } from '../../shared/compare/ancestor.ts';
import { compareVersions } from '../../shared/compare/compare.ts';
import { mergeVersions } from '../../shared/compare/merge.ts';
import { EditRefused } from '../../shared/edits/edit.ts';
import { performEdit } from '../../shared/edits/perform.ts';
import { takeMerge } from '../../shared/edits/whole/takeMerge.ts';
import type { ThroughlineDocument } from '../../shared/file/document.ts';
import { mergeWords } from '../../shared/messages/screens/review/compare.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { CliRefused, type Command, exits, type Given, localeOption } from './command.ts';
import { readDocument, writeNextCopy } from './input/files.ts';
import { momentNow } from './moment.ts';
import { say, sayJson } from './output/print.ts';
import { outOptions } from './output/writeOut.ts';

/** What both grew from: the file that is named, else what one of the copies knows. */
async function baseOf(
  given: Given,
  mine: ThroughlineDocument,
  theirs: ThroughlineDocument,
): Promise<Workbook> {
  if (mine.workbookId !== theirs.workbookId) throw new CliRefused(mergeWords.otherWorkbook);
  const named = given.optional('base');
  if (named === null) {
    const found = commonAncestor(mine, theirs);
    if (!found) throw new CliRefused(mergeWords.noAncestor);
    return found;
  }
  const base = await readDocument(named);
  if (base.workbookId !== mine.workbookId) throw new CliRefused(mergeWords.otherWorkbook);
  return base.workbook;
}

function taken(mine: Workbook, changes: Parameters<typeof takeMerge>[0]): Workbook {
  try {
    return performEdit(takeMerge(changes), mine, momentNow());
  } catch (error) {
    throw error instanceof EditRefused ? new CliRefused(error.message) : error;
  }
}

const clashText = ({ code, title, label, mine, theirs, why }: ClashLine): string =>
  mergeWords.clash({ name: `${code ?? ''} ${title}`.trim(), label, mine, theirs, why });

export const mergeCommand: Command = {
  name: 'merge',
  does: 'Puts what a second copy of a workbook changed into the first and lists every clash; ends with 1 when there is one.',
  files: ['MINE', 'THEIRS'],
  options: {
    base: {
      type: 'string',
      hint: 'ANCESTOR',
      does: 'what both copies were when they were one, where neither knows it',
    },
    ...outOptions('OUT'),
    json: { type: 'boolean', hint: '' },
    ...localeOption,
  },
  run: async (given) => {
    const [mine, theirs] = [
      await readDocument(given.files[0] ?? ''),
      await readDocument(given.files[1] ?? ''),
    ];
    const base = await baseOf(given, mine, theirs);
    const { clean, clashes } = mergeVersions(base, mine.workbook, theirs.workbook);
    const merged = taken(mine.workbook, clean);
    await writeNextCopy(given, mine, merged);
    const lines = clashes.map((clash) => clashLine(mine.workbook, theirs.workbook, clash));
    const findings = newFindings(mine.workbook, merged);
    const { added, removed, changed } = compareVersions(mine.workbook, merged);
    if (given.has('json'))
      sayJson({
        taken: { added: added.length, removed: removed.length, changed: changed.length },
        clashes: lines,
        findings: findings.map(({ rule, severity, message, subjects }) => ({
          rule,
          severity,
          message,
          codes: subjects.map(({ code }) => code),
        })),
      });
    else {
      say(mergeWords.taken({ count: added.length + removed.length + changed.length }));
      say(mergeWords.clashes({ count: lines.length }));
      lines.map(clashText).forEach(say);
      if (findings.length > 0) say(mergeWords.findings({ count: findings.length }));
      for (const { rule, message } of findings) say(`  ${rule} ${message}`);
    }
    return clashes.length === 0 ? exits.ok : exits.findings;
  },
};
