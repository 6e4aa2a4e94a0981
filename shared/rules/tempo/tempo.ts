// How fast this organisation can move: six factors, their pull on each other, the bottleneck (TMP-01, TMP-02).
import { factorNames, type TempoFactor } from '../../content/statements.ts';
import type { Role, TempoRating } from '../../schema/kinds.ts';
import { levels } from '../../schema/role.ts';
import { tempoFactors } from '../../schema/tempoRating.ts';
import { compareText, factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { compareNumbers, isAtLeast, isBelow } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { groupScore } from '../engine/groupScore.ts';
import { tempoMessages } from '../../messages/rules/tempo.ts';

const statementCount = 5;

/** One role's present answer to one statement: the latest by asOf. */
const presentAnswers = derived(['tempoRating', 'facts'], (workbook): readonly TempoRating[] => {
  const { asOf } = factsOf(workbook);
  const latest = new Map<string, TempoRating>();
  const age = ({ date, order, id }: TempoRating) => `${date} ${order} ${id}`;
  for (const rating of workbook.tempoRating.values()) {
    if (rating.archived || rating.date > asOf) continue;
    const key = `${rating.factor} ${rating.statement} ${rating.byRole}`;
    const known = latest.get(key);
    if (!known || compareText(age(known), age(rating)) < 0) latest.set(key, rating);
  }
  return [...latest.values()];
});

/** Group score of one factor over some answers: each statement counts once, as the mean of those who rated it. */
function factorScore(answers: readonly TempoRating[], factor: TempoFactor): number | null {
  const sums = Array.from({ length: statementCount }, () => ({ sum: 0, count: 0 }));
  for (const { factor: of, statement, rating } of answers) {
    const entry = of === factor && rating !== null ? sums[statement - 1] : undefined;
    if (!entry || rating === null) continue;
    entry.sum += rating;
    entry.count += 1;
  }
  return groupScore(sums.map(({ sum, count }) => (count === 0 ? null : sum / count)));
}

export type FactorScores = Readonly<Record<TempoFactor, number | null>>;

const scoresOf = (answers: readonly TempoRating[]): FactorScores =>
  Object.fromEntries(tempoFactors.map((factor) => [factor, factorScore(answers, factor)])) as FactorScores;

/** Score of each factor, 0–100; null while not enough of its statements are rated. */
export const factorScores = derived(['tempoRating', 'facts'], (workbook) =>
  scoresOf(presentAnswers(workbook)),
);

/** Scores by level of those who answered, with the latest answer of that level on each factor. */
export interface LevelScores {
  readonly level: Role['level'];
  readonly scores: FactorScores;
  readonly lastAnswer: (factor: TempoFactor) => TempoRating | undefined;
}

export const levelScores = derived(['tempoRating', 'facts', 'role'], (workbook): readonly LevelScores[] =>
  levels.map((level) => {
    const answers = presentAnswers(workbook).filter(
      ({ byRole }) => byRole !== null && workbook.role.get(byRole)?.level === level,
    );
    const inTime = answers.toSorted((a, b) => compareText(`${a.date} ${a.id}`, `${b.date} ${b.id}`));
    const lastAnswer = (factor: TempoFactor) => inTime.findLast((answer) => answer.factor === factor);
    return { level, scores: scoresOf(answers), lastAnswer };
  }),
);

type Known = Readonly<Record<TempoFactor, number>>;

/** What a factor is worth: weak goals drag every other factor down by up to half. */
const effective = (scores: Known, factor: TempoFactor): number =>
  factor === 'goals' ? scores.goals : scores[factor] * (0.5 + (0.5 * scores.goals) / 100);

type Weights = Readonly<Record<TempoFactor, number>>;

/** Without any weight nothing is weighed: the tempo is then unknown. */
const totalWeight = (weights: Weights): number =>
  tempoFactors.reduce((sum, factor) => sum + weights[factor], 0);

/** Weighted geometric mean of the effective scores: one factor near nothing stalls the whole. */
function tempo(scores: Known, weights: Weights): number {
  const pull = (factor: TempoFactor) => weights[factor] * Math.log(Math.max(effective(scores, factor), 1));
  return Math.exp(tempoFactors.reduce((sum, factor) => sum + pull(factor), 0) / totalWeight(weights));
}

/** The score to which a factor is raised in thought to see what it would lift. */
const raisedTo = 80;

export type TempoBand = 'stalled' | 'slow' | 'steady' | 'fast';
export const tempoBandOf = (score: number): TempoBand =>
  isBelow(score, 40) ? 'stalled' : isBelow(score, 60) ? 'slow' : isBelow(score, 80) ? 'steady' : 'fast';

export interface Tempo {
  /** 0–100; null while a factor has not enough answers, or none has a weight. */
  readonly score: number | null;
  readonly band: TempoBand | null;
  /** What raising each factor to 80 would add; 0 when it is there already. */
  readonly lifts: FactorScores;
  /** The factor with the highest lift, the lower score on ties; null when unknown or nothing lifts. */
  readonly bottleneck: TempoFactor | null;
}

const isKnown = (scores: FactorScores): scores is Known =>
  tempoFactors.every((factor) => scores[factor] !== null);

const noLifts = Object.fromEntries(tempoFactors.map((factor) => [factor, null])) as FactorScores;

/** Tempo, what each factor would lift, and the bottleneck. */
export const tempoOf = derived(['tempoRating', 'facts', 'settings'], (workbook): Tempo => {
  const scores = factorScores(workbook);
  const weights = settingsOf(workbook).tempoWeights;
  if (!isKnown(scores) || totalWeight(weights) === 0)
    return { score: null, band: null, lifts: noLifts, bottleneck: null };
  const score = tempo(scores, weights);
  const liftOf = (factor: TempoFactor) =>
    isAtLeast(scores[factor], raisedTo) ? 0 : tempo({ ...scores, [factor]: raisedTo }, weights) - score;
  const lifts = Object.fromEntries(tempoFactors.map((factor) => [factor, liftOf(factor)])) as Known;
  return { score, band: tempoBandOf(score), lifts, bottleneck: bottleneckOf(scores, lifts) };
});

/** The factor whose rise lifts most, of equal ones that with the lower score; null when none lifts. */
function bottleneckOf(scores: Known, lifts: Known): TempoFactor | null {
  const order = (a: TempoFactor, b: TempoFactor) =>
    compareNumbers(lifts[b], lifts[a]) || compareNumbers(scores[a], scores[b]);
  const first = tempoFactors.reduce((best, factor) => (order(factor, best) < 0 ? factor : best));
  return lifts[first] > 0 ? first : null;
}

/** What is missing for the tempo: answers about a factor, or any weight. */
function missingFor(scores: FactorScores, weights: Weights): string[] {
  const unanswered = tempoFactors.filter((factor) => scores[factor] === null);
  return [
    ...unanswered.map((factor) => factorNames[factor]),
    ...(totalWeight(weights) === 0 ? [tempoMessages['TMP-01'].weights] : []),
  ];
}

/** What the tempo cannot be told without; empty when it is known. */
export const unknownInTempo = (workbook: Workbook): readonly string[] =>
  missingFor(factorScores(workbook), settingsOf(workbook).tempoWeights);

/** Tempo with the scores it is made of; factors without enough answers are named as unknown. */
export function explainTempo(workbook: Workbook): Explained {
  const scores = factorScores(workbook);
  const weights = settingsOf(workbook).tempoWeights;
  return {
    value: tempoOf(workbook).score,
    formula: tempoMessages['TMP-01'].formula,
    inputs: tempoFactors.map((factor) => ({
      name: tempoMessages['TMP-01'].factor({ factor: factorNames[factor], weight: weights[factor] }),
      code: null,
      value: scores[factor],
    })),
    rule: 'TMP-01',
    unknown: unknownInTempo(workbook),
  };
}

/** What raising one factor to 80 would add to the tempo. */
export function explainLift(workbook: Workbook, factor: TempoFactor): Explained {
  const scores = factorScores(workbook);
  const { score, lifts } = tempoOf(workbook);
  return {
    value: lifts[factor],
    formula: tempoMessages['TMP-02'].formula({ raisedTo }),
    inputs: [
      { name: factorNames[factor], code: null, value: scores[factor] },
      { name: tempoMessages['TMP-02'].now, code: null, value: score },
    ],
    rule: 'TMP-02',
    unknown: unknownInTempo(workbook),
  };
}
