// The inspector forms of risks, treatments, other paths and kill criteria.
import type { KillCriterion } from '../../../shared/schema/kinds.ts';
import { riskStates } from '../../../shared/schema/risk.ts';
import { type FieldOnScreen, type FormSpec, section } from '../../records/formSpec.ts';

export const riskForm: FormSpec<'risk'> = [
  section('Risk', [
    'kind',
    'cause',
    'event',
    'effect',
    'category',
    {
      field: 'state',
      // Accepting takes a role, a reason and an end: it has a place of its own below.
      options: riskStates.filter((state) => state !== 'accepted'),
      when: ({ state }) => state !== 'accepted',
    },
    'response',
    'ownerRole',
    'reviewBy',
  ]),
  section('In numbers', ['cost', 'days', 'valueLoss', 'proximityFrom', 'proximityTo']),
  section('Threatens', ['goals', 'useCases', 'timeBoxes', 'slices', 'signal']),
];

/** The columns of the register with their widths in pixels: fields, and what is computed of them. */
export const registerWidths = {
  code: 60,
  title: 260,
  likelihood: 92,
  impact: 70,
  level: 104,
  exposure: 124,
  state: 92,
  ownerRole: 140,
  response: 96,
  treatments: 90,
  reviewBy: 108,
  threatens: 120,
  category: 120,
  impacts: 62,
} as const;

export const treatmentForm: FormSpec<'treatment'> = [
  section('Treatment', [{ field: 'risk', isRequired: true }, 'state', 'cost', 'ownerRole', 'due', 'timeBox']),
];

export const alternativeForm: FormSpec<'alternative'> = [
  section('Other path', [
    'path',
    'extraWD',
    'extraCost',
    'valueFactor',
    'runCostPerYear',
    'keepsTimeBoxes',
    'goalsStillServed',
  ]),
];

/**
 * A term is typed while its criterion is a draft, and while `when` says so; once the criterion is armed its terms move
 * only with a reason, by its sentence.
 */
const term = (
  field: FieldOnScreen<'killCriterion'>['field'],
  when: (record: KillCriterion) => boolean = () => true,
): FieldOnScreen<'killCriterion'> => ({
  field,
  when: (record) => record.status === 'draft' && when(record),
});

export const killCriterionForm: FormSpec<'killCriterion'> = [
  section('What stops', [
    term('scope'),
    term('useCase', ({ scope }) => scope === 'useCase'),
    term('slice', ({ scope }) => scope === 'slice'),
    term('form'),
  ]),
  section('Measured state', [
    term('metric', ({ systemMetric }) => systemMetric === null),
    term('systemMetric', ({ metric }) => metric === null),
    term('checklist', ({ systemMetric }) => systemMetric === 'checklistScore'),
    term('comparator'),
    term('value'),
    term('valueTo', ({ comparator }) => comparator === 'between'),
    term('unit'),
    term('readings'),
  ]),
  section('Checkpoint', [
    term('checkpoint'),
    term('checkpointTimeBox', ({ checkpoint }) => checkpoint === 'endOf'),
    term('checkpointPlusWD', ({ checkpoint }) => checkpoint === 'endOf'),
    term('checkpointDate', ({ checkpoint }) => checkpoint === 'on'),
    term('checkpointGate', ({ checkpoint }) => checkpoint === 'gate'),
    term('silence', ({ form }) => form === 'stopsUnless'),
    term('silenceAfterWD', ({ form }) => form === 'stopsUnless'),
  ]),
  section('Then', [
    term('action'),
    term('alternative', ({ action }) => action === 'pivot'),
    'ownerRole',
    'valueIfIgnored',
    'warnMargin',
    'goals',
    'risks',
  ]),
];

export const readingForm: FormSpec<'reading'> = [
  section('Reading', [
    { field: 'metric', isRequired: true },
    'date',
    'value',
    'sampleSize',
    'evidence',
    'byRole',
  ]),
];
