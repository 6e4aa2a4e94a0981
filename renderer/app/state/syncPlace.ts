// Keeps the address and the window in step: what is open stands in the address, and the address opens it again.
import { goToPlace } from '../../store/openWorkbook.ts';
import type { Stores } from '../../store/stores.tsx';
import { parsePlace, printPlace } from './place.ts';

/** Where the window stands now, as an address. */
function addressOf({ document, session }: Stores): string {
  const { id, opening } = document.getState();
  if (id === null || opening.status !== 'open') return '#/';
  const { stage, tabs } = session.getState();
  return printPlace({ workbook: id, stage, tab: tabs[stage] });
}

async function follow({ document, session }: Stores): Promise<void> {
  const { workbook, ...within } = parsePlace(globalThis.location.hash);
  const { id, open, close } = document.getState();
  if (workbook === undefined) {
    if (id !== null) await close();
    return;
  }
  if (workbook !== id) {
    session.getState().reset();
    if (!(await open(workbook))) return;
  }
  goToPlace(session.getState(), within);
}

/** Opens what the address names, then follows both ways. Call once. */
export async function syncPlace(stores: Stores): Promise<void> {
  await follow(stores);
  const write = () => {
    const { opening } = stores.document.getState();
    const address = addressOf(stores);
    if (opening.status !== 'opening' && address !== (globalThis.location.hash || '#/'))
      globalThis.location.hash = address;
  };
  stores.document.subscribe(write);
  stores.session.subscribe(write);
  globalThis.addEventListener('hashchange', () => {
    if (globalThis.location.hash !== addressOf(stores)) void follow(stores);
  });
}
