// NED-01, NED-02, NED-03 and TRC-14: is learning needed, how high may the approach climb, what does it cost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortHintsOf, ladderOf, needOf } from '../../../../shared/rules/need/needTest.ts';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

type Answer = 'yes' | 'no' | 'unknown';
/** Answers to N1…N7 in order, as `y`, `n` or `?`. */
const answers = (letters: string) => {
  const of = (i: number): { answer: Answer } => ({
    answer: letters[i] === 'y' ? 'yes' : letters[i] === 'n' ? 'no' : 'unknown',
  });
  return { n1: of(0), n2: of(1), n3: of(2), n4: of(3), n5: of(4), n6: of(5), n7: of(6) };
};
const firstUseCase = (workbook: Workbook) => [...workbook.useCase.values()][0]!;

describe('NED-01 the need test', () => {
  test.each([
    ['nyyyyyn', 'doNotBuild'],
    ['nnyyyyy', 'notLearning'],
    ['nyyynyy', 'notLearning'],
    ['yyyyyyy', 'rules'],
    ['nynyyyy', 'rules'],
    ['nyynyyy', 'dataFirst'],
    ['nyyyyyy', 'complexJustified'],
    ['nyyyyny', 'simpleFirst'],
    ['nyyyy?y', 'simpleFirst'],
  ])('%s → %s', (letters, need) => {
    expect(needOf(answers(letters))).toEqual({ need, ask: null });
  });

  test.each([
    ['nyyyyy?', 'n7'],
    ['n?yyyyy', 'n2'],
    ['n?yynyy', 'n2'],
    ['nyyy?yy', 'n5'],
    ['?yyyyyy', 'n1'],
    ['?ynyyyy', 'n1'],
    ['ny?yyyy', 'n3'],
    ['nyy?yyy', 'n4'],
  ])('boundary: %s → ask %s first', (letters, ask) => {
    expect(needOf(answers(letters))).toEqual({ need: 'askFirst', ask });
  });

  test('an unknown after the match is not asked', () => {
    expect(needOf(answers('??????n')).need).toBe('doNotBuild');
    expect(needOf(answers('y??y??y')).ask).toBe('n2');
  });

  test('fires when a model is planned and a question is open', () => {
    const workbook = broken((wb) => wb.add('needTest', 'need-1', { n4: { answer: 'unknown' } }));
    expect(findingsOf('NED-01', workbook)[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'U-1' }],
      fix: { action: 'open', kind: 'needTest', field: 'n4' },
    });
    const none = broken((wb) => wb.add('useCase', 'U-2', { state: 'candidate', approach: 'generative' }));
    expect(findingsOf('NED-01', none)[0]?.fix).toMatchObject({
      edit: 'startNeedTest',
      args: { useCase: 'U-2' },
    });
  });

  test('is silent when all is answered, when no model is planned, and before a use case is a candidate', () => {
    expect(findingsOf('NED-01', healthyWorkbook)).toEqual([]);
    for (const fields of [
      { state: 'candidate', approach: 'rules' },
      { state: 'framed', approach: 'simpleModel' },
    ] as const)
      expect(
        findingsOf(
          'NED-01',
          broken((wb) => wb.add('useCase', 'U-2', fields)),
        ),
      ).toEqual([]);
  });

  test('always gives one result, and asks exactly when it says so', () => {
    const answer = fc.constantFrom('y', 'n', '?');
    fc.assert(
      fc.property(fc.array(answer, { minLength: 7, maxLength: 7 }), (letters) => {
        const { need, ask } = needOf(answers(letters.join('')));
        expect(need === 'askFirst').toBe(ask !== null);
      }),
    );
  });
});

describe('TRC-14 an approach above what the need test allows', () => {
  const planned = (approach: 'simpleModel' | 'complexModel' | 'boughtModel' | 'rules', n6: Answer = 'no') =>
    broken((wb) => {
      wb.add('useCase', 'U-1', { approach });
      wb.add('needTest', 'need-1', { n6: { answer: n6, evidence: 'Tried' } });
    });

  test('fires for a complex model where a simple one is to be tried first', () => {
    const [finding] = findingsOf('TRC-14', planned('complexModel'));
    expect(finding).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'U-1' }],
      fix: { field: 'approach' },
    });
    expect(finding?.message).toContain('a simple model at most');
  });

  test('is silent when the climb is justified', () => {
    expect(findingsOf('TRC-14', healthyWorkbook)).toEqual([]);
    expect(findingsOf('TRC-14', planned('complexModel', 'yes'))).toEqual([]);
  });

  test('boundary: the allowed rung itself is fine; a bought model stands with the simple ones', () => {
    expect(findingsOf('TRC-14', planned('boughtModel'))).toEqual([]);
    const ruleWouldDo = broken((wb) => {
      wb.add('useCase', 'U-1', { approach: 'boughtModel' });
      wb.add('needTest', 'need-1', { n1: { answer: 'yes' } });
    });
    expect(firstSubjects('TRC-14', ruleWouldDo)).toEqual(['U-1']);
    const open = broken((wb) => wb.add('needTest', 'need-1', { n7: { answer: 'unknown' } }));
    expect(findingsOf('TRC-14', open)).toEqual([]);
  });
});

describe('NED-02 the ladder', () => {
  test('gives each approach its rung; complex and generative share the top', () => {
    const rung = (approach: 'noChange' | 'rules' | 'complexModel' | 'generative' | 'undecided') =>
      ladderOf(healthyWorkbook, firstUseCase(broken((wb) => wb.add('useCase', 'U-1', { approach })))).rung;
    expect((['noChange', 'rules', 'complexModel', 'generative', 'undecided'] as const).map(rung)).toEqual([
      0,
      2,
      4,
      4,
      null,
    ]);
  });

  test('fires when the rung below is said to have missed, without evidence', () => {
    const workbook = broken((wb) => wb.add('needTest', 'need-1', { n1: { answer: 'no', evidence: ' ' } }));
    expect(findingsOf('NED-02', workbook)[0]).toMatchObject({ severity: 'warning', fix: { field: 'n1' } });
  });

  test('is silent with evidence', () => {
    expect(findingsOf('NED-02', healthyWorkbook)).toEqual([]);
  });

  test('boundary: rules need none; a complex model needs it for the simple one too', () => {
    const withoutEvidence = (approach: 'rules' | 'complexModel') =>
      broken((wb) => {
        wb.add('useCase', 'U-1', { approach });
        wb.add('needTest', 'need-1', { n6: { answer: 'yes', evidence: '' } });
      });
    expect(findingsOf('NED-02', withoutEvidence('rules'))).toEqual([]);
    expect(findingsOf('NED-02', withoutEvidence('complexModel'))[0]?.fix).toMatchObject({ field: 'n6' });
  });
});

describe('NED-03 effort hints', () => {
  test('shows the high estimate before and after for experiment, build and pilot boxes', () => {
    const hints = effortHintsOf(healthyWorkbook, firstUseCase(healthyWorkbook));
    expect(
      hints.map(({ box, factor, highBefore, highAfter }) => [box.code, factor, highBefore, highAfter]),
    ).toEqual([
      ['T-1', 1.3, 15, 19.5],
      ['T-2', 1.3, 15, 19.5],
    ]);
  });

  test('is silent for rules, whose factor is 1', () => {
    const workbook = broken((wb) => wb.add('useCase', 'U-1', { approach: 'rules' }));
    expect(effortHintsOf(workbook, firstUseCase(workbook))).toEqual([]);
  });

  test('boundary: what has begun is left alone; factors come from the settings', () => {
    const workbook = broken((wb) => {
      wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-12' });
      wb.add('settings', 'settings', { effortHints: { rules: 1, simple: 2, complex: 1.8, generative: 2.2 } });
    });
    expect(effortHintsOf(workbook, firstUseCase(workbook)).map(({ highAfter }) => highAfter)).toEqual([30]);
  });
});

test('NED-01 names two need tests of one use case, which a file may hold; whatever their order the first id counts', () => {
  const answers = { n7: { answer: 'no' } } as const;
  const two = (first: string, second: string) =>
    build((wb) => {
      wb.add('useCase', 'U-1', { state: 'candidate', approach: 'rules' });
      wb.add('needTest', first, { useCase: 'U-1', ...(first === 'a' ? answers : {}) });
      wb.add('needTest', second, { useCase: 'U-1', ...(second === 'a' ? answers : {}) });
    });
  for (const workbook of [two('a', 'b'), two('b', 'a')]) {
    const [found] = findingsOf('NED-01', workbook);
    expect(found?.message).toContain('has 2 need tests');
    expect(ladderOf(workbook, [...workbook.useCase.values()][0]!).need).toBe('doNotBuild');
  }
});
