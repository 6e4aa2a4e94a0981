// A draft criterion said part by part: what is made in passing comes with it, and a title nobody has written follows it.
import { criterionEditMessages } from '../../messages/edits/criterion.ts';
import { criterionTitle } from '../../rules/criterion/sentence/plainSentence.ts';
import { freshFields } from '../../schema/cards.ts';
import { limits, type Id } from '../../schema/field.ts';
import type { FieldsOf, KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { changeRecord, type Edit, type Moment } from '../edit.ts';
import { changeCriterion } from './criteria.ts';

const ownTitle = (workbook: Workbook, criterion: KillCriterion): string | null =>
  criterionTitle(workbook, criterion)?.slice(0, limits.titleChars) ?? null;

/** Whether a title was given by a person: neither that of a new record nor the one the sentence gave it. */
const isWritten = (workbook: Workbook, criterion: KillCriterion): boolean =>
  criterion.title.trim() !== '' &&
  criterion.title !== freshFields('killCriterion').title &&
  criterion.title !== ownTitle(workbook, criterion);

function titled(before: Workbook, workbook: Workbook, id: Id<'killCriterion'>, moment: Moment): Workbook {
  const [old, now] = [before.killCriterion.get(id), workbook.killCriterion.get(id)];
  if (!old || now?.status !== 'draft' || now.title !== old.title || isWritten(before, old)) return workbook;
  const title = ownTitle(workbook, now);
  return title === null || title === now.title
    ? workbook
    : changeRecord(workbook, 'killCriterion', id, { title }, moment);
}

/** Changes what a draft says, after what is made for it, as one step. */
export const sayCriterion = (
  id: Id<'killCriterion'>,
  fields: FieldsOf<'killCriterion'>,
  made: readonly Edit[] = [],
): Edit => ({
  label: criterionEditMessages.change.label,
  apply: (workbook, moment) => {
    const ready = made.reduce((result, edit) => edit.apply(result, moment), workbook);
    return titled(workbook, changeCriterion(id, fields).apply(ready, moment), id, moment);
  },
});
