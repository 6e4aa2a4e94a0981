// The inspector forms of checklists and model records: what its template needs beyond items, components and stages.
import { checklistWords, modelWords } from '../../../../shared/messages/screens/tempo.ts';
import { essentials, type FormSpec, section } from '../../../records/form/formSpec.ts';

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

export const modelRecordForm: FormSpec<'modelRecord'> = [
  essentials(['useCase', 'version', 'champion', 'rollbackTo']),
  section(modelWords.whereItMayRun, ['jurisdictions', 'biasCheck']),
];
