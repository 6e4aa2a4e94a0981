// Hands the stores to the screens: made once where the parts are joined, read everywhere through these hooks.
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import { keepingWords } from '../../shared/messages/screens/storage.ts';
import type { Day } from '../../shared/schema/field.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { Host } from '../host/host.ts';
import type { EarlierStates } from '../storage/journal/journalStorage.ts';
import type { DocumentState, DocumentStore } from './documentStore.ts';
import type { LibraryState, LibraryStore } from './libraryStore.ts';
import { type LinkData, type LinkKeeper, nothingLinked } from './linkKeeper.ts';
import type { SessionState, SessionStore } from './sessionStore.ts';

export interface Stores {
  readonly document: DocumentStore;
  readonly session: SessionStore;
  readonly library: LibraryStore;
  readonly host: Host;
  /** Keeps linked files in step; null where the host tells no places of files. */
  readonly links: LinkKeeper | null;
  /** Earlier states that can be brought back; null where none are kept. */
  readonly earlier: EarlierStates | null;
  readonly newId: () => string;
  /** Today on this machine: asked only where a person is offered it, never by a rule. */
  readonly today: () => Day;
}

const StoresContext = createContext<Stores | null>(null);

export function StoresProvider({ stores, children }: { stores: Stores; children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>;
}

/** The stores themselves, for handlers that read the state of the moment with `getState()`. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error(keepingWords.outsideStores);
  return stores;
}

/** A part of the document's state; the selector must give the same value for the same state. */
export const useDocument = <T,>(selector: (state: DocumentState) => T): T =>
  useStore(useStores().document, selector);

export const useSession = <T,>(selector: (state: SessionState) => T): T =>
  useStore(useStores().session, selector);

export const useLibrary = <T,>(selector: (state: LibraryState) => T): T =>
  useStore(useStores().library, selector);

/** The file that the open workbook is linked to, and what another program put there. */
export const useLinkedFile = (): LinkData => useStore(useStores().links?.store ?? nothingLinked);

/** The open workbook. Only for screens that are shown while one is open. */
export function useWorkbook(): Workbook {
  const workbook = useDocument((state) => state.workbook);
  if (!workbook) throw new Error(keepingWords.noneOpen);
  return workbook;
}
