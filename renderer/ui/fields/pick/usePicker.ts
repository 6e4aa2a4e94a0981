// What a picker does with keys: words are looked for, arrows point, Enter and Tab take what is pointed at or can only be
// meant, Escape closes the list and nothing else.
import { type KeyboardEvent, useRef, useState } from 'react';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { isCalled, meantBy } from '../values/meant.ts';
import { findItems, pickText, type PickItem } from '../values/pickItems.ts';

/** Stands for the item to be added; no id looks like it. */
export const adding = '+';
/** Stands for no item. */
export const noItem = '';

export interface PickerParts {
  readonly items: readonly PickItem[];
  readonly value: string | null;
  /** What "no item" is called, where that can be chosen. */
  readonly none: string | undefined;
  readonly readOnly: boolean;
  readonly onPick: (id: string | null) => void;
  /** Adds an item of that title; undefined where none can be added. */
  readonly onCreate: ((title: string) => void) | undefined;
  /** Told of Enter, Tab and Escape once they are done with: the cell of a table goes on from there. */
  readonly onSettled?: ((event: KeyboardEvent) => void) | undefined;
  /** Opened from the start, with these words in it; null: with none. */
  readonly start?: string | null | undefined;
}

export interface Picker {
  readonly text: string;
  readonly opened: boolean;
  readonly options: readonly PickItem[];
  /** The index of what Enter would take; −1: nothing. */
  readonly at: number;
  readonly problem: string | undefined;
  readonly isTyped: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly take: (id: string) => void;
  readonly leave: () => void;
}

/** The options under typed words: "none" while nothing is typed or its own name is, "add" where nothing is called so. */
function optionsFor({ items, none, onCreate }: PickerParts, typed: string | null): readonly PickItem[] {
  const noOne = none === undefined ? [] : [{ id: noItem, code: none, title: '' }];
  if (typed === null || typed.trim() === '') return [...noOne, ...items];
  const isNew = onCreate !== undefined && !items.some((item) => isCalled(item, typed));
  return [
    ...findItems([...noOne, ...items], typed),
    ...(isNew ? [{ id: adding, code: typed.trim(), title: '' }] : []),
  ];
}

export function usePicker(parts: PickerParts): Picker {
  const { items, value, none, readOnly, onPick, onCreate, onSettled, start } = parts;
  const [typed, setTyped] = useState<string | null>(start ?? null);
  const [opened, setOpened] = useState(start !== undefined);
  /** Where the arrows point; null: nowhere of their own. */
  const [pointed, setPointed] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const [seen, setSeen] = useState(value);
  /** The words were taken or taken back: a box that goes away with that is left before it is drawn without them. */
  const isTaken = useRef(false);
  const chosen = items.find(({ id }) => id === value);
  const options = optionsFor(parts, typed);

  const forget = () => {
    setTyped(null);
    setPointed(null);
    setProblem(undefined);
    setOpened(false);
  };
  // Another value, by whatever hands: words typed for the one before are gone.
  if (seen !== value) {
    setSeen(value);
    if (seen !== null || typed !== null) forget();
  }

  const isWord = typed !== null && typed.trim() !== '';
  const named = none === undefined ? items : [{ id: noItem, code: none, title: '' }, ...items];
  const meant = isWord ? meantBy(named, typed, onCreate !== undefined) : null;
  const meantId = meant?.is === 'item' ? meant.id : meant?.is === 'new' ? adding : null;
  const own = typed === null ? options.findIndex(({ id }) => id === (value ?? noItem)) : -1;
  const at = pointed ?? (meantId === null ? own : options.findIndex(({ id }) => id === meantId));

  const take = (id: string) => {
    const title = typed?.trim() ?? '';
    isTaken.current = true;
    forget();
    if (id === adding) onCreate?.(title);
    else if ((id === noItem ? null : id) !== value) onPick(id === noItem ? null : id);
  };
  /** Takes what can only be meant; false where the words are left as they are. */
  const settle = (): boolean => {
    const pointedAt = pointed === null ? undefined : options[pointed];
    if (pointedAt) take(pointedAt.id);
    else if (typed === null) setOpened(false);
    else if (!isWord && none !== undefined) take(noItem);
    else if (!isWord) forget();
    else if (meantId !== null) take(meantId);
    else return false;
    return true;
  };
  const leave = () => {
    setOpened(false);
    if (isTaken.current || typed === null || settle()) return;
    setProblem(meant?.is === 'several' ? fieldWords.fitsSeveral({ typed }) : fieldWords.fitsNone({ typed }));
  };
  const point = (step: 1 | -1) => {
    if (opened && options.length > 0)
      setPointed(at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length);
    setOpened(true);
  };
  /** True: something was taken, or left as it is. */
  const enter = (): boolean => {
    const isShut = !opened && typed === null;
    if (!isShut && settle()) return true;
    setOpened(true);
    if (meant?.is === 'several') setPointed(0);
    else if (typed !== null) setProblem(fieldWords.fitsNone({ typed }));
    return false;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (readOnly || ctrlKey || metaKey || event.nativeEvent.isComposing) return;
    if (key === 'Tab') {
      if ((opened || typed !== null) && settle()) onSettled?.(event);
    } else if (key === 'Escape') {
      if (!opened && typed === null) return;
      event.preventDefault();
      event.stopPropagation();
      isTaken.current = true;
      forget();
      onSettled?.(event);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (altKey) setOpened(key === 'ArrowDown');
      else point(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter') {
      event.preventDefault();
      if (enter()) onSettled?.(event);
    }
  };
  return {
    text: typed ?? (chosen === undefined ? '' : pickText(chosen)),
    opened: opened && !readOnly,
    options,
    at,
    problem,
    isTyped: typed !== null,
    open: () => setOpened(true),
    close: () => setOpened(false),
    type: (text) => {
      isTaken.current = false;
      setTyped(text);
      setPointed(null);
      setProblem(undefined);
      setOpened(true);
    },
    press,
    take,
    leave,
  };
}
