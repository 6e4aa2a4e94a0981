// One session in the room: agenda with planned and used time, heads, parking lot (code W).
import { z } from 'zod';
import {
  coded,
  limits,
  lines,
  number,
  optionalDay,
  optionalInstant,
  ref,
  text,
  whole,
  part,
} from './field.ts';
import { stages } from './stages.ts';

const agendaItem = part({
  title: text(120),
  stage: z.enum(stages).nullable().default(null),
  minutes: whole(1, 1_440),
  startedAt: optionalInstant(),
  usedSeconds: number(0, 1e7).default(0),
  prompts: lines(),
  outputs: lines(),
});

export const workshopSchema = coded({
  date: optionalDay(),
  place: text(120),
  agenda: z.array(agendaItem).max(limits.listItems).default([]),
  headcount: z
    .array(part({ role: ref('role'), heads: whole(0, 10_000) }))
    .max(limits.listItems)
    .default([]),
  parkingLot: z
    .array(
      part({
        text: text(),
        outcome: z.enum(['note', 'risk', 'assumption', 'dropped']).nullable().default(null),
      }),
    )
    .max(limits.listItems)
    .default([]),
});

export const workshopCard = {
  one: 'workshop',
  many: 'workshops',
  letter: 'W',
  stage: null,
  home: { stage: 'frame', tab: 'facts' },
  made: 'nothing',
  title: 'written',
  thread: null,
} as const;
