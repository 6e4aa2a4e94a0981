// The inspector form of a checklist: what its template needs beyond items, components and stages.
import type { FormSpec } from '../../../records/formSpec.ts';

export const checklistForm: FormSpec<'checklist'> = [
  {
    title: 'Checklist',
    bare: true,
    fields: [
      {
        field: 'region',
        label: 'Region',
        as: 'text',
        max: 120,
        hint: 'One checklist for each region with rules of its own.',
        when: ({ template }) => template === 'regulation',
      },
      {
        field: 'firstVersion',
        label: 'First version of this model',
        as: 'toggle',
        hint: 'A first version must run in shadow before anybody sees it.',
        when: ({ template }) => template === 'stagedDeployment',
      },
      {
        field: 'metric',
        label: 'Measure of the model',
        as: 'one',
        kind: 'metric',
        when: ({ template }) => template === 'metricAlignment',
      },
    ],
  },
];
