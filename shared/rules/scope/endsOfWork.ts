// What ends work, and what its end must tell: the limit of an experiment (SCH-03), the answer a release needs (SLC-03).
import type { Slice, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { boxesBySlice } from './planIndex.ts';

/** Whether a box is an open experiment that nothing ends, in a slice whose gates it holds. */
export const isEndlessExperiment = ({ kind, limitWD, state, slice, archived }: TimeBox): boolean =>
  kind === 'experiment' &&
  limitWD === null &&
  slice !== null &&
  !archived &&
  (state === 'planned' || state === 'running');

/** Whether a box has ended without its exit question being answered. */
export const lacksAnswer = ({ state, exitQuestion, exitAnswer }: TimeBox): boolean =>
  state === 'done' && exitQuestion.trim() !== '' && exitAnswer.trim() === '';

export interface SliceRelease {
  /** Done with all its boxes, each question answered. */
  readonly isReleased: boolean;
  /** Ended boxes whose question nobody has answered; they keep a slice whose work is done from counting as released. */
  readonly unanswered: readonly TimeBox[];
  /** Whether work is all done and only answers are missing. */
  readonly waitsForAnswers: boolean;
}

/** How far a slice is from being released (SLC-03); one without boxes is not. */
export function releaseOfSlice(workbook: Workbook, slice: Slice): SliceRelease {
  const boxes = boxesBySlice(workbook).get(slice.id) ?? [];
  const unanswered = boxes.filter(lacksAnswer);
  const isDone = boxes.length > 0 && boxes.every(({ state }) => state === 'done');
  const waits = unanswered.length > 0;
  return { isReleased: isDone && !waits, unanswered, waitsForAnswers: isDone && waits };
}
