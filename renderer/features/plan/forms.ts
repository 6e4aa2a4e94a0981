// The inspector forms of When: time boxes, slices and gates.
import { planForms } from '../../../shared/messages/screens/plan.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const timeBoxForm: FormSpec<'timeBox'> = [
  section(planForms.timeBox, ['exitQuestion', 'slice', 'kind', 'state']),
  section(planForms.lengthAndCost, ['duration', 'limitWD', 'notBefore', 'fixedCost']),
  section(
    planForms.actual,
    [
      // A day nobody has entered yet is asked for with the work itself.
      { field: 'actualStart', when: ({ actualStart }) => actualStart !== null },
      { field: 'actualEnd', when: ({ actualEnd }) => actualEnd !== null },
      'estimateByRole',
      'buildEstimate',
      'techItems',
      'gate',
    ],
    { folded: true },
  ),
];

export const sliceForm: FormSpec<'slice'> = [
  section(planForms.slice, ['benefit', 'beneficiaryRole', 'kind', 'ownRelease', 'components']),
  section(planForms.serves, ['useCase', 'goals', 'enables', 'painPoints']),
];

export const gateForm: FormSpec<'gate'> = [
  section(planForms.gate, [
    'date',
    'timeBox',
    'stage',
    'scope',
    { field: 'useCase', when: ({ scope }) => scope === 'useCase' },
    { field: 'slice', when: ({ scope }) => scope === 'slice' },
  ]),
];
