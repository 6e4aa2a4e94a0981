// Finding on the canvas: what matches is lit, and Enter goes from one to the next.
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { canvasLookWords } from '../../../../../shared/messages/screens/canvasLook.ts';
import type { CanvasItem, CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { FilterBar, SearchField } from '../../../../ui/page/Filter.tsx';
import { Muted } from '../../../../ui/page/Muted.tsx';
import { useCanvasStore } from '../../canvasStore.ts';
import classes from '../map.module.css';

interface FindToolsProps {
  /** All of the canvas: what is found in a folded band unfolds it. */
  readonly whole: CanvasLayout;
  readonly onShow: (item: CanvasItem) => void;
  readonly onClose: () => void;
}

/** The items whose code, title or lines hold the words. */
export function matchesOf({ items }: CanvasLayout, typed: string): readonly CanvasItem[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return items.filter(({ code, title, detail, rows }) => {
    const text = [code ?? '', title, detail, ...rows].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function FindTools({ whole, onShow, onClose }: FindToolsProps) {
  const store = useCanvasStore();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const matches = matchesOf(whole, typed);
  const found = matches.map(({ key }) => key).join(' ');
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    store.setState({ found: new Set(found === '' ? [] : found.split(' ')) });
    return () => store.setState({ found: new Set() });
  }, [found, store]);
  const show = (next: number, all = matches): void => {
    const index = all.length === 0 ? 0 : (next + all.length) % all.length;
    setAt(index);
    const item = all[index];
    if (item) onShow(item);
  };
  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    press.current = (event) => {
      if (event.key === 'Escape') onClose();
      else if (event.key === 'Enter') show(at + (event.shiftKey ? -1 : 1));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
  });
  useEffect(() => {
    const { current } = field;
    const listen = (event: KeyboardEvent) => press.current(event);
    current?.addEventListener('keydown', listen);
    return () => current?.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className={classes.tools}>
      <FilterBar label={canvasLookWords.find}>
        <SearchField
          ref={field}
          label={canvasLookWords.find}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            show(0, matchesOf(whole, value));
          }}
        />
        <Muted>
          <span role="status">
            {typed.trim() === '' ? '' : canvasLookWords.matches({ at: at + 1, count: matches.length })}
          </span>
        </Muted>
        <ActionIcon aria-label={canvasLookWords.previous} onClick={() => show(at - 1)}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={canvasLookWords.next} onClick={() => show(at + 1)}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={canvasLookWords.closeFind} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </FilterBar>
    </div>
  );
}
