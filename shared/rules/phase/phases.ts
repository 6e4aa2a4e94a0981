// Phases of maturity: how many models are live, how many are planned, and whether the practices carry them (PHS).
import { type Phase, phaseNames, practicesOf } from '../../content/practices.ts';
import type { Day } from '../../schema/field.ts';
import type { UseCase } from '../../schema/kinds.ts';
import { byCode, compareText, factsOf, fixedIds, phasePlanOf, type Workbook } from '../../schema/workbook.ts';
import { isAtLeast } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { openFix } from '../engine/fixes.ts';
import { groupScore } from '../engine/groupScore.ts';
import { isLiveMatter } from '../scope/planIndex.ts';
import { type Formula, formula, rule } from '../engine/rule.ts';
import { phaseMessages } from '../../messages/rules/phase.ts';

const modelApproaches = new Set<UseCase['approach']>([
  'simpleModel',
  'complexModel',
  'generative',
  'boughtModel',
]);

/** Whether a use case puts a learned model into use, built or bought. */
export const isModelUseCase = (useCase: UseCase): boolean => modelApproaches.has(useCase.approach);

/** Phase by the number of live use cases with a model: 0 preparing, 1, 2–10, 11 and more (PHS-01). */
export const phaseOfCount = (count: number): Phase =>
  count === 0 ? 0 : count === 1 ? 1 : count <= 10 ? 2 : 3;

const countStarting: Readonly<Record<1 | 2 | 3, number>> = { 1: 1, 2: 2, 3: 11 };

/** A model going live: its use case and the day, or the day planned for it. */
export interface Launch {
  readonly useCase: UseCase;
  readonly day: Day;
}

/**
 * A live use case without an actual day counts from its planned day when that has come, else from the status date:
 * on that day it is known to be live.
 */
function launchDay({ state, actualLive, plannedLive }: UseCase, asOf: Day): Day | null {
  if (state !== 'live') return plannedLive;
  return actualLive ?? (plannedLive !== null && plannedLive <= asOf ? plannedLive : asOf);
}

/** Model use cases that are live or have a planned day, by that day, then by code. */
export const launchesOf = derived(['useCase', 'facts'], (workbook): readonly Launch[] =>
  [...workbook.useCase.values()]
    .filter((useCase) => isLiveMatter(useCase) && isModelUseCase(useCase))
    .flatMap((useCase) => {
      const day = launchDay(useCase, factsOf(workbook).asOf);
      return day === null ? [] : { useCase, day };
    })
    .toSorted((a, b) => compareText(a.day, b.day) || byCode(a.useCase, b.useCase)),
);

const liveCount = (workbook: Workbook): number =>
  launchesOf(workbook).filter(({ useCase }) => useCase.state === 'live').length;

/** The phase the workbook is in now: only use cases that are live count. */
export const phaseNow = (workbook: Workbook): Phase => phaseOfCount(liveCount(workbook));

/** The phase planned for a day: live use cases and those planned to be live by then. */
export const plannedPhaseAt = (workbook: Workbook, day: Day): Phase =>
  phaseOfCount(
    launchesOf(workbook).filter((launch) => launch.useCase.state === 'live' || launch.day <= day).length,
  );

export interface PhaseStart {
  readonly phase: Exclude<Phase, 0>;
  readonly day: Day;
  /** The use case whose going live begins the phase. */
  readonly useCase: UseCase;
}

/** When each phase begins, or is planned to; phases nobody plans are left out. */
export const phaseStarts = derived(['useCase', 'facts'], (workbook): readonly PhaseStart[] =>
  ([1, 2, 3] as const).flatMap((phase) => {
    const launch = launchesOf(workbook)[countStarting[phase] - 1];
    return launch ? { phase, day: launch.day, useCase: launch.useCase } : [];
  }),
);

/** How many models are live, or planned to be, when a phase begins, launch by launch. */
export function explainPhaseStart(workbook: Workbook, { phase }: PhaseStart): Explained {
  const counted = launchesOf(workbook).slice(0, countStarting[phase]);
  return {
    value: counted.length,
    formula: phaseMessages['PHS-01'].formula,
    inputs: counted.map(({ useCase, day }) => ({
      name: useCase.title,
      code: useCase.code,
      value: day,
      unit: 'day' as const,
    })),
    rule: 'PHS-01',
    unknown: [],
  };
}

/** Group score of the practices of a phase, null while too few are rated (PHS-02). */
export function practiceScore(workbook: Workbook, phase: Phase): number | null {
  const { practices } = phasePlanOf(workbook);
  return groupScore(practicesOf(phase).map(({ key }) => practices[key]));
}

/** Score the practices of a phase must reach before the next phase rests on them. */
const ready = 80;
const isReady = (score: number | null): boolean => score !== null && isAtLeast(score, ready);
const { ordinals } = phaseMessages;

/** The key of the practice of a phase that most keeps it back: unrated ones first. */
const weakestOf = (workbook: Workbook, phase: Exclude<Phase, 0>): string => {
  const ratings = phasePlanOf(workbook).practices;
  const [weakest] = practicesOf(phase).toSorted((a, b) => (ratings[a.key] ?? -1) - (ratings[b.key] ?? -1));
  return weakest?.key ?? '';
};

const tooSoon = rule('PHS-03', phaseMessages, {
  severity: 'warning',
  limits: { ready },
  reads: ['useCase', 'facts', 'phasePlan'],
  find: (workbook, say, words) =>
    phaseStarts(workbook).flatMap(({ phase, day, useCase }) => {
      if (phase === 1) return [];
      const before = phase === 2 ? 1 : 2;
      const score = practiceScore(workbook, before);
      if (isReady(score)) return [];
      const entered = { phase: phaseNames[phase], before: phaseNames[before], ordinal: ordinals[phase] };
      return say(
        { useCase },
        words.found({ useCase, isLive: useCase.state === 'live', day, ...entered, score, ready }),
        openFix(words.mend, 'phasePlan', fixedIds.phasePlan, 'practices', weakestOf(workbook, before)),
      );
    }),
});

const tooEarly = rule('PHS-04', phaseMessages, {
  severity: 'info',
  limits: { ready },
  reads: ['phasePlan'],
  find: (workbook, say, words) => {
    const score = practiceScore(workbook, 1);
    const { targetDates } = phasePlanOf(workbook);
    const planned = practicesOf(3).filter(({ key }) => targetDates[key] !== undefined);
    if (isReady(score) || planned.length === 0) return [];
    return say(
      { phasePlan: phasePlanOf(workbook) },
      words.found({ planned: planned.map(({ text }) => text), score }),
      openFix(words.mend, 'phasePlan', fixedIds.phasePlan, 'targetDates', planned[0]?.key ?? ''),
    );
  },
});

export const phaseRules = [tooSoon, tooEarly] as const;

export const phaseFormulas: readonly Formula[] = [
  formula('PHS-01', phaseMessages, 'phases.ts phaseNow'),
  formula('PHS-02', phaseMessages, 'phases.ts practiceScore'),
];

/** The phase now, with the use cases that count. */
export function explainPhase(workbook: Workbook): Explained {
  const live = launchesOf(workbook).filter(({ useCase }) => useCase.state === 'live');
  return {
    value: phaseNow(workbook),
    formula: phaseMessages['PHS-01'].formula,
    inputs: live.map(({ useCase, day }) => ({
      name: useCase.title,
      code: useCase.code,
      value: day,
      unit: 'day' as const,
    })),
    rule: 'PHS-01',
    unknown: [],
  };
}
