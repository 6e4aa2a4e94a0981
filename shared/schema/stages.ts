// The stages: five of the thought, which records carry, and eight of the work in the room, each with its screens.

export const stages = ['why', 'what', 'risks', 'when', 'how'] as const;

/** A stage of the thought from why to how: a column of the canvas; cards, answers and signatures name it. */
export type Stage = (typeof stages)[number];

/** A stage as the mark of one thing in it. */
export const stageWord: Readonly<Record<Stage, string>> = {
  why: 'Why',
  what: 'What',
  risks: 'Risk',
  when: 'When',
  how: 'How',
};

/** The screens of each stage of the work, in the order in which the room works. */
export const workTabs = {
  frame: ['facts', 'roles', 'resources', 'calendar', 'settings'],
  canvas: ['canvas', 'outline', 'thread', 'matrices', 'tables'],
  risks: ['register', 'heatMap', 'criteria'],
  plan: ['timeline', 'timeBoxes', 'slices', 'phases', 'capacity'],
  pillars: ['pillars', 'alignment'],
  tempo: ['factors', 'checklists'],
  review: ['findings', 'gates', 'decisions', 'notes', 'simulation', 'compare', 'log'],
  roadmap: ['preview', 'share'],
} as const;

/** A stage of the work: one entry of the rail. */
export type WorkStage = keyof typeof workTabs;
export const workStages = Object.keys(workTabs) as readonly WorkStage[];
export const isWorkStage = (word: string | undefined): word is WorkStage =>
  word !== undefined && Object.hasOwn(workTabs, word);

/** What a stage of the work is called: "Frame". */
export const workStageName = <S extends WorkStage>(stage: S): Capitalize<S> =>
  `${stage.slice(0, 1).toUpperCase()}${stage.slice(1)}` as Capitalize<S>;

export type TabOf<S extends WorkStage> = (typeof workTabs)[S][number];

/** One screen: a stage of the work and a tab of it. */
export type Screen = { [S in WorkStage]: { readonly stage: S; readonly tab: TabOf<S> } }[WorkStage];
