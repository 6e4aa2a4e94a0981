// Build, buy or combine, component by component: the index of eight criteria and the costs of either road (BVB).
import { componentCriteria } from '../../schema/checklist.ts';
import type { Checklist } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { listed, nameOf } from '../../words.ts';
import { checklistsOf, subjectKinds } from './checklistSubjects.ts';
import { isAtLeast, isAtMost } from '../engine/compare.ts';
import type { Explained } from '../engine/explain.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { meanOf } from '../engine/range.ts';
import { type Formula, rule } from '../engine/rule.ts';

export type Component = Checklist['components'][number];
export type ComponentCriterion = (typeof componentCriteria)[number];
export type Verdict = 'build' | 'combine' | 'buy';

/** How much each criterion weighs; each is rated −2 (buy) to +2 (build). */
export const componentWeights: Readonly<Record<ComponentCriterion, number>> = {
  coreValue: 3,
  dataOwnership: 3,
  time: 2,
  ownSkill: 2,
  cost: 2,
  explainability: 1,
  lockIn: 1,
  trainingLoad: 1,
};
const sumOfWeights = Object.values(componentWeights).reduce((sum, weight) => sum + weight, 0);
const strongest = 2;

/** Σ weight · rating ÷ (2 · Σ weight), −1 buy to +1 build; unknown while a criterion is not rated (BVB-01). */
export function componentIndex({ ratings }: Pick<Component, 'ratings'>): Explained {
  const unknown = componentCriteria.filter((name) => ratings[name] === null || ratings[name] === undefined);
  const sum = componentCriteria.reduce(
    (total, name) => total + componentWeights[name] * (ratings[name] ?? 0),
    0,
  );
  return {
    value: unknown.length > 0 ? null : sum / (strongest * sumOfWeights),
    formula: 'Σ weight · rating ÷ (2 · Σ weight)',
    inputs: componentCriteria.map((name) => ({
      name: `${name} × ${componentWeights[name]}`,
      code: null,
      value: ratings[name] ?? null,
    })),
    rule: 'BVB-01',
    unknown,
  };
}

const decisiveIndex = 0.25;

/** Build from .25 upwards, buy from −.25 downwards, else combine; null while the index is unknown (BVB-01). */
export function verdictOf(component: Pick<Component, 'ratings'>): Verdict | null {
  const { value } = componentIndex(component);
  if (value === null) return null;
  return isAtLeast(value, decisiveIndex) ? 'build' : isAtMost(value, -decisiveIndex) ? 'buy' : 'combine';
}

/** Costs of either road over the years the component is to live, in minor units; null while unknown (BVB-03). */
export interface RoadCosts {
  readonly build: number | null;
  readonly buy: number | null;
}

export function roadCosts(component: Omit<Component, 'title' | 'ratings' | 'executiveSignOff'>): RoadCosts {
  const { build, runPerYear, setup, feePerYear, exit, years } = component;
  return {
    build: build === null || runPerYear === null ? null : meanOf(build) + runPerYear * years,
    buy: setup === null || feePerYear === null || exit === null ? null : setup + feePerYear * years + exit,
  };
}

export interface BreakEven {
  /** The first month, counted from 1, by whose end the road that is dearer to begin with costs no more. */
  readonly month: number;
  /** The road that is cheaper from then on. */
  readonly cheaperAfter: 'build' | 'buy';
}

const monthsPerYear = 12;

/**
 * The month in which the running costs have made up for the difference at the start; null when one road is cheaper
 * all along, or a cost is unknown (BVB-03). Leaving the vendor is counted with the start.
 */
export function breakEvenOf(component: Parameters<typeof roadCosts>[0]): BreakEven | null {
  const { build, runPerYear, setup, feePerYear, exit } = component;
  if (build === null || runPerYear === null || setup === null || feePerYear === null || exit === null)
    return null;
  const dearerToBuild = meanOf(build) - setup - exit;
  const savedPerYear = feePerYear - runPerYear;
  if (dearerToBuild === 0 || savedPerYear === 0 || dearerToBuild > 0 !== savedPerYear > 0) return null;
  return {
    month: Math.ceil((monthsPerYear * dearerToBuild) / savedPerYear),
    cheaperAfter: savedPerYear > 0 ? 'build' : 'buy',
  };
}

/** The criteria that make a component part of what the company is. */
const ownCriteria = { coreValue: 'core value', dataOwnership: 'data ownership' } as const;

const isSignedByExecutive = (workbook: Workbook, { executiveSignOff }: Component): boolean => {
  const signOff = executiveSignOff === null ? undefined : workbook.signOff.get(executiveSignOff);
  return signOff !== undefined && !signOff.archived && signOff.level === 'executive';
};

function boughtCore(workbook: Workbook, checklist: Checklist, component: Component): Finding[] {
  const core = (['coreValue', 'dataOwnership'] as const).filter(
    (name) => component.ratings[name] === strongest,
  );
  if (core.length === 0 || verdictOf(component) !== 'buy' || isSignedByExecutive(workbook, component))
    return [];
  return [
    {
      rule: 'BVB-02',
      severity: 'warning',
      subjects: [subjectOf('checklist', checklist)],
      message: `${nameOf(checklist)} says to buy “${component.title}”, although ${listed(core.map((name) => ownCriteria[name]))} speaks for building with +2: an executive must sign for giving that away.`,
      fix: openFix(
        `Name the executive’s sign-off for ${component.title}`,
        'checklist',
        checklist.id,
        'components',
      ),
    },
  ];
}

const coreGivenAway = rule({
  code: 'BVB-02',
  severity: 'warning',
  statement:
    'A component is to be bought although its core value or its data ownership is rated +2, and no executive has signed for it.',
  fix: 'What the company lives on would lie with a vendor; let an executive sign a decision for it, or rate again.',
  reads: [...subjectKinds, 'signOff'],
  find: (workbook) =>
    checklistsOf(workbook, 'buildOrBuy').flatMap((checklist) =>
      checklist.components.flatMap((component) => boughtCore(workbook, checklist, component)),
    ),
});

export const buildOrBuyRules = [coreGivenAway] as const;
export const buildOrBuyFormulas: readonly Formula[] = [
  {
    code: 'BVB-01',
    statement:
      'Each component is rated −2 (buy) to +2 (build) on core value ×3, data ownership ×3, time ×2, own skill ×2, cost ×2, explainability, lock-in and training load; index = Σ weight · rating ÷ (2 · Σ weight): from .25 build, from −.25 downwards buy, else combine; unknown while a criterion is not rated.',
    where: 'buildOrBuy.ts componentIndex, verdictOf',
  },
  {
    code: 'BVB-03',
    statement:
      'Build costs its mean and running × years; buy costs setup, fee × years and exit. The break-even month is the first by whose end the road that is dearer at the start costs no more; none when one road is cheaper all along.',
    where: 'buildOrBuy.ts roadCosts, breakEvenOf',
  },
];
