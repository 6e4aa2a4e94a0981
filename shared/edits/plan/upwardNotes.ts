// What the builders tell those above them: a new estimate or a block, kept as a note upward that asks for an answer (SCH-09).
import type { Id, Range3 } from '../../schema/field.ts';
import type { UpwardNote } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment } from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';

interface NoteAbout {
  readonly timeBox: Id<'timeBox'>;
  /** Id the note shall have, so that it can be selected at once. */
  readonly note: Id<'upwardNote'>;
  readonly toRole: Id<'role'> | null;
}

function withNote(
  workbook: Workbook,
  about: NoteAbout,
  note: Pick<UpwardNote, 'kind' | 'title'>,
  moment: Moment,
): Workbook {
  const fields = {
    ...note,
    about: { kind: 'timeBox', id: about.timeBox },
    raisedOn: factsOf(workbook).asOf,
    fromRole: moment.byRole,
    toRole: about.toRole,
  };
  return addRecord(workbook, 'upwardNote', about.note, fields, moment);
}

/**
 * The builders' own lengths of a time box, and a note upward that says so. The planned length stays until those
 * who plan change it; SCH-08 shows both.
 */
export const reestimate = (about: NoteAbout, estimate: Range3): Edit => ({
  label: planEditMessages.note.reestimate,
  apply: (workbook, moment) => {
    const box = workbook.timeBox.get(about.timeBox);
    if (!box) throw new EditRefused(recordMessages.gone({ kind: 'timeBox' }));
    const title = planEditMessages.note.estimate({ box, ...estimate });
    const fields = { buildEstimate: estimate, estimateByRole: moment.byRole };
    const changed = changeRecord(workbook, 'timeBox', box.id, fields, moment);
    return changed === workbook ? workbook : withNote(changed, about, { kind: 'estimate', title }, moment);
  },
});

/** A note upward that work on a time box cannot go on; `title` says what is in the way. */
export const reportBlock = (about: NoteAbout, title: string): Edit => ({
  label: planEditMessages.note.reportBlock,
  apply: (workbook, moment) => {
    if (!workbook.timeBox.has(about.timeBox)) throw new EditRefused(recordMessages.gone({ kind: 'timeBox' }));
    return withNote(workbook, about, { kind: 'block', title }, moment);
  },
});
