// The inspector forms of risks, treatments, other paths and kill criteria.
import { riskForms } from '../../../shared/messages/screens/risks/inspector.ts';
import type { KillCriterion } from '../../../shared/schema/kinds.ts';
import { riskStates } from '../../../shared/schema/risk.ts';
import { essentials, type FieldOnScreen, type FormSpec, section } from '../../records/form/formSpec.ts';
import { RiskImpacts, RiskLikelihood, TreatmentImpacts, TreatmentLikelihood } from './inspector/judged.tsx';

export const riskForm: FormSpec<'risk'> = [
  essentials([
    { field: 'probabilityBand', Draw: RiskLikelihood },
    { field: 'impacts', Draw: RiskImpacts },
    'ownerRole',
    'response',
  ]),
  section(riskForms.inNumbers, ['cost', 'days', 'valueLoss']),
  section(riskForms.threatens, ['goals', 'useCases', 'timeBoxes', 'slices']),
  section(riskForms.inWords, ['cause', 'event', 'effect', 'kind', 'category']),
  section(riskForms.watching, [
    {
      field: 'state',
      // Accepting takes a role, a reason and an end: it has a place of its own below.
      options: riskStates.filter((state) => state !== 'accepted'),
      when: ({ state }) => state !== 'accepted',
    },
    'signal',
    'reviewBy',
    'proximityFrom',
    'proximityTo',
  ]),
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
  essentials([
    'ownerRole',
    'due',
    'cost',
    'state',
    { field: 'probabilityBandAfter', Draw: TreatmentLikelihood },
    { field: 'impactsAfter', Draw: TreatmentImpacts },
  ]),
  section(riskForms.belongsTo, [{ field: 'risk', isRequired: true }, 'timeBox']),
];

export const alternativeForm: FormSpec<'alternative'> = [
  essentials(['path', 'extraWD', 'extraCost', 'valueFactor']),
  section(riskForms.keepsAndServes, ['runCostPerYear', 'keepsTimeBoxes', 'goalsStillServed']),
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
  essentials([{ field: 'metric', isRequired: true }, 'date', 'value', 'evidence', 'byRole', 'sampleSize']),
];
