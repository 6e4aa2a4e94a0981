// A kill criterion in the words of its reader.

import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { labelOf } from '../../words.ts';
import { shortName, valueText } from './section.ts';
import { criterionWords } from '../../messages/documents/criteria.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

const { comparators, systemMetrics } = criterionWords;
const missing = '…';

const metricText = (workbook: Workbook, { metric, systemMetric }: KillCriterion): string => {
  if (systemMetric !== null) return systemMetrics[systemMetric];
  const found = metric === null ? undefined : workbook.metric.get(metric);
  return found === undefined ? missing : `“${found.title}”`;
};

const conditionText = (workbook: Workbook, criterion: KillCriterion): string => {
  const { comparator, value, valueTo, unit, readings } = criterion;
  const one = value === null ? missing : valueText(value, unit);
  const amount =
    comparator === 'between'
      ? criterionWords.between({ from: one, to: valueTo === null ? missing : valueText(valueTo, unit) })
      : one;
  const times = readings > 1 ? criterionWords.readings({ readings }) : '';
  return `${metricText(workbook, criterion)} ${comparators[comparator]} ${amount}${times}`;
};

/** "Stop", "Pivot to A-1 …": what is done when the state fails. */
const actionText = (workbook: Workbook, { action, alternative }: KillCriterion): string => {
  if (action !== 'pivot') return labelOf(action);
  const path = alternative === null ? undefined : workbook.alternative.get(alternative);
  return criterionWords.pivot({ path });
};

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

/** "Stop unless “Click uplift” is at least 5%." */
export const criterionText = (workbook: Workbook, criterion: KillCriterion): string => {
  const word = criterionWords.forms[criterion.form];
  return `${actionText(workbook, criterion)} ${word} ${conditionText(workbook, criterion)}.`;
};

/** What happens when nobody has measured; nothing for a criterion that any reading can end. */
export const silenceText = ({ form, silence, silenceAfterWD }: KillCriterion): string => {
  if (form === 'stopsIf') return '';
  return criterionWords.silence({ isFailed: silence === 'fail', afterWD: silenceAfterWD });
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
