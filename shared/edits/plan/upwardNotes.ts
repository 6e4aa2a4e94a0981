// What is told upward: raised on any record, acknowledged by those above, and answered by a decision (SCH-09).
import type { AnyRef, Id, Range3 } from '../../schema/field.ts';
import { limits } from '../../schema/field.ts';
import type { UpwardNote } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment } from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { noteMessages as words } from '../../messages/edits/note.ts';

/** Who tells whom, and about what. */
export interface NoteUpward {
  /** Id the note shall have, so that it can be selected at once. */
  readonly note: Id<'upwardNote'>;
  readonly fromRole: Id<'role'> | null;
  readonly toRole: Id<'role'> | null;
  /** Null: about the work as a whole. */
  readonly about: AnyRef | null;
}

function withNote(
  workbook: Workbook,
  { note, fromRole, toRole, about }: NoteUpward,
  said: Pick<UpwardNote, 'kind' | 'title'>,
  moment: Moment,
): Workbook {
  if (said.title.trim() === '') throw new EditRefused(words.noText);
  if (fromRole === null || toRole === null) throw new EditRefused(words.noOne);
  if (fromRole === toRole) throw new EditRefused(words.toOneself);
  const { asOf } = factsOf(workbook);
  const fields = { kind: said.kind, title: said.title.trim(), about, raisedOn: asOf, fromRole, toRole };
  return addRecord(workbook, 'upwardNote', note, fields, moment);
}

/** Raises a note upward that a block, a risk or an idea has to be known to those above. */
export const raiseNote = (upward: NoteUpward, kind: UpwardNote['kind'], title: string): Edit => ({
  label: words.raise,
  apply: (workbook, moment) => withNote(workbook, upward, { kind, title }, moment),
});

/**
 * The builders' own lengths of a time box, and a note upward that says so. The planned length stays until those
 * who plan change it; SCH-08 shows both.
 */
export const reestimate = (upward: NoteUpward, estimate: Range3): Edit => ({
  label: words.reestimate,
  apply: (workbook, moment) => {
    if (upward.about?.kind !== 'timeBox') throw new EditRefused(words.estimateOfBox);
    const box = workbook.timeBox.get(upward.about.id as Id<'timeBox'>);
    if (!box) throw new EditRefused(recordMessages.gone({ kind: 'timeBox' }));
    const title = words.estimate({ box, ...estimate });
    const fields = { buildEstimate: estimate, estimateByRole: upward.fromRole };
    const changed = changeRecord(workbook, 'timeBox', box.id, fields, moment);
    if (changed === workbook) throw new EditRefused(words.sameEstimate({ box }));
    return withNote(changed, upward, { kind: 'estimate', title }, moment);
  },
});

function noteOf(workbook: Workbook, id: Id<'upwardNote'>): UpwardNote {
  const note = workbook.upwardNote.get(id);
  if (!note) throw new EditRefused(recordMessages.gone({ kind: 'upwardNote' }));
  return note;
}

/** Says that those above have heard the note, as of the status date. */
export const acknowledgeNote = (id: Id<'upwardNote'>): Edit => ({
  label: words.acknowledge,
  apply: (workbook, moment) => {
    const fields = { acknowledgedOn: noteOf(workbook, id).acknowledgedOn ?? factsOf(workbook).asOf };
    return changeRecord(workbook, 'upwardNote', id, fields, moment);
  },
});

/** Drafts the decision that shall answer a note. */
export const decideNote = (id: Id<'upwardNote'>, decision: Id<'decision'>): Edit => ({
  label: words.answer,
  apply: (workbook, moment) => {
    const note = noteOf(workbook, id);
    const title = words.decision({ note }).slice(0, limits.titleChars);
    const drafted = addRecord(workbook, 'decision', decision, { title }, moment);
    return changeRecord(drafted, 'upwardNote', id, { decision }, moment);
  },
});
