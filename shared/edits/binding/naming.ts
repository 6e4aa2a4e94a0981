// How the record of what binds names things: by kind, code and number. What people wrote stays in the workbook alone, so
// that what is deleted there is in no file any more.
import { printTerms } from '../../rules/criterion/criterionGrammar.ts';
import { cards, withArticle } from '../../schema/cards.ts';
import { isKind, type Kind, type KillCriterion } from '../../schema/kinds.ts';
import { findRecord, isFixed, type Workbook } from '../../schema/workbook.ts';
import { bindingMessages } from '../../messages/edits/binding.ts';

/** The links by which a record without a code says what it is about. */
interface Links {
  readonly metric?: string | null;
  readonly decision?: string | null;
  readonly goal?: string | null;
  readonly criterion?: string | null;
  readonly subject?: { readonly kind: string; readonly id: string } | null;
}

function ownerCode(workbook: Workbook, { metric, decision, goal, criterion, subject }: Links): string {
  const owners: readonly (readonly [string, string | null | undefined])[] = [
    ['metric', metric],
    ['decision', decision],
    ['goal', goal],
    ['killCriterion', criterion],
    [subject?.kind ?? '', subject?.id],
  ];
  const [kind, id] = owners.find((one) => Boolean(one[1])) ?? ['', null];
  const owner = isKind(kind) && id ? findRecord(workbook, kind, id) : undefined;
  return owner?.code ?? '';
}

/** The code of a record; of a reading, a signature or a waiver that of what it is about; empty where neither has one. */
export function codeIn(workbook: Workbook, kind: Kind, id: string): string {
  const record = findRecord(workbook, kind, id);
  return record ? (record.code ?? ownerCode(workbook, record as Links)) : '';
}

/** A record in a sentence: "D-2", "a reading of M-4", "a role", "the workbook". */
export function calledIn(workbook: Workbook, kind: string, id: string): string {
  if (!isKind(kind)) return kind;
  const code = codeIn(workbook, kind, id);
  if (code === '')
    return isFixed(kind, id) ? bindingMessages.the({ what: cards[kind].one }) : withArticle(kind);
  const isOwn = findRecord(workbook, kind, id)?.code === code;
  return isOwn ? code : bindingMessages.of({ what: withArticle(kind), code });
}

/** A unit where it is a sign, such as %; one in letters or digits is somebody's word, and none is kept. */
export const signOf = (unit: string): string => (/[\p{L}\p{N}]/u.test(unit) ? '' : unit);

/** What a criterion was agreed on, in the words of its grammar: codes, numbers and days. */
export const termsIn = (workbook: Workbook, criterion: KillCriterion): string =>
  printTerms(workbook, { ...criterion, unit: signOf(criterion.unit) });
