// How a screen was left (its filter, its view) for as long as one workbook is open: changing tabs does not undo it.
import { createContext, type ReactNode, useContext, useState } from 'react';

/** What was left, by name; each name belongs to one `useKept`. */
const Kept = createContext<Map<string, unknown>>(new Map());

/** Give it the workbook's id as `key`, so that another workbook starts afresh. */
export function KeptStates({ children }: { readonly children: ReactNode }) {
  const [states] = useState(() => new Map<string, unknown>());
  return <Kept value={states}>{children}</Kept>;
}

/** `useState` that starts where it was left when the screen is shown again. `name` must be unique in the product. */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const states = useContext(Kept);
  const [value, setValue] = useState<T>(() => (states.has(name) ? (states.get(name) as T) : initial));
  const keep = (next: T) => {
    states.set(name, next);
    setValue(() => next);
  };
  return [value, keep];
}
