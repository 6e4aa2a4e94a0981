// The stages with their tabs: features bring the screens, this table says where they stand.
import type { ComponentType } from 'react';
import type { Stage } from '../store/sessionStore.ts';

export interface StageTab {
  readonly id: string;
  readonly label: string;
  readonly Screen: ComponentType;
}

/** Stages in the order the room works; one without tabs is not shown. */
export const stageTabs: Readonly<Record<Stage, readonly StageTab[]>> = {
  frame: [],
  canvas: [],
  risks: [],
  plan: [],
  pillars: [],
  tempo: [],
  review: [],
  roadmap: [],
};
