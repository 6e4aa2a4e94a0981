// The answers of a checklist item by item, and how far it is answered well: the one score all templates share.
import { itemsOf } from '../../content/checklists.ts';
import type { ChecklistItem } from '../../content/checklistContent.ts';
import type { Checklist } from '../../schema/kinds.ts';
import type { Explained } from '../engine/explain.ts';
import { formula, type Formula } from '../engine/rule.ts';
import { checklistMessages } from '../../messages/rules/checklist.ts';

export type Answer = Checklist['items'][string]['answer'];
type Answered = Pick<Checklist, 'template' | 'items'>;

export interface ItemAnswer {
  readonly item: ChecklistItem;
  /** An item nobody has touched is unknown. */
  readonly answer: Answer;
  readonly evidence: string;
}

/** Every item of the template with its answer, in the order in which they are asked. */
export const answersOf = ({ template, items }: Answered): readonly ItemAnswer[] =>
  itemsOf(template).map((item) => {
    const { answer = 'unknown', evidence = '' } = items[item.key] ?? {};
    return { item, answer, evidence };
  });

/** What nobody knows yet: counted as no, and listed. */
export const unknownItems = (checklist: Answered): readonly ChecklistItem[] =>
  answersOf(checklist).flatMap(({ item, answer }) => (answer === 'unknown' ? item : []));

const points = { yes: 1, partly: 0.5, no: 0, unknown: 0, 'n/a': 0 } as const satisfies Record<Answer, number>;

/** 100 · (yes + ½ partly) ÷ items that apply, unknown counted as no; null while nothing applies (CHK-01). */
export function checklistScore(checklist: Answered): number | null {
  const applying = answersOf(checklist).filter(({ answer }) => answer !== 'n/a');
  if (applying.length === 0) return null;
  return (100 * applying.reduce((sum, { answer }) => sum + points[answer], 0)) / applying.length;
}

/** The score with how often each answer was given; unknown only while nothing applies (CHK-01). */
export function explainScore(checklist: Answered): Explained {
  const answers = answersOf(checklist);
  return {
    value: checklistScore(checklist),
    formula: checklistMessages['CHK-01'].formula,
    inputs: Object.keys(points).map((name) => ({
      name,
      code: null,
      value: answers.filter(({ answer }) => answer === name).length,
    })),
    rule: 'CHK-01',
    unknown: [],
  };
}

export const scoreFormulas: readonly Formula[] = [
  formula('CHK-01', checklistMessages, 'checklistScore.ts checklistScore, unknownItems'),
];
