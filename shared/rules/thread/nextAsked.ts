// Where the canvas asks next: the way through its required prompts, in the order of thought.
import { type Stage, stages } from '../../schema/stages.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { openPrompts } from './canvas.ts';
import { standingAnswers } from './standingAnswers.ts';

/** A prompt of a stage by its number; null: the stage as a whole. */
export interface Asked {
  readonly stage: Stage;
  readonly prompt: number | null;
}

/** From this many answers on that stand in the workbook they are offered together. */
export const togetherFrom = 2;

const placeOf = ({ stage, prompt }: Asked): number => stages.indexOf(stage) * 100 + (prompt ?? 0);

/**
 * The first required prompt without an answer behind `from`, else the first of all; null when every one is answered
 * (CAN-01). Where several answers of its stage stand in the workbook already it is the stage, as they are used at once.
 */
export function nextAsked(workbook: Workbook, from: Asked | null): Asked | null {
  const asked = stages.flatMap((stage) =>
    openPrompts(workbook, stage)
      .filter(({ required }) => required)
      .map(({ number }): Asked => ({ stage, prompt: number })),
  );
  const next = asked.find((one) => from === null || placeOf(one) > placeOf(from)) ?? asked[0];
  if (!next) return null;
  const stand = standingAnswers(workbook, next.stage).length;
  return stand >= togetherFrom ? { ...next, prompt: null } : next;
}
