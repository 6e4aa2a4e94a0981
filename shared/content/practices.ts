// The practices each phase of maturity rests on, in their order: what is rated 0–4 before the next phase begins (PHS-02).

export type Phase = 0 | 1 | 2 | 3;

/** Names of the phases: no model in use, the first one, a handful, many. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  0: 'Preparing',
  1: 'Phase 1',
  2: 'Phase 2',
  3: 'Phase 3',
};

export interface Practice {
  /** Phase and number, `1.4`: the key under which it is rated. */
  readonly key: string;
  readonly phase: Exclude<Phase, 0>;
  readonly text: string;
}

const ofPhase = (phase: Exclude<Phase, 0>, ...texts: readonly string[]): readonly Practice[] =>
  texts.map((text, i) => ({ key: `${phase}.${i + 1}`, phase, text }));

export const practices: readonly Practice[] = [
  ...ofPhase(
    1,
    'Basic infrastructure chosen',
    'One use case',
    'Designed for continuous use',
    'Data and process discipline',
    'Transparency',
    'Reproducibility',
    'Predictability',
    'Monitoring with alerts',
    'Consumption interface',
  ),
  ...ofPhase(
    2,
    'Standards shared',
    'Processes shared',
    'Compute grows',
    'Reusable data sets',
    'Reusable steps',
    'Reusable assets',
  ),
  ...ofPhase(
    3,
    'Teams per part of the lifecycle',
    'Designed APIs',
    'Integration mechanisms',
    'Monitoring mechanisms',
  ),
];

/** The practices of one phase, in order. */
export const practicesOf = (phase: Phase): readonly Practice[] =>
  practices.filter((one) => one.phase === phase);
