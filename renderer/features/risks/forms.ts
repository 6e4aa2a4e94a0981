// The inspector forms of risks, treatments, other paths and kill criteria.
import { riskForms } from '../../../shared/messages/screens/risks/inspector.ts';
import { riskStates } from '../../../shared/schema/risk.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';

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
    'extraWD',
    'extraCost',
    'valueFactor',
    'runCostPerYear',
    'keepsTimeBoxes',
    'goalsStillServed',
  ]),
];

/** What stands beside the sentence of a criterion, which is edited itself. */
export const killCriterionForm: FormSpec<'killCriterion'> = [
  section(riskForms.besideSentence, ['warnMargin', 'valueIfIgnored', 'goals', 'risks'], { folded: true }),
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
