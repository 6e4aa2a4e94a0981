// The inspector forms of risks, treatments, other paths and kill criteria.
import { riskForms } from '../../../shared/messages/screens/risks/inspector.ts';
import type { KillCriterion } from '../../../shared/schema/kinds.ts';
import { riskStates } from '../../../shared/schema/risk.ts';
import { type FieldOnScreen, type FormSpec, section } from '../../records/form/formSpec.ts';

/** The columns of the register that are shown at first: fields, and what is worked out of them. */
export const registerEssentials: readonly string[] = [
  'code',
  'title',
  'likelihood',
  'impact',
  'level',
  'exposure',
  'state',
  'ownerRole',
  'response',
  'treatments',
  'reviewBy',
  'threatens',
  'category',
  'impacts.cost',
  'impacts.time',
  'impacts.value',
  'impacts.compliance',
  'impacts.reputation',
];

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
  section(riskForms.threatens, ['goals', 'useCases', 'timeBoxes', 'slices', 'signal']),
];

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
