// Starts and ends the wall: in this window, or on a second display where the host has one.
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import type { Stores } from '../../store/stores.tsx';
import { announce } from '../../ui/feedback/announce.tsx';

/** On a second display the wall is a window of its own, and this one stays as it is; asked once more, the wall goes. */
export async function togglePresenting({ host, session }: Stores): Promise<void> {
  const { wall, setWall, setPresenting } = session.getState();
  const where = (await host.windows?.present(!wall)) ?? 'here';
  // That the wall is gone is told by the host, whoever has closed it.
  if (wall) return;
  if (where === 'here') return setPresenting(true);
  setWall(true);
  announce(appWords.wallBegun);
}

/** When the window stops presenting, its host is told: it ends full screen, or closes the wall. Call once. */
export function endPresentingWithHost({ host, session }: Stores): () => void {
  return session.subscribe(({ presenting }, before) => {
    if (before.presenting && !presenting) void host.windows?.present(false);
  });
}
