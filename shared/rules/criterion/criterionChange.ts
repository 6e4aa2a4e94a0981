// Whether a change of a kill criterion moves its goalposts, and which way (KIL-03).
import type { Day } from '../../schema/field.ts';
import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { checkpointOf } from './checkpoint.ts';
import { printCheckpoint } from './criterionGrammar.ts';
import { strictness } from './criterionState.ts';
import { compareFailing, type FailingTerms } from './failingSet.ts';
import { partText, plainAction, plainState } from './sentence/plainSentence.ts';
import { sentenceWords } from '../../messages/rules/criterion/criterionSentence.ts';

/** What a criterion demands, freed of codes and names: what goalposts are measured by. */
export interface CriterionTerms extends FailingTerms {
  /** What is watched, for what: criteria that differ here cannot be compared. */
  readonly watched: string;
  readonly checkpoint: Day | null;
  /** The checkpoint as it is defined; decides when a day is not known. */
  readonly checkpointBy: string;
  readonly readings: number;
  readonly silence: KillCriterion['silence'];
  readonly silenceAfterWD: number;
  readonly action: KillCriterion['action'];
}

export type Direction = 'loosening' | 'tightening';
export type MovedPart = 'state' | 'checkpoint' | 'readings' | 'silence' | 'action';
export interface Move {
  readonly part: MovedPart;
  readonly direction: Direction;
}

/** The terms of a criterion as the plan stands; both sides of a change are read from the same plan. */
export function termsOf(workbook: Workbook, criterion: KillCriterion): CriterionTerms {
  const { form, comparator, value, valueTo, readings, silence, silenceAfterWD, action } = criterion;
  const { scope, useCase, slice, metric, systemMetric, checklist, unit } = criterion;
  return {
    form,
    comparator,
    value,
    valueTo,
    watched: [scope, useCase, slice, metric, systemMetric, checklist, unit].join(' '),
    checkpoint: checkpointOf(workbook, criterion),
    checkpointBy: printCheckpoint(workbook, criterion),
    readings,
    silence,
    silenceAfterWD,
    action,
  };
}

const byNumber = (difference: number): Direction | null =>
  difference === 0 ? null : difference > 0 ? 'loosening' : 'tightening';

/** Another metric, scope, unit or form cannot be held against the old one: it counts as a loosening. */
function moveOfState(before: CriterionTerms, after: CriterionTerms): Direction | null {
  if (before.watched !== after.watched || before.form !== after.form) return 'loosening';
  const comparison = compareFailing(before, after);
  if (comparison === 'same') return null;
  return comparison === 'larger' ? 'tightening' : 'loosening';
}

function moveOfCheckpoint(before: CriterionTerms, after: CriterionTerms): Direction | null {
  if (before.checkpointBy === after.checkpointBy) return null;
  if (before.checkpoint === null || after.checkpoint === null) return 'loosening';
  return before.checkpoint === after.checkpoint
    ? null
    : byNumber(after.checkpoint > before.checkpoint ? 1 : -1);
}

/** Silence as a number that grows as it softens: a failure sooner, a failure later, a question. */
const softness = ({ silence, silenceAfterWD }: CriterionTerms): number =>
  silence === 'ask' ? Infinity : silenceAfterWD;

function moveOfSilence(before: CriterionTerms, after: CriterionTerms): Direction | null {
  if (before.form === 'stopsIf' && after.form === 'stopsIf') return null;
  const [old, now] = [softness(before), softness(after)];
  return old === now ? null : byNumber(now > old ? 1 : -1);
}

/** Every part that moved, with its direction; empty when the goalposts stand (KIL-03). */
export function movesBetween(before: CriterionTerms, after: CriterionTerms): readonly Move[] {
  const directions: readonly (readonly [MovedPart, Direction | null])[] = [
    ['state', moveOfState(before, after)],
    ['checkpoint', moveOfCheckpoint(before, after)],
    ['readings', byNumber(after.readings - before.readings)],
    ['silence', moveOfSilence(before, after)],
    ['action', byNumber(strictness(after.action) - strictness(before.action))],
  ];
  return directions.flatMap(([part, direction]) => (direction === null ? [] : [{ part, direction }]));
}

/** A part of a criterion in words, for the goalpost log. */
export function partInWords(workbook: Workbook, criterion: KillCriterion, part: MovedPart): string {
  switch (part) {
    case 'state':
      return plainState(workbook, criterion);
    case 'checkpoint':
      return partText(workbook, criterion, 'checkpoint');
    case 'readings':
      return partText(workbook, criterion, 'readings');
    case 'silence':
      return sentenceWords.silenceAfter({
        silence: partText(workbook, criterion, 'silence'),
        after: partText(workbook, criterion, 'silenceAfterWD'),
      });
    case 'action':
      return plainAction(workbook, criterion);
  }
}
