// Why: a business result that should move (code G).
import { z } from 'zod';
import { coded, optionalDay, optionalMoney, ref, text } from './field.ts';

export const goalSchema = coded({
  statement: text(),
  driver: z
    .enum(['profit', 'growth', 'cost', 'risk', 'compliance', 'customer', 'capability'])
    .nullable()
    .default(null),
  horizonDate: optionalDay(),
  costOfDoingNothingPerYear: optionalMoney(),
  state: z.enum(['draft', 'agreed', 'retired']).default('draft'),
  parentGoal: ref('goal'),
  metric: ref('metric'),
  ownerRole: ref('role'),
});
