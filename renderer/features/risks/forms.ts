// The inspector forms of risks, treatments, other paths and kill criteria.
import { riskForms } from '../../../shared/messages/screens/risks/inspector.ts';
import type { KillCriterion, Risk } from '../../../shared/schema/kinds.ts';
import { riskStates } from '../../../shared/schema/risk.ts';
import { type FieldOnScreen, type FormSpec, section } from '../../records/form/formSpec.ts';

/** What it really was is known once it has happened (RSK-03). */
const hasOccurred = ({ state }: Risk): boolean => state === 'occurred';

export const riskForm: FormSpec<'risk'> = [
  section(riskForms.risk, [
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
  section(riskForms.inNumbers, ['cost', 'days', 'valueLoss', 'proximityFrom', 'proximityTo']),
  section(riskForms.reallyCost, [
    { field: 'actualCost', when: hasOccurred },
    { field: 'actualDays', when: hasOccurred },
    { field: 'actualValueLoss', when: hasOccurred },
  ]),
  section(riskForms.threatens, ['goals', 'useCases', 'timeBoxes', 'slices', 'signal']),
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
  response: 112,
  treatments: 90,
  reviewBy: 108,
  threatens: 120,
  category: 120,
  impacts: 62,
} as const;

export const treatmentForm: FormSpec<'treatment'> = [
  section(riskForms.treatment, [
    { field: 'risk', isRequired: true },
    'state',
    'cost',
    'ownerRole',
    'due',
    'timeBox',
  ]),
];

export const alternativeForm: FormSpec<'alternative'> = [
  section(riskForms.otherPath, [
    'path',
    'approach',
    'extraWD',
    'extraCost',
    'valueFactor',
    'runCostPerYear',
    'keepsTimeBoxes',
    'goalsStillServed',
  ]),
];

/** A field of a criterion that is meant while `when` says so. */
const only = (
  field: FieldOnScreen<'killCriterion'>['field'],
  when: (record: KillCriterion) => boolean,
): FieldOnScreen<'killCriterion'> => ({ field, when });

export const killCriterionForm: FormSpec<'killCriterion'> = [
  section(riskForms.whatStops, [
    'scope',
    only('useCase', ({ scope }) => scope === 'useCase'),
    only('slice', ({ scope }) => scope === 'slice'),
    'form',
  ]),
  section(riskForms.measuredState, [
    only('metric', ({ systemMetric }) => systemMetric === null),
    only('systemMetric', ({ metric }) => metric === null),
    only('checklist', ({ systemMetric }) => systemMetric === 'checklistScore'),
    'comparator',
    'value',
    only('valueTo', ({ comparator }) => comparator === 'between'),
    'unit',
    'readings',
  ]),
  section(riskForms.checkpoint, [
    'checkpoint',
    only('checkpointTimeBox', ({ checkpoint }) => checkpoint === 'endOf'),
    only('checkpointPlusWD', ({ checkpoint }) => checkpoint === 'endOf'),
    only('checkpointDate', ({ checkpoint }) => checkpoint === 'on'),
    only('checkpointGate', ({ checkpoint }) => checkpoint === 'gate'),
    only('silence', ({ form }) => form === 'stopsUnless'),
    only('silenceAfterWD', ({ form }) => form === 'stopsUnless'),
  ]),
  section(riskForms.afterwards, [
    'action',
    only('alternative', ({ action }) => action === 'pivot'),
    'ownerRole',
    'valueIfIgnored',
    'warnMargin',
    'goals',
    'risks',
  ]),
];

export const readingForm: FormSpec<'reading'> = [
  section(riskForms.reading, [
    { field: 'metric', isRequired: true },
    'date',
    'value',
    'sampleSize',
    'evidence',
    'byRole',
  ]),
];
