// One version of one model: what it was made of, who approved it, where it ran, how it goes back (code N).
import { choice, coded, day, lines, optionalDay, part, parts, ref, text, yes } from './field.ts';
import { deploymentStages } from './checklist.ts';

export const modelRecordSchema = coded({
  version: text('Version', { max: 60 }),
  artefacts: part('Made of', {
    data: text('Data'),
    code: text('Code'),
    parameters: text('Parameters'),
    trainingScript: text('Training script'),
  }).prefault({}),
  champion: yes('Champion'),
  approvals: parts('Approvals', {
    byRole: ref('By', 'role'),
    date: day('On'),
    kind: choice('Kind', ['business', 'technical']),
  }),
  deployments: parts('Deployments', {
    stage: choice('Stage', deploymentStages),
    from: day('From'),
    to: optionalDay('To'),
  }),
  rollbackTo: ref('Goes back to', 'modelRecord'),
  jurisdictions: lines('Jurisdictions', { max: 60 }),
  biasCheck: text('Check for bias'),
  useCase: ref('Use case', 'useCase'),
});

export const modelRecordCard = {
  one: 'model record',
  many: 'model records',
  letter: 'N',
  stage: 'how',
  home: { stage: 'tempo', tab: 'checklists' },
  made: 'command',
  title: 'written',
  thread: { reasons: ['useCase'] },
} as const;
