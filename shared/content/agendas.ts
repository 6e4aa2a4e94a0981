// The agendas a session can start from: what is worked on, in which stage, for how many minutes.
import type { Stage } from '../schema/stages.ts';
import { prompts } from './prompts.ts';

export interface AgendaItem {
  readonly title: string;
  /** The canvas stage it belongs to; null for openings, breaks and closings. */
  readonly stage: Stage | null;
  readonly minutes: number;
}

export interface Agenda {
  readonly name: string;
  readonly title: string;
  readonly items: readonly AgendaItem[];
}

const item = (title: string, minutes: number, stage: Stage | null = null): AgendaItem => ({
  title,
  stage,
  minutes,
});
const pause = (minutes: number) => item('Break', minutes);

const halfDay: Agenda = {
  name: 'half-day',
  title: 'Why to how, half day',
  items: [
    item('Opening and roles', 10),
    item('Why', 45, 'why'),
    item('What', 40, 'what'),
    pause(10),
    item('Risks: silent pre-mortem', 10, 'risks'),
    item('Risks: cluster', 10, 'risks'),
    item('Risks: score', 15, 'risks'),
    item('Risks: kill criteria and other paths', 20, 'risks'),
    item('When', 40, 'when'),
    item('Gate', 15, 'when'),
    item('How: hand-over to the builders', 15, 'how'),
    item('Decisions and sign-off', 10),
  ],
};

const fullDay: Agenda = {
  name: 'full-day',
  title: 'Why to how, full day',
  items: [
    item('Opening', 15),
    item('Pain points and tempo scan', 30, 'why'),
    item('Why', 60, 'why'),
    pause(15),
    item('What', 60, 'what'),
    item('Lunch', 45),
    item('Risks', 75, 'risks'),
    pause(15),
    item('When', 50, 'when'),
    item('Gate', 20, 'when'),
    item('How', 20, 'how'),
    item('Close', 15),
  ],
};

const gateReview: Agenda = {
  name: 'gate-review',
  title: 'Gate review',
  items: [
    item('Readings', 15),
    item('Kill criteria', 20, 'risks'),
    item('Why again', 20, 'why'),
    item('Options', 20),
    item('Decide and sign', 15),
  ],
};

/** What a decision to return to why calls for (GAT-03). */
export const returnToWhy: Agenda = {
  name: 'return-to-why',
  title: 'Return to why',
  items: [
    item('Restate the goal', 4, 'why'),
    item('What changed', 4, 'why'),
    item('Value against risk and time', 6, 'why'),
    item('Options', 4, 'why'),
    item('Decide', 2, 'why'),
  ],
};

const slicing: Agenda = {
  name: 'slicing',
  title: 'Slicing',
  items: [
    item('Parts of the system', 20, 'what'),
    item('Pain points', 15, 'why'),
    item('Slices', 35, 'when'),
    item('Order', 25, 'when'),
    item('Big-bang check', 15, 'when'),
    item('Feedback dates', 10, 'when'),
  ],
};

const pillars: Agenda = {
  name: 'pillars',
  title: 'Pillars',
  items: [item('Business', 40), item('Technical', 45), item('Conflicts', 25), item('Actions', 10)],
};

const tempoCheck: Agenda = {
  name: 'tempo-check',
  title: 'Tempo check',
  items: [
    item('Rate alone', 10),
    item('Compare levels', 15),
    item('Bottleneck', 15),
    item('Actions', 15),
    item('Close', 5),
  ],
};

export const agendas: readonly Agenda[] = [
  halfDay,
  fullDay,
  gateReview,
  returnToWhy,
  slicing,
  pillars,
  tempoCheck,
];

/** Planned length of an agenda in minutes. */
export const agendaMinutes = ({ items }: Agenda): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/** The items of an agenda, the first of each stage with the questions that the stage asks. */
export const itemsWithQuestions = (
  name: string,
): readonly (AgendaItem & { prompts: readonly string[] })[] => {
  const items = agendas.find((agenda) => agenda.name === name)?.items ?? [];
  return items.map((item) => {
    const isFirst = items.find(({ stage }) => stage === item.stage) === item;
    const asked = isFirst && item.stage !== null ? prompts[item.stage] : [];
    return { ...item, prompts: asked.map(({ text }) => text) };
  });
};
