// Parts are added one after the other: Enter in the text of a new one adds the next, and one nobody made anything of goes
// away by Enter or Escape as if it had not been.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useStores } from '../../store/stores.tsx';

interface Added {
  readonly index: number;
  /** The step that added it: while it is the last, nothing came after. */
  readonly entry: unknown;
}

interface LastAdded {
  readonly current: RefObject<Added | null>;
  /** A part was added at this place. */
  readonly begin: (index: number) => void;
}

/** Text that Enter finishes: a line of its own, not one of several and not what is chosen from a list. */
function isLine(event: KeyboardEvent): boolean {
  const { target } = event;
  if (target instanceof HTMLTextAreaElement) return event.key === 'Escape' || event.isDefaultPrevented();
  return target instanceof HTMLInputElement && target.type === 'text' && target.getAttribute('role') === null;
}

/** The part that was added last, while it may still go away. */
export function useLastAdded(): LastAdded {
  const { document } = useStores();
  const current = useRef<Added | null>(null);
  return {
    current,
    begin: (index) => {
      current.current = { index, entry: document.getState().history.past.at(-1) };
    },
  };
}

/** The keys of the list. `addNext` adds one as the button does; `onGone` hears that the new one went away again. */
export function useAddingKeys(
  { current: added }: LastAdded,
  addNext: () => void,
  onGone: () => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const { document } = useStores();
  const [asked, setAsked] = useState(0);
  const lastEntry = () => document.getState().history.past.at(-1);
  // What was typed is in the list only once that is drawn again.
  useEffect(() => {
    if (asked > 0) addNext();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);
  const takeBack = () => {
    added.current = null;
    document.getState().undo();
    onGone();
  };
  return (event) => {
    const { key, shiftKey, target, currentTarget } = event;
    const row = added.current && currentTarget.children[added.current.index];
    if (!row?.contains(target as Node) || !isLine(event)) return;
    const isUntouched = (target as HTMLInputElement).value === '' && added.current?.entry === lastEntry();
    if ((key === 'Escape' || key === 'Enter') && isUntouched) {
      event.preventDefault();
      event.stopPropagation();
      takeBack();
    } else if (key === 'Enter') {
      added.current = null;
      if (!shiftKey) setAsked(asked + 1);
    }
  };
}
