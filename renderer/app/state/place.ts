// Where in the app we are, as the address: reloading or going back leads to the same place.
import { isWorkStage, type WorkStage } from '../../../shared/schema/stages.ts';

export interface Place {
  /** The open workbook; left out, the library. */
  readonly workbook?: string;
  readonly stage?: WorkStage;
  readonly tab?: string | undefined;
}

/** `#/ID/risks/heatMap` → its parts; anything else is the library. */
export function parsePlace(hash: string): Place {
  const [workbook, stage, tab] = hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
  if (workbook === undefined) return {};
  return { workbook, ...(isWorkStage(stage) ? { stage, tab } : {}) };
}

/** The address of a place; without a workbook, of a stage of the one that is open. */
export function printPlace({ workbook, stage, tab }: Place): string {
  const open = workbook ?? parsePlace(globalThis.location.hash).workbook;
  if (open === undefined) return '#/';
  return `#/${[open, stage, tab]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}
