// Correcting a reading by which a kill criterion may be judged: the old one stays, struck through, with who and why.
import type { Id } from '../../schema/field.ts';
import type { FieldsOf } from '../../schema/kinds.ts';
import { addRecord, byCommand, changeRecord, type Edit, EditRefused, RoleNeeded } from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { criterionEditMessages } from '../../messages/edits/criterion.ts';

const words = criterionEditMessages.correct;

/** What was really read. */
export type Corrected = Pick<FieldsOf<'reading'>, 'date' | 'value' | 'sampleSize' | 'evidence'>;

/**
 * Strikes a reading and notes under `newId` what was really read; criteria are then judged by that. Refused without a
 * role and a reason, and for one that is struck already.
 */
export const correctReading = (
  id: Id<'reading'>,
  newId: string,
  fields: Corrected,
  reason: string,
): Edit => ({
  label: words.label,
  takesTripsBack: true,
  apply: (workbook, moment) => {
    const reading = workbook.reading.get(id);
    if (!reading) throw new EditRefused(recordMessages.gone({ kind: 'reading' }));
    if (reading.struckAt !== null) throw new EditRefused(words.struck({ day: reading.date }));
    if (moment.byRole === null) throw new RoleNeeded(words.noRole);
    if (reason.trim() === '') throw new EditRefused(words.noReason);
    const struck = { struckAt: moment.at, struckByRole: moment.byRole, struckReason: reason.trim() };
    const { metric, date, value, sampleSize, evidence } = reading;
    const read = { metric, date, value, sampleSize, evidence, ...fields };
    const without = changeRecord(workbook, 'reading', id, struck, byCommand(moment));
    return addRecord(
      without,
      'reading',
      newId,
      { ...read, byRole: moment.byRole, corrects: id },
      byCommand(moment),
    );
  },
});
