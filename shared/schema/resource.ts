// Who and what the plan draws on: people, tools, money, sponsor time, infrastructure (code Z).
import { choice, coded, day, limits, money, number, optionalDay, parts, ref, text } from './field.ts';

/** Capacity is FTE or units per working day; the rate is money per unit and working day. */
export const resourceSchema = coded({
  kind: choice('Kind', ['specialist', 'tool', 'funding', 'sponsorTime', 'infrastructure']).default(
    'specialist',
  ),
  capacity: number('Capacity per working day', 0, 1_000_000, { short: 'Capacity per day' }).default(1),
  ratePerUnitWD: money('Rate per unit and working day', { short: 'Rate per day' }).default(0),
  calendar: ref('Own calendar', 'calendar'),
  availableFrom: optionalDay('Available from'),
  availableTo: optionalDay('Available to'),
  absences: parts('Absences', { from: day('From'), to: day('To') }),
  otherWork: parts('Other work', {
    from: day('From'),
    to: day('To'),
    units: number('Units', 0, 1_000_000),
    label: text('What for', { max: limits.titleChars }),
  }),
  /** For funding: how much is released on which date (CAP-04). */
  releases: parts('Releases of money', { date: day('On'), amount: money('Amount') }),
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
  paid: ['ratePerUnitWD'],
} as const;
