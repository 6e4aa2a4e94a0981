// The inspector form of a checklist: what its template needs beyond items, components and stages.
import { checklistWords } from '../../../../shared/messages/screens/tempo.ts';
import { type FormSpec, section } from '../../../records/form/formSpec.ts';

export const checklistForm: FormSpec<'checklist'> = [
  section(
    checklistWords.checklist,
    [
      { field: 'region', when: ({ template }) => template === 'regulation' },
      { field: 'firstVersion', when: ({ template }) => template === 'stagedDeployment' },
      { field: 'metric', when: ({ template }) => template === 'metricAlignment' },
    ],
    { bare: true },
  ),
];
