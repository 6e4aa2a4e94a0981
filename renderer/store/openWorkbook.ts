// Opening a workbook where its host shows it: in a window of its own on the desktop, in this one in a browser.
import type { WorkStage } from '../../shared/schema/stages.ts';
import type { Stores } from './stores.tsx';

/** A stage and the tab there. */
export interface Place {
  readonly stage: WorkStage;
  readonly tab: string;
}

/** True when it is open, or its window is shown; a new one begins at `place`. */
export async function openWorkbook(
  { host, session, document }: Pick<Stores, 'host' | 'session' | 'document'>,
  id: string,
  place: Place | null = null,
): Promise<boolean> {
  if (host.windows) {
    await host.windows.showWorkbook(id, place && `${place.stage}/${place.tab}`);
    return true;
  }
  session.getState().reset();
  if (!(await document.getState().open(id))) return false;
  if (place) session.getState().goTo(place.stage, place.tab);
  return true;
}
