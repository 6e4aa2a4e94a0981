// What is said where the approach of a use case is weighed: its ladder, and two approaches side by side.
import { numberText } from '../../../text/format.ts';
import { type Named, nameOf, wordOf } from '../../../words.ts';

export const ladderWords = {
  ladder: 'Ladder',
  here: 'chosen',
  allowed: 'allowed',
  beyond: 'further than the answers allow',
  notJudged: 'not judged yet',
  /** What a climb has to show. */
  asks: ({ question, needs, below }: { question: string; needs: string; below: string }) =>
    `Asks for evidence that ${below} missed the target: ${question.toUpperCase()} “${needs}”.`,
  shown: ({ question, evidence }: { question: string; evidence: string }) =>
    `${question.toUpperCase()} shows it: ${evidence}`,
  bare: ({ question, needs }: { question: string; needs: string }) =>
    `${question.toUpperCase()} says “${needs}”, but nothing shows it yet: write down what was tried.`,
  compare: 'Two approaches side by side…',
};

export const approachWords = {
  title: ({ useCase }: { useCase: Named }) => `Two approaches to ${nameOf(useCase)}`,
  lead: 'Each as the plan would stand with it. Nothing changes until one is chosen.',
  first: 'First approach',
  second: 'Second approach',
  withHints: 'With the longer high estimates that each rung suggests (NED-03)',
  hintsHint: 'They multiply what stands now: taken twice, they count twice.',
  asItStands: 'As it stands',
  row: 'Figure',
  needTest: 'Need test',
  fits: 'allowed',
  tooFar: 'further than the answers allow',
  notJudged: 'not judged yet',
  notOnLadder: 'no approach',
  value: 'Value over the horizon',
  cost: 'Cost still to come',
  exposure: 'Exposure',
  lateness: 'Cost of lateness',
  ratio: 'Ratio',
  figuresSay: 'Figures say',
  ends: 'Work ends',
  effort: 'High estimates',
  noHints: 'as they are',
  hint: ({ code, before, after }: { code: string; before: number; after: number }) =>
    `${code} ${numberText(before)} → ${numberText(after)}`,
  choose: ({ approach }: { approach: string }) => `Choose ${wordOf(approach)}`,
  refused: ({ approach, why }: { approach: string; why: string }) => `${wordOf(approach)}: ${why}`,
  decide: 'Decide',
  nothingKnown: '–',
};
