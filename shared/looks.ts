// The face of every outcome and state: sign, word and colour, said once for screens, pictures and documents.

interface Look {
  readonly word: string;
  /** Which of the signs of shared/scene/signs.ts. */
  readonly sign: string;
  /** Which colour of shared/scene/palette.ts; within one family no two are alike, but for those at rest. */
  readonly colour: string;
}

/** What people decide, and what the figures may say beyond that. */
export const outcomeLooks = {
  go: { word: 'go', sign: 'check', colour: 'low' },
  goWithConditions: { word: 'go with conditions', sign: 'checklist', colour: 'when' },
  returnToWhy: { word: 'return to why', sign: 'back', colour: 'why' },
  pivot: { word: 'pivot', sign: 'turn', colour: 'how' },
  hold: { word: 'hold', sign: 'pause', colour: 'what' },
  stop: { word: 'stop', sign: 'square', colour: 'risk' },
  planFirst: { word: 'plan first', sign: 'dashes', colour: 'muted' },
  nothingToWeigh: { word: 'nothing to weigh', sign: 'dashes', colour: 'muted' },
} as const satisfies Readonly<Record<string, Look>>;

/** Where a kill criterion stands. */
export const criterionLooks = {
  draft: { word: 'draft', sign: 'pencil', colour: 'muted' },
  armed: { word: 'armed', sign: 'shield', colour: 'what' },
  warning: { word: 'warning', sign: 'triangle', colour: 'why' },
  tripped: { word: 'tripped', sign: 'octagon', colour: 'risk' },
  overdue: { word: 'overdue', sign: 'clock', colour: 'high' },
  cleared: { word: 'cleared', sign: 'ringCheck', colour: 'low' },
  decided: { word: 'decided', sign: 'flag', colour: 'how' },
  retired: { word: 'retired', sign: 'box', colour: 'muted' },
} as const satisfies Readonly<Record<string, Look>>;

/** Where a decision stands, and a gate that has none. */
export const decisionLooks = {
  open: { word: 'open', sign: 'ring', colour: 'muted' },
  proposed: { word: 'proposed', sign: 'pencil', colour: 'what' },
  signed: { word: 'signed', sign: 'signature', colour: 'low' },
  changed: { word: 'changed since signed', sign: 'triangle', colour: 'risk' },
  lapsed: { word: 'lapsed', sign: 'clock', colour: 'high' },
  superseded: { word: 'superseded', sign: 'box', colour: 'muted' },
  revoked: { word: 'revoked', sign: 'cross', colour: 'muted' },
} as const satisfies Readonly<Record<string, Look>>;

/** Where the work of a time box stands. */
export const workLooks = {
  planned: { word: 'planned', sign: 'ring', colour: 'muted' },
  running: { word: 'running', sign: 'play', colour: 'when' },
  done: { word: 'done', sign: 'ringCheck', colour: 'low' },
  cancelled: { word: 'cancelled', sign: 'cross', colour: 'muted' },
  held: { word: 'held', sign: 'pause', colour: 'what' },
  late: { word: 'late', sign: 'clock', colour: 'high' },
} as const satisfies Readonly<Record<string, Look>>;

/** Where a slice stands once its work is done. */
export const sliceLooks = {
  released: { word: 'released', sign: 'flag', colour: 'low' },
  unanswered: { word: 'waits for its answer', sign: 'clock', colour: 'high' },
} as const satisfies Readonly<Record<string, Look>>;

/** All of them, by a name that is nowhere twice. */
export const looks = {
  ...outcomeLooks,
  ...criterionLooks,
  ...decisionLooks,
  ...workLooks,
  ...sliceLooks,
} as const;
export type LookName = keyof typeof looks;
