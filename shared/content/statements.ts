// The statements people rate 0–4: four for each strategy pillar, five for each tempo factor.
import type { tempoFactors } from '../schema/tempoRating.ts';

/** Statements of the pillars L-1 to L-7, in the order in which a pillar keeps its ratings. */
export const pillarStatements: Readonly<Record<number, readonly string[]>> = {
  1: [
    'The vision is written, with a horizon',
    'There are three to five ranked goals',
    'Each goal has an owner and a measure',
    'Teams can repeat the goals',
  ],
  2: [
    'Each product has one owner',
    'Scope and limits are written',
    'Reviews follow a fixed rhythm',
    'Decisions reach teams within five days',
  ],
  3: [
    'The budget is released',
    'Experts’ hours are reserved',
    'The sponsor is active',
    'Other running work is listed',
  ],
  4: [
    'Specialists are at hand when planned',
    'Tools fit the work',
    'Funding is timed',
    'There is a technical sponsor',
  ],
  5: [
    'Compute, storage and network are known',
    'Their limits are known',
    'What blocks the work is listed',
    'There is a growth path',
  ],
  6: [
    'The problems meant for models are listed',
    'The path from experiment to release is clear',
    'There are rules for retraining and retirement',
    'A debt list is kept',
  ],
  7: [
    'Data, code and models are versioned',
    'Tests are automated',
    'Experiments are tracked',
    'There is a standard for release and rollback',
  ],
};

export type TempoFactor = (typeof tempoFactors)[number];

/** What each factor is called. */
export const factorNames: Readonly<Record<TempoFactor, string>> = {
  goals: 'Goals',
  data: 'Data',
  team: 'Team',
  infrastructure: 'Infrastructure, resources, tools',
  complexity: 'Model complexity under control',
  regulation: 'Regulation in hand',
};

/** Statements 1–5 of each factor. */
export const factorStatements: Readonly<Record<TempoFactor, readonly string[]>> = {
  goals: [
    'It is written why',
    'Use cases are tied to goals',
    'The product comes before the model',
    'Kill criteria are agreed',
    'The levels agree with each other',
  ],
  data: [
    'Data have the right quality',
    'Data are consistent',
    'Data arrive in time',
    'Data are accurate',
    'Data are reachable and can grow',
  ],
  team: [
    'Roles are clear',
    'Scope and time limits are written',
    'Teams talk to each other',
    'Skills are balanced',
    'Parallel work does not overlap',
  ],
  infrastructure: [
    'There is enough compute',
    'Storage, pipelines and data versions are in place',
    'Network and serving are in place',
    'Tools fit each other: one version, none double',
    'Tools are audited',
  ],
  complexity: [
    'The simplest approach was tried',
    'Effort is limited',
    'Models can be explained',
    'Models can be maintained',
    'The business is informed',
  ],
  regulation: [
    'Rules are listed for each region',
    'Where data may live is settled',
    'Features and model types are cleared',
    'The audit is scoped',
    'Time and cost of it are in the plan',
  ],
};
