// Who and what the plan draws on: people, tools, money, sponsor time, infrastructure (code Z).
import { z } from 'zod';
import { coded, day, limits, money, number, optionalDay, ref, text, part } from './field.ts';

/** Capacity is FTE or units per working day; the rate is money per unit and working day. */
export const resourceSchema = coded({
  kind: z.enum(['specialist', 'tool', 'funding', 'sponsorTime', 'infrastructure']).default('specialist'),
  capacity: number(0, 1_000_000).default(1),
  ratePerUnitWD: money().default(0),
  calendar: ref('calendar'),
  availableFrom: optionalDay(),
  availableTo: optionalDay(),
  absences: z
    .array(part({ from: day(), to: day() }))
    .max(limits.listItems)
    .default([]),
  otherWork: z
    .array(part({ from: day(), to: day(), units: number(0, 1_000_000), label: text(120) }))
    .max(limits.listItems)
    .default([]),
  /** For funding: how much is released on which date (CAP-04). */
  releases: z
    .array(part({ date: day(), amount: money() }))
    .max(limits.listItems)
    .default([]),
});

export const resourceCard = {
  one: 'resource',
  many: 'resources',
  letter: 'Z',
  stage: 'when',
  home: { stage: 'frame', tab: 'resources' },
  made: 'command',
  title: 'written',
  thread: {},
} as const;
