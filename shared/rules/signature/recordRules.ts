// Whether the record of what binds is whole: what was changed past it, by hand in the file, shows here (SIG-01).
import { boundKinds } from '../../binding/boundContent.ts';
import { type Break, chainOf } from '../../binding/chain.ts';
import { cards, withArticle } from '../../schema/cards.ts';
import { isKind } from '../../schema/kinds.ts';
import { factsOf, findRecord, type Workbook } from '../../schema/workbook.ts';
import { nameOf } from '../../words.ts';
import type { Subject } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { rule } from '../engine/rule.ts';
import { subjectOf } from '../engine/finding.ts';
import { bindingMessages } from '../../messages/edits/binding.ts';
import { recordRuleMessages } from '../../messages/rules/record.ts';

const words = recordRuleMessages['SIG-01'];

/** What a break is about, for people: "K-1 Click uplift", "a reading of M-4 Stock accuracy". */
function nameAt(workbook: Workbook, { entry, about }: Break): string {
  if (!about) return '';
  const { kind, id } = about;
  // An entry of a file written by hand may name a kind there is none of.
  if (!isKind(kind)) return kind;
  const record = findRecord(workbook, kind, id);
  if (record && (record.code !== null || cards[kind].title === 'written')) return nameOf(record);
  const code = entry?.subjectCode ?? '';
  return code === '' ? withArticle(kind) : bindingMessages.of({ what: withArticle(kind), code });
}

/** One break in a sentence. */
export function breakText(workbook: Workbook, at: Break): string {
  const { how, entry } = at;
  return words[how]({ number: entry?.number ?? 0, what: nameAt(workbook, at) });
}

/** Where the break shows: the record it is about, else the workbook. */
function subjectAt(workbook: Workbook, { about }: Break): Subject {
  const record = about && isKind(about.kind) ? findRecord(workbook, about.kind, about.id) : undefined;
  return about && record ? subjectOf(about.kind, record) : subjectOf('facts', factsOf(workbook));
}

export const recordRules = [
  rule('SIG-01', recordRuleMessages, {
    severity: 'error',
    reads: ['bindingEntry', 'facts', ...boundKinds],
    find: (workbook, say) =>
      chainOf(workbook).breaks.map((at) => {
        const subject = subjectAt(workbook, at);
        return say([subject], breakText(workbook, at), openFix(words.mend, subject.kind, subject.id));
      }),
  }),
];

/** How long the record is, and whether it is whole. */
export function recordFigures(workbook: Workbook): {
  readonly entries: number;
  readonly chain: 'whole' | 'broken';
} {
  const { entries, breaks } = chainOf(workbook);
  return { entries: entries.length, chain: breaks.length === 0 ? 'whole' : 'broken' };
}
