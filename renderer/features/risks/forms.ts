// The inspector forms of risks, treatments, other paths and kill criteria.
import { riskForms } from '../../../shared/messages/screens/risks/inspector.ts';
import type { Risk } from '../../../shared/schema/kinds.ts';
import { riskStates } from '../../../shared/schema/risk.ts';
import { essentials, type FormSpec, section } from '../../records/form/formSpec.ts';
import { RiskViews } from './inspector/RiskViews.tsx';
import { RiskImpacts, RiskLikelihood, TreatmentImpacts, TreatmentLikelihood } from './inspector/judged.tsx';

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

/** What it really was is known once it has happened (RSK-03). */
const hasOccurred = ({ state }: Risk): boolean => state === 'occurred';

export const riskForm: FormSpec<'risk'> = [
  essentials(
    [
      { field: 'probabilityBand', Draw: RiskLikelihood },
      { field: 'impacts', Draw: RiskImpacts },
      'ownerRole',
      {
        field: 'state',
        // Accepting takes a role, a reason and an end: it has a place of its own below.
        options: riskStates.filter((state) => state !== 'accepted'),
        when: ({ state }) => state !== 'accepted',
      },
      'response',
    ],
    { Foot: RiskViews },
  ),
  section(riskForms.inNumbers, ['cost', 'days', 'valueLoss', 'sharedCause', 'causeStrength']),
  section(riskForms.threatens, ['goals', 'useCases', 'timeBoxes', 'slices']),
  section(riskForms.inWords, ['cause', 'event', 'effect', 'kind', 'category']),
  section(riskForms.watching, ['signal', 'reviewBy', 'proximityFrom', 'proximityTo']),
  section(riskForms.reallyCost, [
    { field: 'actualCost', when: hasOccurred },
    { field: 'actualDays', when: hasOccurred },
    { field: 'actualValueLoss', when: hasOccurred },
  ]),
];

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
  essentials(['path', 'approach', 'extraWD', 'extraCost', 'valueFactor']),
  section(riskForms.keepsAndServes, ['runCostPerYear', 'keepsTimeBoxes', 'goalsStillServed']),
];

/** What stands beside the sentence of a criterion, which is edited itself. */
export const killCriterionForm: FormSpec<'killCriterion'> = [
  essentials(
    [
      { field: 'useCase', when: ({ scope }) => scope === 'useCase' },
      { field: 'slice', when: ({ scope }) => scope === 'slice' },
      { field: 'metric', when: ({ systemMetric }) => systemMetric === null },
      { field: 'checklist', when: ({ systemMetric }) => systemMetric === 'checklistScore' },
      'value',
      { field: 'valueTo', when: ({ comparator }) => comparator === 'between' },
      { field: 'checkpointDate', when: ({ checkpoint }) => checkpoint === 'on' },
      { field: 'checkpointTimeBox', when: ({ checkpoint }) => checkpoint === 'endOf' },
      { field: 'checkpointGate', when: ({ checkpoint }) => checkpoint === 'gate' },
      { field: 'alternative', when: ({ action }) => action === 'pivot' },
      'ownerRole',
    ],
    { elsewhere: true },
  ),
  section(riskForms.besideSentence, ['warnMargin', 'valueIfIgnored', 'goals', 'risks'], { folded: true }),
];
