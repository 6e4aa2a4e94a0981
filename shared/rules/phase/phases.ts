// Phases of maturity: how many models are live, how many are planned, and whether the practices carry them (PHS).
import { type Phase, phaseNames, practicesOf } from '../../content/practices.ts';
import type { Day } from '../../schema/field.ts';
import type { UseCase } from '../../schema/kinds.ts';
import { byCode, compareText, factsOf, fixedIds, phasePlanOf, type Workbook } from '../../schema/workbook.ts';
import { listed, nameOf } from '../../words.ts';
import { isAtLeast } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { groupScore } from '../engine/groupScore.ts';
import { isLiveMatter } from '../scope/planIndex.ts';
import { type Formula, rule } from '../engine/rule.ts';
import { numberText } from '../../text/format.ts';

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

/** Group score of the practices of a phase, null while too few are rated (PHS-02). */
export function practiceScore(workbook: Workbook, phase: Phase): number | null {
  const { practices } = phasePlanOf(workbook);
  return groupScore(practicesOf(phase).map(({ key }) => practices[key]));
}

/** Score the practices of a phase must reach before the next phase rests on them. */
const ready = 80;
const isReady = (score: number | null): boolean => score !== null && isAtLeast(score, ready);
const scoreText = (score: number | null): string =>
  score === null ? 'are not rated well enough to tell' : `score ${numberText(score)}`;

const ordinals = { 2: 'second', 3: 'eleventh' } as const;

const tooSoon = rule({
  code: 'PHS-03',
  severity: 'warning',
  statement: `The plan enters the next phase while the practices of the phase before score below ${ready}, or are not rated.`,
  fix: 'More models would rest on weak practices; strengthen these first, or plan the use case for later.',
  reads: ['useCase', 'facts', 'phasePlan'],
  find: (workbook) =>
    phaseStarts(workbook).flatMap(({ phase, day, useCase }): Finding[] => {
      if (phase === 1) return [];
      const before: Phase = phase === 2 ? 1 : 2;
      const score = practiceScore(workbook, before);
      if (isReady(score)) return [];
      const how = useCase.state === 'live' ? 'live since' : 'planned live';
      return [
        {
          rule: 'PHS-03',
          severity: 'warning',
          subjects: [subjectOf('useCase', useCase)],
          message: `${nameOf(useCase)}, the ${ordinals[phase]} model use case, is ${how} ${day}, which begins ${phaseNames[phase].toLowerCase()}, but the practices of ${phaseNames[before].toLowerCase()} ${scoreText(score)}; ${ready} are needed to carry it.`,
          fix: openFix('Look at the practices', 'phasePlan', fixedIds.phasePlan, 'practices'),
        },
      ];
    }),
});

const tooEarly = rule({
  code: 'PHS-04',
  severity: 'info',
  statement: `A practice of phase 3 has a target date, so that work and money go into it, before the practices of phase 1 score ${ready}.`,
  fix: 'It is built too early; put phase 1 in order first.',
  reads: ['phasePlan'],
  find: (workbook) => {
    const score = practiceScore(workbook, 1);
    const { targetDates } = phasePlanOf(workbook);
    const planned = practicesOf(3).filter(({ key }) => targetDates[key] !== undefined);
    if (isReady(score) || planned.length === 0) return [];
    return [
      {
        rule: 'PHS-04',
        severity: 'info',
        subjects: [subjectOf('phasePlan', phasePlanOf(workbook))],
        message: `${listed(planned.map(({ text }) => `“${text}”`))} of phase 3 ${planned.length === 1 ? 'is' : 'are'} planned while the practices of phase 1 ${scoreText(score)}: built too early.`,
        fix: openFix('Look at the target dates', 'phasePlan', fixedIds.phasePlan, 'targetDates'),
      },
    ];
  },
});

export const phaseRules = [tooSoon, tooEarly] as const;

export const phaseFormulas: readonly Formula[] = [
  {
    code: 'PHS-01',
    statement:
      'The phase counts live use cases whose approach is a simple, complex, generative or bought model: 0 preparing, 1 phase 1, 2–10 phase 2, 11 and more phase 3. The phase planned for a day also counts those planned to be live by then; parked, stopped and archived ones do not count. A live one without its actual day counts from its planned day when that has come, else from the status date.',
    where: 'phases.ts phaseNow',
  },
  {
    code: 'PHS-02',
    statement:
      'Practices of each phase are rated 0–4; the score of a phase is 25 × the mean of its rated practices when at least 60% of them are rated, else there are not enough answers.',
    where: 'phases.ts practiceScore',
  },
];

/** The phase now, with the use cases that count. */
export function explainPhase(workbook: Workbook): Explained {
  const live = launchesOf(workbook).filter(({ useCase }) => useCase.state === 'live');
  return {
    value: phaseNow(workbook),
    formula: 'live use cases with a model: 0 preparing, 1 phase 1, 2–10 phase 2, 11 and more phase 3',
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
