// The inspector forms of When: time boxes, slices and gates.
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const timeBoxForm: FormSpec<'timeBox'> = [
  section('Time box', ['exitQuestion', 'slice', 'kind', 'state']),
  section('Length and cost', ['duration', 'limitWD', 'notBefore', 'fixedCost']),
  section(
    'Actual dates and estimates',
    ['actualStart', 'actualEnd', 'estimateByRole', 'buildEstimate', 'techItems', 'gate'],
    { folded: true },
  ),
];

export const sliceForm: FormSpec<'slice'> = [
  section('Slice', ['benefit', 'beneficiaryRole', 'kind', 'ownRelease', 'components']),
  section('Serves', ['useCase', 'goals', 'enables', 'painPoints']),
];

export const gateForm: FormSpec<'gate'> = [
  section('Gate', [
    'date',
    'timeBox',
    'stage',
    'scope',
    { field: 'useCase', when: ({ scope }) => scope === 'useCase' },
    { field: 'slice', when: ({ scope }) => scope === 'slice' },
  ]),
];
