// Build, buy or combine, component by component: the index of eight criteria and the costs of either road (BVB).
import { componentCriteria } from '../../schema/checklist.ts';
import type { Checklist } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { checklistsOf, subjectKinds } from './checklistSubjects.ts';
import { isAtLeast, isAtMost } from '../engine/compare.ts';
import type { Explained } from '../engine/explain.ts';
import type { Finding } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { meanOf } from '../engine/range.ts';
import { type Formula, rule, type Say, formula } from '../engine/rule.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

const bought = checklistMessages['BVB-02'];

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
    formula: checklistMessages['BVB-01'].formula,
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

const isSignedByExecutive = (workbook: Workbook, { executiveSignOff }: Component): boolean => {
  const signOff = executiveSignOff === null ? undefined : workbook.signOff.get(executiveSignOff);
  return signOff !== undefined && !signOff.archived && signOff.level === 'executive';
};

/** What speaks for building with all its weight where the verdict is to buy all the same; empty elsewhere. */
export const coreBought = (component: Component) =>
  verdictOf(component) === 'buy'
    ? (['coreValue', 'dataOwnership'] as const).filter((name) => component.ratings[name] === strongest)
    : [];

function boughtCore(say: Say, workbook: Workbook, checklist: Checklist, component: Component): Finding[] {
  const core = coreBought(component);
  if (core.length === 0 || isSignedByExecutive(workbook, component)) return [];
  return [
    say(
      { checklist },
      bought.found({
        checklist,
        component,
        core: core.map((name) => bought.criteria[name]),
      }),
      openFix(
        bought.mend({ component }),
        'checklist',
        checklist.id,
        'components',
        checklist.components.indexOf(component),
        'executiveSignOff',
      ),
    ),
  ];
}

const coreGivenAway = rule('BVB-02', checklistMessages, {
  severity: 'warning',
  reads: [...subjectKinds, 'signOff'],
  find: (workbook, say) =>
    checklistsOf(workbook, 'buildOrBuy').flatMap((checklist) =>
      checklist.components.flatMap((component) => boughtCore(say, workbook, checklist, component)),
    ),
});

export const buildOrBuyRules = [coreGivenAway] as const;
export const buildOrBuyFormulas: readonly Formula[] = [
  formula('BVB-01', checklistMessages, 'buildOrBuy.ts componentIndex, verdictOf'),
  formula('BVB-03', checklistMessages, 'buildOrBuy.ts roadCosts, breakEvenOf'),
];
