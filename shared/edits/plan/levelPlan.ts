// Carries out what was proposed to ease all conflicts of a plan, as one step.
import { planEditMessages } from '../../messages/edits/plan.ts';
import type { LevelMove } from '../../rules/plan/levelling.ts';
import { changeRecord, type Edit } from '../edit.ts';
import { openBox } from './boxMoves.ts';

/** Lets each of these boxes start no sooner than proposed. */
export const levelPlan = (moves: readonly LevelMove[]): Edit => ({
  label: planEditMessages.level,
  apply: (workbook, moment) =>
    moves.reduce((plan, { box, notBefore }) => {
      openBox(plan, box.id);
      return changeRecord(plan, 'timeBox', box.id, { notBefore }, moment);
    }, workbook),
});
