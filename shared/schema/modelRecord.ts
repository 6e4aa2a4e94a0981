// One version of one model: what it was made of, who approved it, where it ran, how it goes back (code N).
import { z } from 'zod';
import { coded, day, limits, lines, optionalDay, ref, text, yes, part } from './field.ts';
import { deploymentStages } from './checklist.ts';

export const modelRecordSchema = coded({
  version: text(60),
  artefacts: part({ data: text(), code: text(), parameters: text(), trainingScript: text() }).prefault({}),
  champion: yes(),
  approvals: z
    .array(part({ byRole: ref('role'), date: day(), kind: z.enum(['business', 'technical']) }))
    .max(limits.listItems)
    .default([]),
  deployments: z
    .array(part({ stage: z.enum(deploymentStages), from: day(), to: optionalDay() }))
    .max(limits.listItems)
    .default([]),
  rollbackTo: ref('modelRecord'),
  jurisdictions: lines(60),
  biasCheck: text(),
  useCase: ref('useCase'),
});

export const modelRecordCard = {
  one: 'model record',
  many: 'model records',
  letter: 'N',
  stage: 'how',
  home: { stage: 'tempo', tab: 'checklists' },
  made: 'nothing',
  title: 'written',
  thread: { reasons: ['useCase'] },
} as const;
