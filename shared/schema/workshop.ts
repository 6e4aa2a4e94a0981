// One session in the room: agenda with planned and used time, heads, parking lot (code W).
import {
  coded,
  limits,
  lines,
  number,
  optionalChoice,
  optionalDay,
  optionalInstant,
  parts,
  ref,
  text,
  whole,
} from './field.ts';
import { stages } from './stages.ts';

const agendaItem = {
  title: text('Title', { max: limits.titleChars }),
  stage: optionalChoice('Stage', stages),
  minutes: whole('Minutes', 1, 1_440),
  startedAt: optionalInstant('Started at'),
  usedSeconds: number('Seconds used', 0, 1e7).default(0),
  prompts: lines('Prompts'),
  outputs: lines('Outputs'),
};

export const workshopSchema = coded({
  date: optionalDay('Date'),
  place: text('Place', { max: limits.titleChars }),
  agenda: parts('Agenda', agendaItem),
  headcount: parts('Headcount', { role: ref('Role', 'role'), heads: whole('Heads', 0, 10_000) }),
  parkingLot: parts('Parking lot', {
    text: text('What was said'),
    outcome: optionalChoice('What became of it', ['note', 'risk', 'assumption', 'dropped']),
  }),
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
