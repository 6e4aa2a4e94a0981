// In a narrow window the inspector lies over the work: going elsewhere closes it, so that it hides nothing new.
import { useEffect, useRef } from 'react';
import { useSession } from '../../store/stores.tsx';

/**
 * Watches the place shown, while there is too little room for work and inspector side by side; a record chosen in the
 * same step keeps the drawer open, for it is why one went there.
 */
export function useDrawerStepsAside(): void {
  const place = useSession(({ stage, tabs }) => `${stage}/${tabs[stage] ?? ''}`);
  const asked = useSession((state) => state.focusRecord);
  const setInspectorOpen = useSession((state) => state.setInspectorOpen);
  const before = useRef({ place, asked });
  useEffect(() => {
    const went = before.current.place !== place;
    const chose = before.current.asked !== asked;
    before.current = { place, asked };
    if (went && !chose && document.documentElement.hasAttribute('data-narrow')) setInspectorOpen(false);
  }, [place, asked, setInspectorOpen]);
}
