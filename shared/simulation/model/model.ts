// A workbook made ready for simulating: numbers only, in flat arrays that can be handed to a worker.
import type { KillCriterion } from '../../schema/kinds.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import type { reasonsLeftOut } from '../../schema/simulation.ts';
import type { RiskView } from '../../rules/risk/riskScore.ts';
import type { Ranges } from '../draw/ranges.ts';

/** Lists of numbers, one after the other: list i is `items[start[i]]` up to `items[start[i + 1]]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** How a box takes part: still to be drawn, running, fixed by fact, or passed through without taking any time. */
export const boxStates = { planned: 0, running: 1, fixed: 2, passed: 3 } as const;

/** Kinds of links as numbers. */
export const linkKinds = {
  finishStart: 0,
  startStart: 1,
  finishFinish: 2,
  startFinish: 3,
} as const satisfies Readonly<Record<LinkKind, number>>;

/**
 * Boxes in an order in which each comes after what it waits for. Times are working days from the start of the plan:
 * its n-th working day is the time from n − 1 to n.
 */
export interface BoxModel {
  readonly codes: readonly string[];
  readonly state: Uint8Array;
  /** Place of each by code: ties in time are broken by it. */
  readonly rank: Int32Array;
  readonly range: Int32Array;
  readonly key: Int32Array;
  /** Earliest start; of a running or fixed box its start. */
  readonly early: Float64Array;
  /** End of a fixed box. */
  readonly end: Float64Array;
  /** Working days already worked on a running box, 0 for others. */
  readonly elapsed: Float64Array;
  readonly rate: Float64Array;
  readonly fixedCost: Float64Array;
  /** NaN without a limit. */
  readonly limit: Float64Array;
  /** The shared cause its length follows, −1: none, and how strongly. */
  readonly cause: Int32Array;
  readonly strength: Float64Array;
  readonly into: Lists;
  readonly linkKind: Uint8Array;
  readonly lag: Float64Array;
}

export interface RiskModel {
  readonly codes: readonly string[];
  /** 1 for a threat, −1 for an opportunity. */
  readonly sign: Float64Array;
  /** Likelihood in the view simulated. */
  readonly share: Float64Array;
  readonly key: Int32Array;
  /** The shared cause that brings it about, −1: none, and how strongly it follows. */
  readonly cause: Int32Array;
  readonly strength: Float64Array;
  /** Range and key of cost, days and value, three in a row for each risk; range −1: none given. */
  readonly range: Int32Array;
  readonly partKey: Int32Array;
  readonly boxes: Lists;
  readonly useCases: Lists;
}

export interface UseCaseModel {
  readonly codes: readonly string[];
  readonly range: Int32Array;
  readonly key: Int32Array;
  readonly run: Float64Array;
}

/** Scopes of criteria; `within` are those inside each, itself first. */
export interface ScopeModel {
  readonly boxes: Lists;
  readonly useCases: Lists;
  readonly within: Lists;
}

export interface CriterionModel {
  readonly code: string;
  readonly scope: number;
  readonly terms: Pick<KillCriterion, 'form' | 'comparator' | 'value' | 'valueTo'>;
  readonly figure: 'metric' | 'spend' | 'lateWD';
  /** Range and key of the metric's forecast; −1 for figures of the plan. */
  readonly range: number;
  readonly key: number;
  /** A figure of the plan that may fail at any end of a box of its scope until the checkpoint. */
  readonly anyTime: boolean;
  /** Box at whose end it is judged, −1 when it is judged on a day; working days later, or the time of that day. */
  readonly box: number;
  readonly plus: number;
  /** It is judged, but does nothing. */
  readonly off: boolean;
  /** It has tripped already and waits for its decision. */
  readonly tripped: boolean;
  readonly pivot: PivotModel | null;
  readonly valueIfIgnored: number;
}

export interface PivotModel {
  readonly extraWD: number;
  readonly extraCost: number;
  readonly valueFactor: number;
  readonly run: number;
  readonly keeps: readonly number[];
}

/** What is left out, and why: never counted as 0 in silence. */
export interface LeftOut {
  readonly code: string;
  readonly why: (typeof reasonsLeftOut)[number];
}

export interface Model {
  readonly rngStart: number;
  readonly view: RiskView;
  readonly ranges: Ranges;
  readonly boxes: BoxModel;
  readonly risks: RiskModel;
  readonly useCases: UseCaseModel;
  /** Keys of the causes that boxes and risks share. */
  readonly causes: { readonly key: Int32Array };
  readonly scopes: ScopeModel;
  readonly criteria: readonly CriterionModel[];
  readonly minorPerMajor: number;
  /** Nothing is stopped or turned before this time. */
  readonly now: number;
  readonly horizonYears: number;
  /** NaN where it is not set. */
  readonly neededBy: number;
  readonly budget: number;
  readonly costOfDelay: number;
  /** Costs and losses that are certain: treatments of the view, and risks that have occurred. */
  readonly certainCost: number;
  readonly certainLoss: number;
  readonly leftOut: readonly LeftOut[];
}
