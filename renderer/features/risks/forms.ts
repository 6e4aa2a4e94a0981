// The inspector forms of risks, treatments, other paths and kill criteria.
import { riskForms } from '../../../shared/messages/screens/risks/inspector.ts';
import type { Risk } from '../../../shared/schema/kinds.ts';
import { riskStates } from '../../../shared/schema/risk.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';

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

/** What stands beside the sentence of a criterion, which is edited itself. */
export const killCriterionForm: FormSpec<'killCriterion'> = [
  section(riskForms.besideSentence, ['warnMargin', 'valueIfIgnored', 'goals', 'risks'], { folded: true }),
];
