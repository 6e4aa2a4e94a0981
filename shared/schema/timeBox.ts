// A piece of work with a limit and an exit question: nobody decides later than its end (code T).
import { z } from 'zod';
import {
  coded,
  day,
  idOf,
  lengthRange,
  limits,
  moneyRange,
  number,
  optionalDay,
  optionalWhole,
  ref,
  refs,
  text,
  whole,
  part,
} from './field.ts';

export const timeBoxKinds = [
  'discovery',
  'experiment',
  'build',
  'pilot',
  'rollout',
  'governance',
  'enablement',
  'repair',
] as const;

const extension = part({ date: day(), addWD: whole(1, 10_000), reason: text(), byRole: ref('role') });

/** Lengths are working days. Predecessors are finish-to-start with a lag ≥ 0 (SCH-01). */
export const timeBoxSchema = coded({
  kind: z.enum(timeBoxKinds).default('build'),
  duration: lengthRange(),
  limitWD: optionalWhole(1, 10_000),
  notBefore: optionalDay(),
  fixedCost: moneyRange(),
  exitQuestion: text(),
  state: z.enum(['planned', 'running', 'done', 'cancelled']).default('planned'),
  actualStart: optionalDay(),
  actualEnd: optionalDay(),
  extensions: z.array(extension).max(limits.listItems).default([]),
  estimateByRole: ref('role'),
  /** The build side's own best, usual and worst length (SCH-08). */
  buildEstimate: lengthRange(),
  slice: ref('slice'),
  predecessors: z
    .array(part({ timeBox: idOf('timeBox'), lagWD: whole(0, 10_000).default(0) }))
    .max(limits.listItems)
    .default([]),
  allocations: z
    .array(part({ resource: idOf('resource'), units: number(0, 1_000_000) }))
    .max(limits.listItems)
    .default([]),
  techItems: refs('techItem'),
  gate: ref('gate'),
});

export const timeBoxCard = {
  one: 'time box',
  many: 'time boxes',
  letter: 'T',
  stage: 'when',
  canvas: 2,
  leads: true,
  headline: true,
  home: { stage: 'plan', tab: 'timeBoxes' },
  made: 'command',
  keys: 'alt+t',
  fresh: { duration: { low: 5, likely: 10, high: 15, shape: 'pert' } },
  title: 'written',
  thread: { reasons: ['slice'], servants: ['techItems', 'allocations', 'gate'] },
} as const;
