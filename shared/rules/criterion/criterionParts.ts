// Which parts a kill criterion still lacks before it can be armed.
import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { scopeOf } from '../scope/scopes.ts';
import { systemUnit } from '../systemMetrics.ts';
import { criterionMessages } from '../../messages/rules/criterion/criterion.ts';

const { parts } = criterionMessages;

const has = (records: ReadonlyMap<string, unknown>, id: string | null): boolean =>
  id !== null && records.has(id);

function lacksMetric(workbook: Workbook, { metric, systemMetric, checklist }: KillCriterion): boolean {
  if (systemMetric === 'checklistScore') return !has(workbook.checklist, checklist);
  return systemMetric === null && !has(workbook.metric, metric);
}

function lacksCheckpoint(workbook: Workbook, criterion: KillCriterion): boolean {
  if (criterion.checkpoint === 'on') return criterion.checkpointDate === null;
  return criterion.checkpoint === 'gate'
    ? !has(workbook.gate, criterion.checkpointGate)
    : !has(workbook.timeBox, criterion.checkpointTimeBox);
}

/** The field of each missing part with its name in words; empty when the sentence is whole. */
export function missingParts(
  workbook: Workbook,
  criterion: KillCriterion,
): readonly { readonly field: keyof KillCriterion; readonly words: string }[] {
  const { comparator, value, valueTo, action, alternative, ownerRole, checkpoint } = criterion;
  const checkpointFields = {
    on: 'checkpointDate',
    endOf: 'checkpointTimeBox',
    gate: 'checkpointGate',
  } as const;
  const lacksBound = comparator === 'between' && (valueTo === null || (value !== null && valueTo < value));
  const rows: readonly (readonly [boolean, keyof KillCriterion, string])[] = [
    [scopeOf(workbook, criterion) === null, criterion.scope === 'slice' ? 'slice' : 'useCase', parts.scope],
    [lacksMetric(workbook, criterion), 'metric', parts.metric],
    [value === null, 'value', parts.value],
    [lacksBound, 'valueTo', parts.upperValue],
    [lacksCheckpoint(workbook, criterion), checkpointFields[checkpoint], parts.checkpoint],
    [action === 'pivot' && !has(workbook.alternative, alternative), 'alternative', parts.alternative],
    [!has(workbook.role, ownerRole), 'ownerRole', parts.owner],
  ];
  return rows.filter(([isMissing]) => isMissing).map(([, field, words]) => ({ field, words }));
}

/** The unit the criterion's metric is read in; null while it has no metric. */
export function metricUnit(workbook: Workbook, { metric, systemMetric }: KillCriterion): string | null {
  if (systemMetric !== null) return systemUnit(workbook, systemMetric);
  return metric === null ? null : (workbook.metric.get(metric)?.unit ?? null);
}

/** Whether the value of a criterion is in another unit than its metric is read in: then neither can judge the other. */
export function hasOtherUnit(workbook: Workbook, criterion: KillCriterion): boolean {
  const unit = metricUnit(workbook, criterion);
  return unit !== null && unit !== criterion.unit;
}
