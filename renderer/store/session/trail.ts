// What was opened in the inspector, one after another, and where one is among it: the way back and forward.
import type { Kind } from '../../../shared/schema/kinds.ts';
import type { WorkStage } from '../../../shared/schema/stages.ts';

/** A record, and the stage it was opened on. */
export interface Opened {
  readonly kind: Kind;
  readonly id: string;
  readonly stage: WorkStage;
}

export interface Trail {
  /** The oldest first. */
  readonly steps: readonly Opened[];
  /** The place of what is open; -1 before anything was. */
  readonly at: number;
}

export const noTrail: Trail = { steps: [], at: -1 };

/** How far back one can go. */
const most = 50;

const isSame = (a: Opened | undefined, b: Opened): boolean => a?.kind === b.kind && a.id === b.id;

/** Goes on from where one is: what lay ahead is forgotten. The record that is open already is no step. */
export function opened({ steps, at }: Trail, step: Opened): Trail {
  if (isSame(steps[at], step)) return { steps, at };
  const next = [...steps.slice(0, at + 1), step].slice(-most);
  return { steps: next, at: next.length - 1 };
}

/** The nearest step back (-1) or forward (1) whose record `isThere`; null where there is none. */
export function stepFrom(
  { steps, at }: Trail,
  by: -1 | 1,
  isThere: (step: Opened) => boolean,
): number | null {
  for (let next = at + by; next >= 0 && next < steps.length; next += by) {
    const step = steps[next];
    if (step && isThere(step) && !isSame(steps[at], step)) return next;
  }
  return null;
}
