// Sections that fold: said once around them, by whoever remembers which are open. Nothing around them: they do not fold.
import { createContext, type ReactNode, useContext } from 'react';

export interface Folding {
  /** Undefined: nobody has opened or folded it yet. */
  readonly isOpen: (title: string) => boolean | undefined;
  readonly setOpen: (title: string, open: boolean) => void;
  /** One of these places is asked for, so that what holds it opens. */
  readonly asks: (places: readonly string[]) => boolean;
}

const FoldingContext = createContext<Folding | null>(null);

/** Sections inside fold as `folding` says; null: those inside stand open, as in a section that is open already. */
export const FoldingScope = ({ folding, children }: { folding: Folding | null; children: ReactNode }) => (
  <FoldingContext value={folding}>{children}</FoldingContext>
);

export const useFolding = (): Folding | null => useContext(FoldingContext);
