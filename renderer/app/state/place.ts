// Where in the app we are, as the address: reloading or going back leads to the same place.
import { isKind } from '../../../shared/schema/kinds.ts';
import { isWorkStage, type WorkStage } from '../../../shared/schema/stages.ts';
import type { RecordPlace } from '../../store/openWorkbook.ts';

export interface Place {
  /** The open workbook; left out, the library. */
  readonly workbook?: string;
  readonly stage?: WorkStage;
  readonly tab?: string | undefined;
  /** The record that is shown there. */
  readonly record?: RecordPlace | undefined;
}

/** `risk/ID/title` → the record and its field; anything else names none. */
function recordIn([kind = '', id, field]: readonly string[]): RecordPlace | undefined {
  return isKind(kind) && id !== undefined ? { kind, id, field } : undefined;
}

/** `risks/register/risk/ID/title`, as `pathOf` writes it: where in a workbook. */
export function parseWithin(path: readonly string[]): Omit<Place, 'workbook'> {
  const [stage, tab, ...record] = path;
  return isWorkStage(stage) ? { stage, tab, record: recordIn(record) } : {};
}

/** `#/ID/risks/heatMap` → its parts; anything else is the library. */
export function parsePlace(hash: string): Place {
  const [workbook, ...within] = hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
  if (workbook === undefined) return {};
  return { workbook, ...parseWithin(within) };
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
