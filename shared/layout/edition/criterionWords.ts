// A kill criterion in the words of its reader.

import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { counted, labelOf, nameOf } from '../../words.ts';
import { shortName, valueText } from './section.ts';

const comparatorWords: Readonly<Record<KillCriterion['comparator'], string>> = {
  '<': 'is below',
  '<=': 'is at most',
  '=': 'is exactly',
  '!=': 'is anything but',
  '>=': 'is at least',
  '>': 'is above',
  between: 'is between',
};

const systemMetricWords: Readonly<Record<NonNullable<KillCriterion['systemMetric']>, string>> = {
  spend: 'spend',
  forecastCost: 'forecast cost',
  lateWD: 'working days late',
  ratio: 'the ratio of value to cost, exposure and lateness',
  exposureNow: 'exposure to risk now',
  openCritical: 'the number of open critical risks',
  checklistScore: 'the checklist score',
  extensions: 'the number of extensions',
  tempo: 'tempo',
  lossProbability: 'the probability of a loss',
};

const missing = '…';

const metricText = (workbook: Workbook, { metric, systemMetric }: KillCriterion): string => {
  if (systemMetric !== null) return systemMetricWords[systemMetric];
  const found = metric === null ? undefined : workbook.metric.get(metric);
  return found === undefined ? missing : `“${found.title}”`;
};

const conditionText = (workbook: Workbook, criterion: KillCriterion): string => {
  const { comparator, value, valueTo, unit, readings } = criterion;
  const one = value === null ? missing : valueText(value, unit);
  const amount =
    comparator === 'between' ? `${one} and ${valueTo === null ? missing : valueText(valueTo, unit)}` : one;
  const times = readings > 1 ? ` in ${readings} readings running` : '';
  return `${metricText(workbook, criterion)} ${comparatorWords[comparator]} ${amount}${times}`;
};

/** "Stop", "Pivot to A-1 …": what is done when the state fails. */
const actionText = (workbook: Workbook, { action, alternative }: KillCriterion): string => {
  if (action !== 'pivot') return labelOf(action);
  const path = alternative === null ? undefined : workbook.alternative.get(alternative);
  return `Pivot to ${path === undefined ? missing : nameOf(path)}`;
};

/** What the criterion would end: the whole plan, a use case or a slice. */
export const scopeText = (workbook: Workbook, { scope, useCase, slice }: KillCriterion): string => {
  if (scope === 'workbook') return 'The whole plan';
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
  const word = criterion.form === 'stopsUnless' ? 'unless' : 'as soon as';
  return `${actionText(workbook, criterion)} ${word} ${conditionText(workbook, criterion)}.`;
};

/** What happens when nobody has measured; nothing for a criterion that any reading can end. */
export const silenceText = ({ form, silence, silenceAfterWD }: KillCriterion): string => {
  if (form === 'stopsIf') return '';
  const verdict = silence === 'fail' ? 'counts as failed' : 'the owner is asked';
  return `No reading: ${verdict} after ${counted(silenceAfterWD, 'working day')}.`;
};

/** "end of T-3", "at H-1", or nothing when the day says it all. */
export const checkpointNote = (workbook: Workbook, criterion: KillCriterion): string => {
  const { checkpoint, checkpointTimeBox, checkpointGate, checkpointPlusWD } = criterion;
  if (checkpoint === 'on') return '';
  if (checkpoint === 'gate') {
    const gate = checkpointGate === null ? undefined : workbook.gate.get(checkpointGate);
    return `at ${gate === undefined ? missing : shortName(gate)}`;
  }
  const box = checkpointTimeBox === null ? undefined : workbook.timeBox.get(checkpointTimeBox);
  const plus = checkpointPlusWD > 0 ? ` + ${checkpointPlusWD} WD` : '';
  return `end of ${box === undefined ? missing : shortName(box)}${plus}`;
};
