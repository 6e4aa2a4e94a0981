// Where a note upward stands, and how long those below have waited: figured out, never stored (SCH-09, TMP-04).
import type { UpwardNote } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { latencyWD } from './scheduleRules.ts';

export const noteStates = ['open', 'acknowledged', 'answered'] as const;
export type NoteState = (typeof noteStates)[number];

/** Answered once the decision that answers it is signed; acknowledged once those above have heard it. */
export function noteState(
  workbook: Workbook,
  { decision, acknowledgedOn }: Pick<UpwardNote, 'decision' | 'acknowledgedOn'>,
): NoteState {
  const answer = decision === null ? undefined : workbook.decision.get(decision);
  if (answer?.state === 'signed' && !answer.archived) return 'answered';
  return acknowledgedOn === null ? 'open' : 'acknowledged';
}

export interface StandingNote {
  readonly note: UpwardNote;
  readonly state: NoteState;
  /** Working days it has waited, or waited until it was acknowledged. */
  readonly waitWD: number;
}

/** Every note upward: those that wait first, the longest waiting leading, then the others by their code. */
export const notesUpward = (workbook: Workbook): readonly StandingNote[] =>
  [...workbook.upwardNote.values()]
    .filter(({ archived }) => !archived)
    .map((note) => ({ note, state: noteState(workbook, note), waitWD: latencyWD(workbook, note) }))
    .toSorted(
      (a, b) =>
        Number(a.state !== 'open') - Number(b.state !== 'open') ||
        (a.state === 'open' ? b.waitWD - a.waitWD : 0) ||
        byCode(a.note, b.note),
    );
