// The questions the room is asked, stage by stage, in the order of thought from why to how.
import type { Stage } from '../schema/stages.ts';

export interface Prompt {
  /** 1–6 within its stage: the number a `promptAnswer` carries. */
  readonly number: number;
  readonly text: string;
  /** A stage counts as answered once all its required prompts are (CAN-01). */
  readonly required: boolean;
}

/** Six questions in their order; the first so many are required. */
const asked = (required: number, ...texts: readonly string[]): readonly Prompt[] =>
  texts.map((text, i) => ({ number: i + 1, text, required: i < required }));

export const prompts: Readonly<Record<Stage, readonly Prompt[]>> = {
  why: asked(
    4,
    'Which business result should move, by how much, by what date?',
    'What is done today that this would replace or improve?',
    'Could a rule, a report or a changed process get the same result?',
    'Whose larger goal would miss this if it stopped?',
    'What does a year of doing nothing cost?',
    'Is this one use case or several in one coat?',
  ),
  what: asked(
    4,
    'What will its user hold: a list, a score, a forecast, an alert?',
    'Which decision changes because of it, and how often is it taken?',
    'Which number shows it works, and what is that number now?',
    'What is the smallest part worth having alone?',
    'What is left out on purpose?',
    'Which product and business measures must move with the model’s measure?',
  ),
  risks: asked(
    5,
    'A year from now it has failed: what happened?',
    'What would we have noticed first?',
    'Which other path reaches the same goal?',
    'In which measured state, on which date, do we stop?',
    'Which law, contract or data limit could forbid it?',
    'Where will plan and reality rub: people, data, systems?',
  ),
  when: asked(
    5,
    'When is the result needed, and what does each late week cost?',
    'How long may each piece take before we decide again?',
    'Who and what is needed in which weeks, and not sooner?',
    'Which other work wants the same people?',
    'What do the builders say: best, usual, worst?',
    'Does the value still outweigh risk and time?',
  ),
  how: asked(
    4,
    'Who owns the build and decides inside it?',
    'What is the plainest thing to try first, and what would justify more?',
    'By which stages does it reach users, and how does it come back?',
    'How are data, code and models versioned, tested, watched?',
    'Part by part: build, buy, combine?',
    'What help or training do the builders ask for?',
  ),
};

/** The heading of each stage for people to read. */
export const stageNames: Readonly<Record<Stage, string>> = {
  why: 'Why',
  what: 'What',
  risks: 'Risks',
  when: 'When',
  how: 'How',
};
