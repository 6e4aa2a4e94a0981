// The inspector forms of When: time boxes, slices and gates.
import { planForms } from '../../../shared/messages/screens/plan.ts';
import { WhoAndWhat } from './timeBoxes/TimeBoxParts.tsx';
import { essentials, type FormSpec, section } from '../../records/form/formSpec.ts';

export const timeBoxForm: FormSpec<'timeBox'> = [
  essentials(
    [
      'exitQuestion',
      // There is nothing to answer before the end.
      { field: 'exitAnswer', when: ({ state, exitAnswer }) => state === 'done' || exitAnswer !== '' },
      'duration',
      'limitWD',
      'kind',
      'slice',
      'ownerRole',
    ],
    { Foot: WhoAndWhat },
  ),
  section(planForms.datesAndCost, [
    'notBefore',
    'fixedCost',
    'state',
    // A day nobody has entered yet is asked for with the work itself.
    { field: 'actualStart', when: ({ actualStart }) => actualStart !== null },
    { field: 'actualEnd', when: ({ actualEnd }) => actualEnd !== null },
  ]),
  section(planForms.estimates, [
    'estimateByRole',
    'buildEstimate',
    'sharedCause',
    'causeStrength',
    'techItems',
    'gate',
  ]),
];

export const sliceForm: FormSpec<'slice'> = [
  essentials(['benefit', 'beneficiaryRole', 'useCase', 'goals', 'kind']),
  section(planForms.release, ['ownRelease', 'reusable', 'components']),
  section(planForms.eases, ['enables', 'painPoints']),
];

export const gateForm: FormSpec<'gate'> = [
  essentials([
    'date',
    'timeBox',
    'stage',
    'scope',
    { field: 'useCase', when: ({ scope }) => scope === 'useCase' },
    { field: 'slice', when: ({ scope }) => scope === 'slice' },
  ]),
];
