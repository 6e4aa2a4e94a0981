// What is set side by side of an approach: the figures of the use case in the workbook as it would then be.
import { approachTried, hintedHigh, hintsTaken } from '../../../../shared/edits/canvas/chooseApproach.ts';
import { approachWords as words } from '../../../../shared/messages/screens/canvas/approach.ts';
import { reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { type Approach, ladderOf } from '../../../../shared/rules/need/needTest.ts';
import { scopeEnd } from '../../../../shared/rules/value/gateFigures.ts';
import { scopeOfUseCase } from '../../../../shared/rules/scope/scopes.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { codeOf } from '../../../../shared/words.ts';
import type { ReviewColumn } from './reviewRows.tsx';

/** One column: a workbook in which the use case is built so, or why it cannot be. */
export interface ApproachColumn extends ReviewColumn {
  readonly approach: Approach;
  readonly isPresent: boolean;
  readonly refused: string | null;
  /** Whether the answers allow it. */
  readonly standing: string;
  /** The high estimates that would change, before and after. */
  readonly hints: readonly string[];
}

function standingOf(workbook: Workbook, useCase: UseCase): string {
  const { rung, allowed } = ladderOf(workbook, useCase);
  if (rung === null) return words.notOnLadder;
  if (allowed === null) return words.notJudged;
  return rung <= allowed ? words.fits : words.tooFar;
}

/** The figures of a use case in a workbook, as a column. */
function columnIn(
  workbook: Workbook,
  useCase: UseCase,
  given: Pick<ApproachColumn, 'head' | 'approach' | 'isPresent' | 'refused' | 'hints'>,
): ApproachColumn {
  const scope = scopeOfUseCase(useCase.id);
  return {
    ...given,
    review: reviewScope(workbook, scope),
    ends: scopeEnd(workbook, scope),
    standing: standingOf(workbook, { ...useCase, approach: given.approach }),
  };
}

/** The use case as it stands. */
export const presentColumn = (workbook: Workbook, useCase: UseCase): ApproachColumn =>
  columnIn(workbook, useCase, {
    head: words.asItStands,
    approach: useCase.approach,
    isPresent: true,
    refused: null,
    hints: [],
  });

/** The use case as it would be, built in another way. */
export function triedColumn(
  workbook: Workbook,
  useCase: UseCase,
  approach: Approach,
  { head, takesHints }: { readonly head: string; readonly takesHints: boolean },
): ApproachColumn {
  const tried = approachTried(workbook, useCase, approach, takesHints);
  const hints = takesHints ? hintsTaken(workbook, useCase, approach) : [];
  const refused = 'refused' in tried ? tried.refused : null;
  return columnIn('after' in tried ? tried.after : workbook, useCase, {
    head,
    approach,
    isPresent: false,
    refused,
    hints: hints.map((hint) =>
      words.hint({ code: codeOf(hint.box), before: hint.highBefore, after: hintedHigh(hint) }),
    ),
  });
}
