// Whether a use case needs learning at all, which approach that allows, and what an approach does to estimates.
import { type NeedQuestion, needQuestions } from '../../content/needQuestions.ts';
import type { NeedTest, TimeBox, UseCase } from '../../schema/kinds.ts';
import { byCode, compareText, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import type { Finding } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { isWanted } from '../scope/goalThread.ts';
import { boxesOfUseCase, isLiveMatter } from '../scope/planIndex.ts';
import { type Formula, rule, type Say, formula } from '../engine/rule.ts';
import { needMessages } from '../../messages/rules/need.ts';

const climb = needMessages['NED-02'];
const unknownNeed = needMessages['NED-01'];

export type Need =
  | 'doNotBuild'
  | 'notLearning'
  | 'rules'
  | 'dataFirst'
  | 'complexJustified'
  | 'simpleFirst'
  | 'askFirst';

/** What the need test says; `ask` is the question to answer first, when the answer hangs on it. */
export interface NeedResult {
  readonly need: Need;
  readonly ask: NeedQuestion | null;
}

type Answers = Readonly<Record<NeedQuestion, { readonly answer: 'yes' | 'no' | 'unknown' }>>;

/** In this order the first answer that matches decides; an unknown met before it must be asked first (NED-01). */
const decisive: readonly (readonly [NeedQuestion, 'yes' | 'no', Need])[] = [
  ['n7', 'no', 'doNotBuild'],
  ['n2', 'no', 'notLearning'],
  ['n5', 'no', 'notLearning'],
  ['n1', 'yes', 'rules'],
  ['n3', 'no', 'rules'],
  ['n4', 'no', 'dataFirst'],
];

/** The result of the seven answers (NED-01); without a test, the first question is to be asked. */
export function needOf(answers: Answers | undefined): NeedResult {
  for (const [question, match, need] of decisive) {
    const answer = answers?.[question].answer ?? 'unknown';
    if (answer === 'unknown') return { need: 'askFirst', ask: question };
    if (answer === match) return { need, ask: null };
  }
  return { need: answers?.n6.answer === 'yes' ? 'complexJustified' : 'simpleFirst', ask: null };
}

/** The need test of each use case; of several, which a file may hold, the one with the first id. */
const needTests = derived(
  ['needTest'],
  (workbook): ReadonlyMap<string, NeedTest> =>
    new Map(
      [...workbook.needTest.values()]
        .toSorted((a, b) => compareText(b.id, a.id))
        .flatMap((test) => (test.useCase === null || test.archived ? [] : [[test.useCase, test] as const])),
    ),
);

export const needTestOf = (workbook: Workbook, useCase: UseCase): NeedTest | undefined =>
  needTests(workbook).get(useCase.id);

export type Approach = UseCase['approach'];

/** The rungs of the ladder (NED-02). A bought model stands with the simple ones; undecided stands nowhere. */
const rungs: Readonly<Record<Approach, number | null>> = {
  undecided: null,
  noChange: 0,
  processChange: 1,
  rules: 2,
  simpleModel: 3,
  boughtModel: 3,
  complexModel: 4,
  generative: 4,
};
export const rungOf = (approach: Approach): number | null => rungs[approach];

/** The highest rung each result allows; null where a question must be answered first. */
const allowedRungs: Readonly<Record<Need, number | null>> = {
  doNotBuild: 0,
  notLearning: 2,
  rules: 2,
  dataFirst: 2,
  simpleFirst: 3,
  complexJustified: 4,
  askFirst: null,
};
/** What a result says in words. */
export const needWords: Readonly<Record<Need, string>> = needMessages.needs;

export interface Ladder extends NeedResult {
  readonly rung: number | null;
  readonly allowed: number | null;
}

/** Where a use case stands on the ladder and how high it may (NED-01, NED-02). */
export function ladderOf(workbook: Workbook, useCase: UseCase): Ladder {
  const result = needOf(needTestOf(workbook, useCase));
  return { ...result, rung: rungOf(useCase.approach), allowed: allowedRungs[result.need] };
}

const liveUseCases = derived(['useCase'], (workbook): readonly UseCase[] =>
  [...workbook.useCase.values()].filter(isLiveMatter).toSorted(byCode),
);

const openTest = (workbook: Workbook, useCase: UseCase, question: NeedQuestion) => {
  const test = needTestOf(workbook, useCase);
  return test
    ? openFix(unknownNeed.answer({ useCase }), 'needTest', test.id, question)
    : editFix(unknownNeed.startTest({ useCase }), 'startNeedTest', { useCase: useCase.id });
};

const tooHigh = rule('TRC-14', needMessages, {
  severity: 'warning',
  reads: ['useCase', 'needTest'],
  find: (workbook, say, words) =>
    liveUseCases(workbook).flatMap((useCase) => {
      const { rung, allowed, need } = ladderOf(workbook, useCase);
      if (rung === null || allowed === null || rung <= allowed) return [];
      return say(
        { useCase },
        words.found({
          useCase,
          approach: useCase.approach,
          says: needWords[need],
          atMost: needMessages.rungs[allowed],
        }),
        openFix(words.mend({ useCase }), 'useCase', useCase.id, 'approach'),
      );
    }),
});

const learningRung = 3;
const learns = (useCase: UseCase): boolean => (rungOf(useCase.approach) ?? 0) >= learningRung;

/** A file may hold two need tests of one use case: nobody could say which counts. */
function doubleTests(say: Say, workbook: Workbook, useCase: UseCase): Finding[] {
  const tests = [...workbook.needTest.values()]
    .filter((test) => test.useCase === useCase.id && !test.archived)
    .toSorted((a, b) => compareText(a.id, b.id));
  const [, second] = tests;
  if (!second) return [];
  return [
    say(
      { useCase },
      unknownNeed.doubled({ useCase, count: tests.length }),
      openFix(unknownNeed.lookAtSecond, 'needTest', second.id, 'archived'),
    ),
  ];
}

const unanswered = rule('NED-01', needMessages, {
  severity: 'warning',
  reads: ['useCase', 'needTest'],
  find: (workbook, say, words) =>
    liveUseCases(workbook).flatMap((useCase) => {
      const doubled = doubleTests(say, workbook, useCase);
      const { ask } = ladderOf(workbook, useCase);
      if (ask === null || !learns(useCase) || !isWanted(useCase)) return doubled;
      return [
        ...doubled,
        say(
          { useCase },
          words.found({ useCase, question: needQuestions[ask] }),
          openTest(workbook, useCase, ask),
        ),
      ];
    }),
});

/** Which answer records that the rung below missed the target, and which answer that must be. */
export const climbs: readonly {
  readonly rung: number;
  readonly question: NeedQuestion;
  readonly answer: 'yes' | 'no';
  readonly below: string;
}[] = [
  { rung: learningRung, question: 'n1', answer: 'no', below: climb.fixedRules },
  { rung: learningRung + 1, question: 'n6', answer: 'yes', below: climb.simpleModel },
];

function climbFindings(say: Say, workbook: Workbook, useCase: UseCase): Finding[] {
  const rung = rungOf(useCase.approach) ?? 0;
  const test = needTestOf(workbook, useCase);
  const bare = climbs.find((step) => {
    const given = test?.[step.question];
    return rung >= step.rung && given?.answer === step.answer && given.evidence.trim() === '';
  });
  if (!bare || !test) return [];
  return [
    say(
      { useCase },
      climb.found({ useCase, below: bare.below }),
      openFix(climb.mend({ useCase }), 'needTest', test.id, bare.question, 'evidence'),
    ),
  ];
}

const climbWithoutEvidence = rule('NED-02', needMessages, {
  severity: 'warning',
  reads: ['useCase', 'needTest'],
  find: (workbook, say) =>
    liveUseCases(workbook)
      .filter(isWanted)
      .flatMap((useCase) => climbFindings(say, workbook, useCase)),
});

/** A suggested high estimate of one box, in working days; nothing is changed by it. */
export interface EffortHint {
  readonly box: TimeBox;
  readonly factor: number;
  readonly highBefore: number;
  readonly highAfter: number;
}

const hintedKinds = new Set<TimeBox['kind']>(['experiment', 'build', 'pilot']);

function effortFactor(workbook: Workbook, approach: Approach): number {
  const { effortHints } = settingsOf(workbook);
  if (approach === 'rules') return effortHints.rules;
  if (approach === 'simpleModel') return effortHints.simple;
  if (approach === 'complexModel') return effortHints.complex;
  return approach === 'generative' ? effortHints.generative : 1;
}

/** What the rung of an approach suggests for the high estimates of planned work (NED-03); empty at factor 1. */
export function effortHintsFor(
  workbook: Workbook,
  useCase: UseCase,
  approach: Approach,
): readonly EffortHint[] {
  const factor = effortFactor(workbook, approach);
  if (factor === 1) return [];
  return boxesOfUseCase(workbook, useCase.id).flatMap((box) => {
    if (box.state !== 'planned' || box.duration === null || !hintedKinds.has(box.kind)) return [];
    return { box, factor, highBefore: box.duration.high, highAfter: box.duration.high * factor };
  });
}

/** What the approach of a use case suggests. */
export const effortHintsOf = (workbook: Workbook, useCase: UseCase): readonly EffortHint[] =>
  effortHintsFor(workbook, useCase, useCase.approach);

export const needRules = [tooHigh, unanswered, climbWithoutEvidence];
export const needFormulas: readonly Formula[] = [
  formula('NED-03', needMessages, 'needTest.ts effortHintsOf'),
];
