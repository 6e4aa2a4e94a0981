// What a new kill criterion tells to be filled is all that it cannot be armed without.
import { expect, test } from 'vitest';
import { killCriterionForm } from '../../../../../renderer/features/risks/forms.ts';
import { toFillOf } from '../../../../../renderer/records/form/formSpec.ts';
import { missingParts } from '../../../../../shared/rules/criterion/criterionParts.ts';
import { stillToFill } from '../../../../../shared/schema/filled.ts';
import { freshFields } from '../../../../../shared/schema/cards.ts';
import type { KillCriterion } from '../../../../../shared/schema/kinds.ts';
import { schemas } from '../../../../../shared/schema/kinds.ts';
import { build } from '../../../../helpers/workbooks/workbooks.ts';

const none = build(() => undefined);
const draft = (fields: Partial<Record<keyof KillCriterion, unknown>>): KillCriterion =>
  schemas.killCriterion.parse({
    id: 'k',
    code: 'K-1',
    order: 'a',
    ...freshFields('killCriterion'),
    ...fields,
  }) as unknown as KillCriterion;

const toFill = (criterion: KillCriterion) =>
  stillToFill('killCriterion', criterion, toFillOf('killCriterion', killCriterionForm, criterion));

test.each<readonly [string, Partial<Record<keyof KillCriterion, unknown>>, readonly string[]]>([
  ['a day', { scope: 'useCase', checkpoint: 'on' }, ['useCase', 'metric', 'value', 'checkpointDate']],
  ['a time box', { scope: 'slice', checkpoint: 'endOf' }, ['slice', 'metric', 'value', 'checkpointTimeBox']],
  ['a gate', { scope: 'workbook', checkpoint: 'gate' }, ['metric', 'value', 'checkpointGate']],
  [
    'two bounds',
    { scope: 'workbook', comparator: 'between' },
    ['metric', 'value', 'valueTo', 'checkpointDate'],
  ],
  [
    'another path',
    { scope: 'useCase', action: 'pivot', checkpoint: 'on' },
    ['useCase', 'metric', 'value', 'checkpointDate', 'alternative'],
  ],
  [
    'a score',
    { scope: 'workbook', systemMetric: 'checklistScore', checkpoint: 'on' },
    ['checklist', 'value', 'checkpointDate'],
  ],
])('with %s', (_with, fields, expected) => {
  const criterion = draft({ checkpoint: 'on', ...fields });
  expect(toFill(criterion)).toEqual([...expected, 'ownerRole']);
  const lacking = missingParts(none, criterion).map(({ field }) =>
    criterion.systemMetric === 'checklistScore' && field === 'metric' ? 'checklist' : field,
  );
  expect(toFill(criterion).toSorted()).toEqual(lacking.toSorted());
});
