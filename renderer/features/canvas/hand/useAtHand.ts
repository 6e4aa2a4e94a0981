// Commands reach the hand for as long as the items are on screen.
import { useEffect, useRef } from 'react';
import type { HandDoers } from '../../../store/sessionStore.ts';
import { useStores } from '../../../store/stores.tsx';

/** Offers what can be done with an item to the palette and to menus of other parts of the window. */
export function useAtHand(doers: HandDoers): void {
  const { session } = useStores();
  const latest = useRef(doers);
  useEffect(() => {
    latest.current = doers;
  });
  const isMoving = doers.move !== null;
  useEffect(() => {
    session.getState().setHand({
      rename: (item) => latest.current.rename(item),
      link: (item) => latest.current.link(item),
      move: isMoving ? (item) => latest.current.move?.(item) : null,
    });
    return () => session.getState().setHand(null);
  }, [session, isMoving]);
}
