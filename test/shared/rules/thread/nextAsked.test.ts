// The way through the required prompts: forwards, around to what was passed over, and to the end.
import { describe, expect, it } from 'vitest';
import { prompts } from '../../../../shared/content/prompts.ts';
import { answerPrompt } from '../../../../shared/edits/canvas/prompts.ts';
import { nextAsked } from '../../../../shared/rules/thread/nextAsked.ts';
import { type Stage, stages } from '../../../../shared/schema/stages.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const empty = build(() => undefined);
const answer = (workbook: Workbook, stage: Stage, number: number): Workbook =>
  answerPrompt(stage, number, 'A full answer to this prompt.').apply(workbook, {
    ...testMoment(),
    newId: () => `answer-${stage}-${number}`,
  });

describe('what the canvas asks next', () => {
  it('is the first required prompt, then the one behind the last', () => {
    expect(nextAsked(empty, null)).toEqual({ stage: 'why', prompt: 1 });
    expect(nextAsked(empty, { stage: 'why', prompt: 1 })).toEqual({ stage: 'why', prompt: 2 });
  });

  it('crosses to the next stage, and never asks for what is not required', () => {
    expect(nextAsked(empty, { stage: 'why', prompt: 4 })).toEqual({ stage: 'what', prompt: 1 });
  });

  it('comes back to what was passed over', () => {
    const [last] = prompts.how.filter(({ required }) => required).slice(-1);
    expect(nextAsked(empty, { stage: 'how', prompt: last?.number ?? 0 })).toEqual({
      stage: 'why',
      prompt: 1,
    });
  });

  it('is the stage where several answers stand already', () => {
    const unanswered: Workbook = { ...healthyWorkbook, promptAnswer: new Map() };
    expect(nextAsked(unanswered, null)).toEqual({ stage: 'why', prompt: null });
  });

  it('is nothing once every required prompt is answered', () => {
    const all = stages.reduce(
      (so, stage) =>
        prompts[stage]
          .filter(({ required }) => required)
          .reduce((now, { number }) => answer(now, stage, number), so),
      empty,
    );
    expect(nextAsked(all, null)).toBeNull();
  });
});
