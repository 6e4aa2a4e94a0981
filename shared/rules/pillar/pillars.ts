// Seven pillars of strategy: their scores, the business and the technical side, and how well both fit (ALN).
import type { Pillar } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { groupScore } from '../engine/groupScore.ts';
import { pillarMessages } from '../../messages/rules/pillar.ts';

export interface PillarScore {
  readonly pillar: Pillar;
  /** 0–100, null while not enough of its statements are rated. */
  readonly score: number | null;
}

/** The pillars L-1 to L-7 with their scores. */
export const pillarScores = derived(['pillar'], (workbook): readonly PillarScore[] =>
  [...workbook.pillar.values()]
    .toSorted((a, b) => a.number - b.number)
    .map((pillar) => ({ pillar, score: groupScore(pillar.ratings) })),
);

/** The first three pillars are the business side, the other four the technical one. */
const lastBusinessPillar = 3;

/** Mean of some scores, null when one of them is unknown or there is none. */
function meanScore(scores: readonly PillarScore[]): number | null {
  let sum = 0;
  for (const { score } of scores) {
    if (score === null) return null;
    sum += score;
  }
  return scores.length === 0 ? null : sum / scores.length;
}

export interface Sides {
  /** Business: mean of L-1 to L-3. */
  readonly B: number | null;
  /** Technical: mean of L-4 to L-7. */
  readonly T: number | null;
}

export const sidesOf = derived(['pillar'], (workbook): Sides => {
  const scores = pillarScores(workbook);
  return {
    B: meanScore(scores.filter(({ pillar }) => pillar.number <= lastBusinessPillar)),
    T: meanScore(scores.filter(({ pillar }) => pillar.number > lastBusinessPillar)),
  };
});

const explainSide = (workbook: Workbook, side: keyof Sides): Explained => {
  const scores = pillarScores(workbook).filter(
    ({ pillar }) => pillar.number <= lastBusinessPillar === (side === 'B'),
  );
  return {
    value: sidesOf(workbook)[side],
    formula: pillarMessages.sides[side],
    inputs: scores.map(({ pillar, score }) => ({ name: pillar.title, code: pillar.code, value: score })),
    rule: 'ALN-10',
    unknown: scores.flatMap(({ pillar, score }) => (score === null ? (pillar.code ?? []) : [])),
  };
};

/** The business side B, with its pillars. */
export const explainBusiness = (workbook: Workbook): Explained => explainSide(workbook, 'B');
/** The technical side T, with its pillars. */
export const explainTechnical = (workbook: Workbook): Explained => explainSide(workbook, 'T');
