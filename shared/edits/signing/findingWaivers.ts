// Living with a finding: by name, for a reason and until a day; and taking that back.
import { isWaivable } from '../../rules/catalogue.ts';
import { dayPlusWD } from '../../rules/engine/calendarDays.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { Day, Id } from '../../schema/field.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { addRecord, byCommand, type Edit, EditRefused, removeRecords } from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { waiverMessages } from '../../messages/edits/waiver.ts';

/** Why, by whom and until when a finding is put up with. */
export interface Waiving {
  readonly reason: string;
  readonly byRole: Id<'role'>;
  readonly until: Day;
}

const usualWD = 20;

/** The last day a waiver holds unless somebody says otherwise: 20 working days on, as a high risk is looked at again. */
export const usualUntil = (workbook: Workbook): Day => dayPlusWD(workbook, factsOf(workbook).asOf, usualWD);

/** Waives a finding, and others of its rule about the same record; refused for what only a decision settles. */
export const waiveFinding = (
  id: Id<'waiver'>,
  finding: Finding,
  { reason, byRole, until }: Waiving,
): Edit => ({
  label: waiverMessages.waive,
  apply: (workbook, moment) => {
    const [subject] = finding.subjects;
    if (!subject || !isWaivable(finding))
      throw new EditRefused(waiverMessages.binding({ rule: finding.rule }));
    const about = { kind: subject.kind, id: subject.id };
    const fields = { rule: finding.rule, subject: about, reason: reason.trim(), byRole, until };
    return addRecord(workbook, 'waiver', id, fields, byCommand(moment));
  },
});

/** Takes a waiver back: its finding asks for attention again. */
export const takeBackWaiver = (id: Id<'waiver'>): Edit => ({
  label: waiverMessages.takeBack,
  apply: (workbook, moment) => {
    if (!workbook.waiver.has(id)) throw new EditRefused(recordMessages.gone({ kind: 'waiver' }));
    return removeRecords(workbook, [{ kind: 'waiver', id }], byCommand(moment));
  },
});
