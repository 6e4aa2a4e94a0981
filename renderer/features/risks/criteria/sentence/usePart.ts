// One part of the sentence while it is written: what is typed, what it can mean, and the keys that take it.
import { type KeyboardEvent, useRef, useState } from 'react';
import { sentenceEditorWords as words } from '../../../../../shared/messages/screens/risks/sentence.ts';
import { meant, type PartChoice, type PartChoices } from './partChoices.ts';

export interface PartState {
  readonly isEdited: boolean;
  readonly isOpen: boolean;
  readonly typed: string | null;
  readonly options: readonly PartChoice[];
  /** The index of what Enter takes; −1 for none. */
  readonly at: number;
  readonly problem: string | null;
  readonly start: (isOpen: boolean) => void;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly take: (choice: PartChoice) => void;
  readonly leave: () => void;
}

/** `onTake` is told whether the sentence goes on at its next gap. */
export function usePart(
  offered: () => PartChoices,
  onTake: (choice: PartChoice, goesOn: boolean) => void,
): PartState {
  const [isEdited, setEdited] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // The box that is taken away loses the focus too: what it said is not taken twice.
  const isDone = useRef(false);
  const isTyped = typed !== null && typed.trim() !== '';
  const options = isEdited ? meant(offered(), typed ?? '') : [];
  const at = pointed ?? (isTyped && options.length > 0 ? 0 : -1);

  const forget = () => {
    setTyped(null);
    setPointed(null);
    setProblem(null);
    setOpen(false);
  };
  const taken = (choice: PartChoice, goesOn: boolean) => {
    isDone.current = goesOn;
    forget();
    setEdited(!goesOn);
    onTake(choice, goesOn);
  };
  const settle = (goesOn: boolean): boolean => {
    const choice = options[at];
    if (choice) taken(choice, goesOn);
    else if (isTyped) setProblem(words.notUnderstood({ typed }));
    return choice !== undefined;
  };
  /** Left by the mouse: only what can be nothing else is taken, and nothing is added. */
  const leave = () => {
    if (isDone.current) return;
    if (!isTyped && pointed === null) {
      forget();
      setEdited(false);
      return;
    }
    const sure = options.filter(({ id }) => id !== 'add');
    const [first] = sure;
    if (first && (sure.length === 1 || first.id === 'read')) {
      taken(first, false);
      setEdited(false);
    } else {
      setOpen(false);
      setProblem(
        sure.length > 1 ? words.several({ typed: typed ?? '' }) : words.notUnderstood({ typed: typed ?? '' }),
      );
    }
  };
  const point = (step: 1 | -1) => {
    setOpen(true);
    if (isOpen && options.length > 0)
      setPointed((Math.max(at, step < 0 ? 0 : -1) + step + options.length) % options.length);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      point(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter') {
      event.preventDefault();
      if (!isTyped && pointed === null) setOpen(!isOpen);
      else settle(true);
    } else if (key === 'Tab' && (isTyped || pointed !== null)) {
      if (!settle(false)) event.preventDefault();
    } else if (key === 'Escape' && (isOpen || typed !== null)) {
      event.preventDefault();
      event.stopPropagation();
      forget();
    }
  };
  return {
    isEdited,
    isOpen,
    typed,
    options,
    at,
    problem,
    press,
    leave,
    start: (opened) => {
      isDone.current = false;
      setEdited(true);
      setOpen(opened);
    },
    type: (text) => {
      setTyped(text);
      setPointed(null);
      setProblem(null);
      setOpen(true);
    },
    take: (choice) => taken(choice, true),
  };
}
