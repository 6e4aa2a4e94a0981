// The way to a decision from a gate or a kill criterion: to the one that is proposed there, or to a new one.
import { openDecision, openedDecision, type Opened } from '../../../shared/edits/signing/openDecision.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { type Stores, useStores } from '../../store/stores.tsx';

/** Opens the panel in a window; asking twice makes no second decision. */
export function decideIn({ document, session, newId }: Stores, opened: Opened): void {
  const { workbook, apply } = document.getState();
  if (!workbook) return;
  const id = newId() as Id<'decision'>;
  const shown = openedDecision(workbook, opened, id);
  if (shown !== id || apply(openDecision(opened, id))) session.getState().decide(shown);
}

/** The same for a screen. */
export function useDecide(): (opened: Opened) => void {
  const stores = useStores();
  return (opened) => decideIn(stores, opened);
}
