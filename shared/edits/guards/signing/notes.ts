// A note upward is raised by the status date at the latest, is acknowledged on no day before, and with its answer.
import type { UpwardNote } from '../../../schema/kinds.ts';
import { factsOf } from '../../../schema/workbook.ts';
import type { Guard } from '../guard.ts';
import { noteMessages } from '../../../messages/edits/note.ts';

function daysFault({ raisedOn, acknowledgedOn }: UpwardNote, asOf: string): string | null {
  if (raisedOn > asOf || (acknowledgedOn ?? '') > asOf) return noteMessages.inFuture({ asOf });
  return acknowledgedOn !== null && acknowledgedOn < raisedOn ? noteMessages.before({ raisedOn }) : null;
}

/** Looks at the days that change; whoever names the decision that answers a note has heard it. */
export const answering: Guard<'upwardNote'> = ({ before, after, workbook }) => {
  const { asOf } = factsOf(workbook);
  const isMoved = before?.raisedOn !== after.raisedOn || before.acknowledgedOn !== after.acknowledgedOn;
  const fault = isMoved ? daysFault(after, asOf) : null;
  if (fault !== null) return fault;
  const isAnswered = after.decision !== null && after.decision !== before?.decision;
  return isAnswered && after.acknowledgedOn === null && after.raisedOn <= asOf
    ? { acknowledgedOn: asOf }
    : null;
};
