// Around every screen of an open workbook: what can be changed in it, for all that stands inside.
import type { ReactNode } from 'react';
import { useDocument } from '../store/stores.tsx';
import { ReadOnlyScope } from '../ui/readOnly.tsx';

/** Locks all screens while the workbook can only be read. */
export function WorkbookScope({ children }: { readonly children: ReactNode }) {
  const isReadOnly = useDocument((state) => state.readOnly !== null);
  return <ReadOnlyScope when={isReadOnly}>{children}</ReadOnlyScope>;
}
