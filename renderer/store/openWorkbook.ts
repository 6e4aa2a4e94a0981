// Opening a workbook where its host shows it: in a window of its own on the desktop, in this one in a browser.
import type { Kind } from '../../shared/schema/kinds.ts';
import type { WorkStage } from '../../shared/schema/stages.ts';
import type { SessionState } from './sessionStore.ts';
import { showRecord } from './showRecord.ts';
import type { Stores } from './stores.tsx';

/** A stage and the tab there, and what is shown of a record. */
export interface Place {
  readonly stage: WorkStage;
  readonly tab: string;
  readonly record?: RecordPlace | undefined;
}

export interface RecordPlace {
  readonly kind: Kind;
  readonly id: string;
  readonly field?: string | undefined;
}

/** A place within a workbook as a path: `risks/register/risk/ID/title`. */
export const pathOf = ({ stage, tab, record }: Place): string =>
  [stage, tab, ...(record ? [record.kind, record.id, record.field] : [])]
    .filter((part) => part !== undefined)
    .join('/');

/** Goes to a place of the workbook that is open. */
export function goToPlace(
  session: SessionState,
  { stage, tab, record }: { readonly [Part in keyof Place]?: Place[Part] | undefined },
): void {
  if (stage) session.goTo(stage, tab);
  if (record) showRecord(session, record.kind, record.id, record.field);
}

/** True when it is open, or its window is shown; a new one begins at `place`. */
export async function openWorkbook(
  { host, session, document }: Pick<Stores, 'host' | 'session' | 'document'>,
  id: string,
  place: Place | null = null,
): Promise<boolean> {
  if (host.windows) {
    await host.windows.showWorkbook(id, place && pathOf(place));
    return true;
  }
  session.getState().reset();
  if (!(await document.getState().open(id))) return false;
  if (place) goToPlace(session.getState(), place);
  return true;
}
