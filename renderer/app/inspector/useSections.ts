// Which sections of the inspector are open: remembered for each kind of record as long as the window lives.
import { useCallback } from 'react';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { asks } from '../../records/form/Folded.tsx';
import { useSession } from '../../store/stores.tsx';
import type { Folding } from '../../ui/page/folding.tsx';

/** A section opens for all records of a kind, and when a place inside it is asked for. */
export function useSections(kind: Kind): Folding {
  const sections = useSession((state) => state.sections[kind]);
  const focusField = useSession((state) => state.focusField);
  const setSections = useSession((state) => state.setSections);
  const setOpen = useCallback(
    (title: string, open: boolean) => setSections(kind, [title], open),
    [kind, setSections],
  );
  return {
    isOpen: (title) => sections?.[title],
    setOpen,
    asks: (places) => asks(focusField, places),
  };
}

/** The sections that are drawn of what is selected, from the top. */
export const drawnSections = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('aside [data-section]'),
];
