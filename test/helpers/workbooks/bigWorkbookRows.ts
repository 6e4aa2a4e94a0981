// The rows of a big workbook, kind by kind: enough sense and enough gaps for every rule to have work.
import type { Kind } from '../../../shared/schema/kinds.ts';
import { riskCategories } from '../../../shared/schema/risk.ts';
import { tempoFactors } from '../../../shared/schema/tempoRating.ts';
import { timeBoxKinds } from '../../../shared/schema/timeBox.ts';
import { approaches, useCaseStates } from '../../../shared/schema/useCase.ts';
import { stages } from '../../../shared/schema/stages.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Rows = { readonly [K in Kind]?: readonly Fields[] };
/** How ids are made and how many there are of each kind. */
export interface Links {
  readonly id: (kind: Kind, i: number) => string;
  readonly count: (kind: Kind) => number;
}

/** A source of chance that always runs the same way (mulberry32). */
export function chance(start: number) {
  let state = start >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    between: (low: number, high: number): number => low + below(high - low + 1),
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    likely: (share: number): boolean => next() < share,
  };
}
type Chance = ReturnType<typeof chance>;

const day = (offset: number): string =>
  new Date(Date.UTC(2026, 0, 5) + offset * 86_400_000).toISOString().slice(0, 10);
const range = (low: number, likely: number, high: number) => ({ low, likely, high, shape: 'pert' as const });
const sentence = (what: string, i: number): string =>
  `${what} ${i + 1}: what the people in the room said about it, long enough to look like work.`;

/** The use case a thing belongs to: things are dealt out to use cases in turn, so that threads stay together. */
const dealt = (links: Links, i: number): string => links.id('useCase', i % links.count('useCase'));

export function purposeRows(links: Links, c: Chance): Rows {
  const { id, count } = links;
  const rows = (kind: Kind, make: (i: number) => Fields) =>
    Array.from({ length: count(kind) }, (_, i) => make(i));
  return {
    role: rows('role', (i) => ({
      level: (['executive', 'manager', 'contributor'] as const)[i % 3],
      build: i % 3 === 2,
    })),
    resource: rows('resource', () => ({
      capacity: c.between(2, 8) / 2,
      ratePerUnitWD: c.between(300, 800) * 100,
    })),
    goal: rows('goal', (i) => ({
      statement: sentence('Goal', i),
      driver: 'growth',
      horizonDate: day(400),
      state: c.likely(0.85) ? 'agreed' : 'draft',
      metric: id('metric', i),
      ownerRole: id('role', i),
      parentGoal: i > 4 && c.likely(0.3) ? id('goal', c.below(4)) : null,
    })),
    useCase: rows('useCase', (i) => ({
      state: c.likely(0.6) ? 'selected' : c.pick(useCaseStates),
      approach: c.pick(approaches),
      valuePerYear: range(1_000_000, c.between(2, 20) * 1_000_000, 30_000_000),
      runCostPerYear: c.between(1, 9) * 100_000,
      plannedLive: day(c.between(60, 300)),
      confirmedOn: day(-5),
      goals: c.likely(0.95) ? [id('goal', i)] : [],
      dataProduct: c.likely(0.9) ? id('dataProduct', i) : null,
    })),
    dataProduct: rows('dataProduct', (i) => ({
      form: 'list',
      endUserRole: id('role', i),
      decisionChanged: sentence('Decision', i),
      metrics: [id('metric', i), id('metric', i + 7)],
    })),
    needTest: rows('needTest', (i) => ({
      useCase: id('useCase', i),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7].map((n) => [
          `n${n}`,
          { answer: c.pick(['yes', 'no', 'unknown']), evidence: sentence('Evidence', i) },
        ]),
      ),
    })),
    metric: rows('metric', (i) => ({
      unit: '%',
      kind: c.pick(['business', 'product', 'model', 'operational']),
      baseline: { value: c.between(5, 40), date: day(-20) },
      target: { value: c.between(41, 90), date: day(200) },
      source: c.likely(0.9) ? 'Weekly report' : '',
      ownerRole: id('role', i),
      movesWith: i > 0 && c.likely(0.6) ? [{ metric: id('metric', c.below(i)), state: 'claimed' }] : [],
    })),
    assumption: rows('assumption', (i) => ({
      statement: sentence('Assumption', i),
      about: [{ kind: 'useCase', id: dealt(links, i) }],
    })),
    painPoint: rows('painPoint', (i) => ({
      hurts: sentence('Pain', i),
      dataProducts: [id('dataProduct', i)],
    })),
  };
}

export function planRows(links: Links, c: Chance): Rows {
  const { id, count } = links;
  const useCases = count('useCase');
  const rows = (kind: Kind, make: (i: number) => Fields) =>
    Array.from({ length: count(kind) }, (_, i) => make(i));
  return {
    capability: rows('capability', () => ({ availableLevel: c.between(1, 4) })),
    capabilityNeed: rows('capabilityNeed', (i) => ({
      useCase: dealt(links, i),
      capability: id('capability', i),
      requiredLevel: c.between(1, 3),
      firstTimeBox: id('timeBox', i),
    })),
    techItem: rows('techItem', (i) => ({
      useCases: c.likely(0.9) ? [dealt(links, i)] : [],
      lastAudit: day(-30),
    })),
    slice: rows('slice', (i) => ({
      benefit: sentence('Benefit', i),
      kind: c.likely(0.75) ? 'value' : 'foundation',
      components: [`Component ${i}`, `Component ${c.below(40)}`],
      feedback: { date: day(c.between(60, 250)), fromRole: id('role', i), question: sentence('Question', i) },
      useCase: dealt(links, i),
    })),
    timeBox: rows('timeBox', (i) => {
      const likely = c.between(3, 15);
      const before = [i - useCases, ...(c.likely(0.3) ? [i - 1] : [])].filter((other) => other >= 0);
      return {
        kind: c.pick(timeBoxKinds),
        duration: range(Math.max(1, likely - 3), likely, likely + c.between(0, 10)),
        limitWD: c.likely(0.9) ? likely + 12 : null,
        exitQuestion: c.likely(0.9) ? sentence('Exit question', i) : '',
        slice: c.likely(0.97) ? id('slice', i) : null,
        predecessors: before.map((other) => ({ timeBox: id('timeBox', other), lagWD: 0 })),
        allocations: [
          { resource: id('resource', i), units: 0.5 },
          { resource: id('resource', i * 3 + 1), units: 0.25 },
        ],
        techItems: c.likely(0.3) ? [id('techItem', i)] : [],
      };
    }),
    gate: rows('gate', (i) => ({
      scope: 'useCase',
      useCase: dealt(links, i),
      date: day(c.between(20, 200)),
    })),
    decision: rows('decision', (i) => ({
      gate: id('gate', i),
      outcome: 'go',
      rationale: sentence('Because', i),
    })),
    upwardNote: rows('upwardNote', (i) => ({
      raisedOn: day(-c.between(1, 30)),
      fromRole: id('role', i),
      toRole: id('role', i + 1),
      about: { kind: 'timeBox', id: id('timeBox', i) },
    })),
  };
}

export function riskRows(links: Links, c: Chance): Rows {
  const { id, count } = links;
  const rows = (kind: Kind, make: (i: number) => Fields) =>
    Array.from({ length: count(kind) }, (_, i) => make(i));
  return {
    risk: rows('risk', (i) => ({
      cause: sentence('Cause', i),
      event: sentence('Event', i),
      effect: sentence('Effect', i),
      kind: c.likely(0.92) ? 'threat' : 'opportunity',
      category: c.pick(riskCategories),
      state: c.likely(0.9) ? 'open' : 'closed',
      probabilityBand: c.between(1, 5),
      impacts: {
        cost: c.between(1, 5),
        time: c.between(1, 5),
        value: null,
        compliance: null,
        reputation: null,
      },
      cost: c.likely(0.8) ? range(100_000, c.between(2, 9) * 100_000, 2_000_000) : null,
      days: c.likely(0.6) ? range(1, c.between(2, 9), 20) : null,
      reviewBy: day(c.between(-10, 60)),
      ownerRole: id('role', i),
      useCases: [dealt(links, i)],
      timeBoxes: c.likely(0.7) ? [id('timeBox', i)] : [],
      alternatives: c.likely(0.2) ? [id('alternative', i)] : [],
    })),
    treatment: rows('treatment', (i) => ({
      risk: id('risk', i),
      cost: c.between(0, 50) * 10_000,
      ownerRole: c.likely(0.9) ? id('role', i) : null,
      due: day(c.between(-10, 90)),
      probabilityBandAfter: c.between(1, 2),
    })),
    alternative: rows('alternative', (i) => ({ path: sentence('Path', i), extraWD: 5, valueFactor: 0.5 })),
    killCriterion: rows('killCriterion', (i) => ({
      scope: 'useCase',
      useCase: dealt(links, i),
      metric: id('metric', i),
      value: c.between(10, 60),
      unit: '%',
      checkpoint: 'endOf',
      checkpointTimeBox: id('timeBox', i),
      ownerRole: id('role', i),
      status: c.likely(0.9) ? 'armed' : 'draft',
      armedOn: day(-5),
      risks: [id('risk', i)],
    })),
    tempoRating: rows('tempoRating', (i) => ({
      date: day(0),
      byRole: id('role', i),
      factor: tempoFactors[i % tempoFactors.length],
      statement: 1 + (Math.floor(i / tempoFactors.length) % 5),
      rating: c.between(0, 4),
    })),
    promptAnswer: rows('promptAnswer', (i) => ({
      stage: stages[i % stages.length],
      prompt: 1 + (Math.floor(i / stages.length) % 6),
      text: sentence('Answer', i),
    })),
  };
}

/** Readings of all metrics in turn, over the last three months. */
export const readingRows = (links: Links, c: Chance, howMany: number): readonly Fields[] =>
  Array.from({ length: howMany }, (_, i) => ({
    metric: links.id('metric', i),
    date: day(-c.between(1, 90)),
    value: c.between(5, 90),
    evidence: sentence('Report', i),
  }));
