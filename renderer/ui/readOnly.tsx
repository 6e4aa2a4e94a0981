// Whether what stands here can be changed: said once around it, read by every control and button inside.
import { createContext, type ReactNode, useContext } from 'react';

const ReadOnly = createContext(false);

interface ReadOnlyScopeProps {
  readonly when: boolean;
  readonly children: ReactNode;
}

/** Locks what it holds while `when` is true. Scopes add up: nothing inside a locked one is unlocked again. */
export function ReadOnlyScope({ when, children }: ReadOnlyScopeProps) {
  return <ReadOnly value={useReadOnly(when)}>{children}</ReadOnly>;
}

/** True where nothing can be changed: here, or by `own`, a reason of the asking control itself. */
export const useReadOnly = (own = false): boolean => useContext(ReadOnly) || own;

/** What would change something (a button, a form): not there at all where nothing can be changed. */
export const Editable = ({ children }: { readonly children: ReactNode }) =>
  useReadOnly() ? null : <>{children}</>;

interface Lock {
  readonly readOnly: boolean;
  readonly wrapperProps: { readonly 'data-read-only': true | undefined };
}

/** What an input takes to look and behave as what stands around it says; `own` locks this one alone. */
export function useLock(own = false): Lock {
  const readOnly = useReadOnly(own);
  return { readOnly, wrapperProps: { 'data-read-only': readOnly || undefined } };
}
