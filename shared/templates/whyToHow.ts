// Template: everything for a first half-day from why to how, and nothing that thinks for the room.
import { halfDay } from '../content/agendas.ts';
import { prompts } from '../content/prompts.ts';
import type { Stage } from '../schema/stages.ts';
import type { Moment } from '../edits/edit.ts';
import { newWorkbook } from '../edits/whole/newWorkbook.ts';
import type { Day } from '../schema/field.ts';
import type { Workbook } from '../schema/workbook.ts';
import { builder, person, role } from './caseRows.ts';
import { daysFrom } from './plantCase.ts';
import { idOf, plant, seed, type Seed } from './seed.ts';

const people: readonly Seed[] = [
  person('sponsor', 'Sponsor', 'executive', {
    voteWeight: 2,
    notes: 'Signs why, what, risks and when; pays.',
  }),
  person('owner', 'Goal owner', 'manager', {
    notes: 'Answers for the business result and for its kill criteria.',
  }),
  person('user', 'End user', 'contributor', { notes: 'Holds the result and decides with it.' }),
  person('risk', 'Legal, privacy or risk', 'manager'),
  builder('lead', 'Build lead', 'manager'),
  builder('science', 'Data scientist'),
  builder('engineering', 'Engineer'),
  person('facilitator', 'Facilitator', 'manager', { side: 'consultant', voteWeight: 0 }),
];

const hints: Readonly<Record<Stage, string>> = {
  why: 'A result somebody would miss, with a figure of today and a date. “Use AI” is no result.',
  what: 'What lies on the desk on the first morning? Name the decision that changes because of it.',
  risks: 'A year from now it has failed. Write down what happened before anybody speaks.',
  when: 'Builders give best, usual and worst before anybody names a date.',
  how: 'Builders speak first. The plainest thing to try, and what would justify more.',
};

const cards: readonly Seed[] = (Object.keys(hints) as Stage[]).map((stage, i) =>
  seed('card', i + 1, {
    stage,
    text: hints[stage],
    byRole: role('facilitator'),
    workshop: idOf('workshop', 1),
  }),
);

/** The half-day as agenda of a workshop, with the questions of each stage beside its first item. */
const workshop = (date: Day): Seed => {
  const asked = new Set<Stage>();
  const promptsOf = (stage: Stage | null): string[] => {
    if (stage === null || asked.has(stage)) return [];
    asked.add(stage);
    return prompts[stage].map(({ text }) => text);
  };
  return seed('workshop', 1, {
    title: halfDay.title,
    date,
    agenda: halfDay.items.map(({ title, stage, minutes }) => ({
      title,
      stage,
      minutes,
      startedAt: null,
      usedSeconds: 0,
      prompts: promptsOf(stage),
      outputs: [],
    })),
    headcount: ['sponsor', 'owner', 'user', 'risk', 'lead', 'science', 'engineering', 'facilitator'].map(
      (name) => ({ role: role(name), heads: 1 }),
    ),
  });
};

const minds = seed('checklist', 1, {
  title: 'Readiness of minds, asked before the day',
  template: 'readinessOfMinds',
});

/** How many working days there are to invite people. */
const noticeWD = 10;

/** An empty canvas with the people, the half-day agenda and its questions. */
export function whyToHow(moment: Moment, today: Day): Workbook {
  const stageRoles = {
    why: role('sponsor'),
    what: role('sponsor'),
    risks: role('sponsor'),
    when: role('sponsor'),
    how: role('lead'),
  };
  const start = newWorkbook({ title: 'Why to how', asOf: today, settings: { stageRoles } }, moment);
  const date = daysFrom(today)(noticeWD);
  return plant(start, [...people, workshop(date), ...cards, minds], moment);
}
