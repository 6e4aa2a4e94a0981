// Starts and ends the wall: in this window, or on a second display where the host has one.
import type { Stores } from '../store/stores.tsx';

/** On a second display the wall is a window of its own, and this one stays as it is. */
export async function startPresenting({ host, session }: Stores): Promise<void> {
  const where = (await host.windows?.present(true)) ?? 'here';
  if (where === 'here') session.getState().setPresenting(true);
}

/** When the window stops presenting, its host is told: it ends full screen, or closes the wall. Call once. */
export function endPresentingWithHost({ host, session }: Stores): () => void {
  return session.subscribe(({ presenting }, before) => {
    if (before.presenting && !presenting) void host.windows?.present(false);
  });
}
