// Where on the canvas something is dropped: a cell of a band, and the card that lies there.
import type { ItemRef } from '../../../rules/thread/canvasLinks.ts';
import type { Stage } from '../../../schema/stages.ts';

/** The band of a spot: whose thread it is. */
export interface SpotBand {
  /** What reaches no agreed goal, what serves several threads, the thread of a use case, or a goal without one. */
  readonly kind: 'loose' | 'shared' | 'useCase' | 'goal';
  /** The use case, or the goal that has none; null for loose ends and what is shared. */
  readonly lead: ItemRef | null;
  /** The goal under which the band stands. */
  readonly goal: string | null;
}

export interface Spot {
  readonly band: SpotBand;
  readonly stage: Stage;
  /** The card it is dropped on; null beside all. */
  readonly on: ItemRef | null;
}
