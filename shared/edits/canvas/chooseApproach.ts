// Choosing how a use case is built, with the longer estimates its rung suggests where a person takes them (NED-03).
import { canvasMessages } from '../../messages/edits/canvas.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { type Approach, type EffortHint, effortHintsFor } from '../../rules/need/needTest.ts';
import { planStateOf } from '../../rules/preview/planState.ts';
import type { UseCase } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { changeRecord, changeRecords, type Edit, EditRefused } from '../edit.ts';
import { previewOf } from '../plan/preview.ts';

/** The high estimate a hint comes to, in whole working days: never below the likely one. */
export const hintedHigh = ({ box, highAfter }: EffortHint): number =>
  Math.max(box.duration?.likely ?? 0, Math.round(highAfter));

/** The hints that change an estimate; a length without a spread has no high one. */
export const hintsTaken = (workbook: Workbook, useCase: UseCase, approach: Approach): readonly EffortHint[] =>
  effortHintsFor(workbook, useCase, approach).filter(
    (hint) => hint.box.duration?.shape !== 'fixed' && hintedHigh(hint) !== hint.highBefore,
  );

/** Sets the approach; `takesHints` also makes the high estimates of its planned work what the rung suggests. */
export const chooseApproach = (id: UseCase['id'], approach: Approach, takesHints: boolean): Edit => ({
  label: canvasMessages.approach({ approach, takesHints }),
  apply: (workbook, moment) => {
    const useCase = workbook.useCase.get(id);
    if (!useCase) throw new EditRefused(recordMessages.gone({ kind: 'useCase' }));
    const chosen = changeRecord(workbook, 'useCase', id, { approach }, moment);
    if (!takesHints) return chosen;
    const changes = hintsTaken(workbook, useCase, approach).map((hint) => ({
      id: hint.box.id,
      fields: { duration: hint.box.duration && { ...hint.box.duration, high: hintedHigh(hint) } },
    }));
    return changeRecords(chosen, 'timeBox', changes, moment);
  },
});

/** The workbook as it would be, or why it cannot be so. */
export function approachTried(
  workbook: Workbook,
  useCase: UseCase,
  approach: Approach,
  takesHints: boolean,
): { readonly after: Workbook } | { readonly refused: string } {
  const tried = previewOf(workbook, planStateOf(workbook), chooseApproach(useCase.id, approach, takesHints));
  return tried.refused === null ? { after: tried.after } : { refused: tried.refused };
}
