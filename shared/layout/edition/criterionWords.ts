// What stands in the columns beside a kill criterion's sentence: its scope and its checkpoint, by their codes.

import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { shortName } from './section.ts';
import { criterionWords } from '../../messages/documents/criteria.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

const missing = '…';

/** What the criterion would end: the whole plan, a use case or a slice. */
export const scopeText = (workbook: Workbook, { scope, useCase, slice }: KillCriterion): string => {
  if (scope === 'workbook') return executiveWords.wholePlan;
  const found =
    scope === 'useCase'
      ? useCase === null
        ? undefined
        : workbook.useCase.get(useCase)
      : slice === null
        ? undefined
        : workbook.slice.get(slice);
  return found === undefined ? missing : shortName(found);
};

/** "end of T-3", "at H-1", or nothing when the day says it all. */
export const checkpointNote = (workbook: Workbook, criterion: KillCriterion): string => {
  const { checkpoint, checkpointTimeBox, checkpointGate, checkpointPlusWD } = criterion;
  if (checkpoint === 'on') return '';
  if (checkpoint === 'gate') {
    const gate = checkpointGate === null ? undefined : workbook.gate.get(checkpointGate);
    return criterionWords.atGate({ gate: gate === undefined ? missing : shortName(gate) });
  }
  const box = checkpointTimeBox === null ? undefined : workbook.timeBox.get(checkpointTimeBox);
  const name = box === undefined ? missing : shortName(box);
  return criterionWords.endOf({ box: name, plusWD: checkpointPlusWD });
};
