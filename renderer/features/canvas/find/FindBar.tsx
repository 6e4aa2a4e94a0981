// Finding on the canvas: the first match is marked while one types, Enter goes on to the next, Shift+Enter back.
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { canvasFindWords } from '../../../../shared/messages/screens/canvasFind.ts';
import { type CanvasItem, layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useStores } from '../../../store/stores.tsx';
import { FilterBar, SearchField } from '../../../ui/page/Filter.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { matchesOf } from './matchesOf.ts';
import classes from '../map/map.module.css';

/** Selects an item without opening it; its band unfolds, as that of every selected item. */
function useShowItem(): (item: CanvasItem) => void {
  const { session } = useStores();
  return ({ kind, id }) => {
    const { inspectorOpen, select, setInspectorOpen } = session.getState();
    select(kind, [id]);
    setInspectorOpen(inspectorOpen);
  };
}

/** All of the canvas is searched, what is folded or filtered out as well. */
export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const whole = layoutCanvas(useWorkbook());
  const show = useShowItem();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const matches = matchesOf(whole, typed);
  const go = (to: number, all = matches): void => {
    const index = all.length === 0 ? 0 : (to + all.length) % all.length;
    setAt(index);
    const item = all[index];
    if (item) show(item);
  };
  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    press.current = (event) => {
      if (event.key === 'Escape') onClose();
      else if (event.key === 'Enter') go(at + (event.shiftKey ? -1 : 1));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
  });
  useEffect(() => {
    const { current } = field;
    const listen = (event: KeyboardEvent) => press.current(event);
    current?.focus();
    current?.addEventListener('keydown', listen);
    return () => current?.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className={classes.tools}>
      <FilterBar label={canvasFindWords.find}>
        <SearchField
          ref={field}
          label={canvasFindWords.find}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            go(0, matchesOf(whole, value));
          }}
        />
        <Muted>
          <span role="status">
            {typed.trim() === '' ? '' : canvasFindWords.matches({ at: at + 1, count: matches.length })}
          </span>
        </Muted>
        <ActionIcon aria-label={canvasFindWords.previous} onClick={() => go(at - 1)}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={canvasFindWords.next} onClick={() => go(at + 1)}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={canvasFindWords.close} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </FilterBar>
    </div>
  );
}
