// What stands in the workbook answers the prompts that ask for it, and nothing is written twice.
import { describe, expect, test } from 'vitest';
import { prompts } from '../../../../shared/content/prompts.ts';
import { answerByStanding } from '../../../../shared/edits/canvas/prompts.ts';
import { answerStanding, standingAnswers } from '../../../../shared/rules/thread/standingAnswers.ts';
import { stageStatus } from '../../../../shared/rules/thread/canvas.ts';
import { type Stage, stages } from '../../../../shared/schema/stages.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { broken, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

/** The healthy workbook before anybody has answered a prompt. */
const unanswered: Workbook = { ...healthyWorkbook, promptAnswer: new Map() };
const empty = build(() => undefined);

function said(workbook: Workbook, stage: Stage, number: number): string[] {
  const prompt = prompts[stage][number - 1];
  const answer = prompt && answerStanding(workbook, stage, prompt);
  return answer ? answer.holders.map(({ record, says }) => `${record.code ?? ''} ${says}`.trim()) : [];
}
const allStanding = (workbook: Workbook) => stages.flatMap((stage) => standingAnswers(workbook, stage));
const numbers = (workbook: Workbook, stage: Stage): number[] =>
  standingAnswers(workbook, stage).map(({ prompt }) => prompt.number);

describe('Why 1 is answered by an agreed goal with metric, baseline, target and date', () => {
  test('and says what moves from where to where by when', () =>
    expect(said(unanswered, 'why', 1)).toEqual(['G-1 from 22% to 26% by 31 Dec 2026']));
  test.each([
    ['is a draft', (wb) => wb.add('goal', 'G-1', { state: 'draft' })],
    ['has no metric', (wb) => wb.add('goal', 'G-1', { metric: null })],
    ['has no baseline', (wb) => wb.add('metric', 'M-1', { baseline: null })],
    ['has no target', (wb) => wb.add('metric', 'M-1', { target: null })],
    ['is archived', (wb) => wb.add('goal', 'G-1', { archived: true })],
    ['has an archived metric', (wb) => wb.add('metric', 'M-1', { archived: true })],
  ] satisfies [string, Parameters<typeof broken>[0]][])('but not by one that %s', (_, change) =>
    expect(said(broken(change, unanswered), 'why', 1)).toEqual([]),
  );
});

test('an empty workbook answers nothing', () => expect(allStanding(empty)).toEqual([]));

test('the healthy workbook holds what these prompts ask for', () => {
  expect(numbers(unanswered, 'why')).toEqual([1, 3, 4]);
  expect(numbers(unanswered, 'what')).toEqual([1, 2, 3, 4]);
  expect(numbers(unanswered, 'risks')).toEqual([1, 3, 4]);
  expect(numbers(unanswered, 'when')).toEqual([1, 2, 3]);
  expect(numbers(unanswered, 'how')).toEqual([1]);
});

test('of the worked example, more than half of what is asked stands elsewhere', () => {
  const bare = { ...workshop, promptAnswer: new Map() };
  expect(allStanding(bare).filter(({ prompt }) => prompt.required).length).toBeGreaterThan(11);
});

describe('a question about each piece', () => {
  test('is answered by all unfinished boxes together', () =>
    expect(said(unanswered, 'when', 2)).toEqual([
      'T-1 15 working days',
      'T-2 15 working days',
      'T-3 15 working days',
    ]));
  test('is not answered while one of them does not say', () =>
    expect(
      said(
        broken((wb) => wb.add('timeBox', 'T-2', { limitWD: null }), unanswered),
        'when',
        2,
      ),
    ).toEqual([]));
  test('leaves out what is done', () => {
    const done = broken((wb) => wb.add('timeBox', 'T-1', { state: 'done', limitWD: null }), unanswered);
    expect(said(done, 'when', 2)).toHaveLength(2);
  });
});

test('the gravest threat stands first', () => {
  const graver = broken(
    (wb) =>
      wb.add('risk', 'R-2', {
        cause: 'a law changes',
        event: 'profiles are forbidden',
        effect: 'the list stops.',
        probabilityBand: 5,
        impacts: { compliance: 5 },
      }),
    unanswered,
  );
  expect(said(graver, 'risks', 1)[0]).toBe('R-2 a law changes; profiles are forbidden; the list stops');
});

describe('using what stands', () => {
  const use = (workbook: Workbook, stage: Stage) =>
    answerByStanding(standingAnswers(workbook, stage)).apply(workbook, testMoment());

  test('answers all of a column in one step', () => {
    expect(stageStatus(unanswered, 'what').answered).toBe(0);
    const used = use(unanswered, 'what');
    expect(stageStatus(used, 'what').answered).toBe(4);
    expect(numbers(used, 'what')).toEqual([]);
  });
  test('keeps what was linked and written before', () => {
    const begun = broken(
      (wb) => wb.add('promptAnswer', 'why-1', { stage: 'why', prompt: 1, text: 'Sales' }),
      unanswered,
    );
    const used = use(begun, 'why');
    expect(used.promptAnswer.size).toBe(3);
    expect([...used.promptAnswer.values()][0]).toMatchObject({
      text: 'Sales',
      links: [{ kind: 'goal', id: 'G-1' }],
    });
  });
  test('a second time changes nothing', () => {
    const answers = standingAnswers(unanswered, 'why');
    const once = answerByStanding(answers).apply(unanswered, testMoment());
    expect(answerByStanding(answers).apply(once, testMoment())).toBe(once);
  });
  test('is called by the prompts it answers', () =>
    expect(answerByStanding(standingAnswers(unanswered, 'why')).label).toBe(
      'Answer Why 1, Why 3 and Why 4 by what stands',
    ));
});
