// Slices as cards in their order of release, which hand and keys change; nothing is done before it has been looked at.
import { Button } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { orderWords as words, sliceWords } from '../../../../shared/messages/screens/plan/slices.ts';
import { proposedOrder } from '../../../../shared/rules/slice/order/proposedOrder.ts';
import { slicePlans } from '../../../../shared/rules/slice/slices.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useRecordMenu } from '../../../records/commands/useRecordMenu.tsx';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { PointerMenu } from '../../../ui/overlay/PointerMenu.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { SliceCard } from './SliceCard.tsx';
import classes from './slices.module.css';
import { type ReleaseOrder, useReleaseOrder } from './useReleaseOrder.ts';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

const sliceAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-slice]')?.getAttribute('data-slice') ?? null) : null;

function releaseDays(workbook: Workbook): ReadonlyMap<string, string | null> {
  return new Map(
    slicePlans(workbook).map(({ slice, releaseDay }) => [
      slice.id,
      releaseDay === null ? null : fromDayNumber(releaseDay),
    ]),
  );
}

export function SliceBoard() {
  const workbook = useWorkbook();
  const isLocked = useReadOnly();
  const order = useReleaseOrder();
  const { inHand } = order;
  const board = useRef<HTMLDivElement>(null);
  const hands = useHands(order, isLocked, board);
  const days = releaseDays(workbook);
  const after = inHand && inHand.preview.refused === null ? releaseDays(inHand.preview.after) : days;
  const isOnBoard = new Set<string>(order.shown.map(({ id }) => id));
  const others = useRows('slice').filter(({ id }) => !isOnBoard.has(id));
  return (
    <>
      {isLocked || order.shown.length < 2 ? null : <OrderBar order={order} />}
      {/* Cards are reached and named by themselves; this listens for all of them. */}
      <div role="presentation" ref={board} {...hands.listeners}>
        <ol className={classes.board} aria-label={words.board}>
          {order.shown.map((slice) => (
            <li
              key={slice.id}
              data-slice={slice.id}
              data-over={hands.over === slice.id || undefined}
              draggable={!isLocked && order.isMovable(slice.id)}
            >
              <SliceCard
                slice={slice}
                release={days.get(slice.id) ?? null}
                releaseAfter={after.get(slice.id) ?? null}
                isMoved={inHand?.moved?.id === slice.id}
                onStep={!isLocked && order.isMovable(slice.id) ? (by) => order.step(slice.id, by) : null}
              />
            </li>
          ))}
        </ol>
      </div>
      {inHand ? <OrderPanel inHand={inHand} accept={order.accept} leave={order.leave} /> : null}
      <CardMenu menu={hands.menu} onClose={hands.closeMenu} />
      {others.length === 0 ? null : <Muted small>{sliceWords.notWanted({ slices: others })}</Muted>}
    </>
  );
}

/** The press that proposes an order, or why there is none to propose. */
function OrderBar({ order }: { readonly order: ReleaseOrder }) {
  const { standing, isExact } = proposedOrder(useWorkbook());
  return (
    <Bar>
      <Muted small>{words.hint}</Muted>
      {standing === 'better' ? (
        <Button size="compact-sm" onClick={order.propose}>
          {words.propose}
        </Button>
      ) : (
        <Muted small>{words.stays({ standing, isExact })}</Muted>
      )}
    </Bar>
  );
}

interface CardMenuProps {
  readonly menu: { readonly id: string; readonly at: { readonly x: number; readonly y: number } } | null;
  readonly onClose: () => void;
}

/** What can be done with any record, at the card it was asked on. */
function CardMenu({ menu, onClose }: CardMenuProps) {
  const ofRecord = useRecordMenu();
  const slice = useWorkbook().slice.get((menu?.id ?? '') as Slice['id']);
  if (!slice) return null;
  return (
    <PointerMenu
      label={words.menu({ slice })}
      position={menu?.at ?? null}
      items={ofRecord({ kind: 'slice', id: slice.id })}
      width={260}
      onClose={onClose}
    />
  );
}

/** What the cards listen to: dragging one over another, and keys that move the one with the focus. */
function useHands(order: ReleaseOrder, isLocked: boolean, board: RefObject<HTMLDivElement | null>) {
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [menu, setMenu] = useState<CardMenuProps['menu']>(null);
  const open = useOpenRecord();
  const moved = order.inHand?.moved?.id ?? null;
  const shown = order.shown.map(({ id }) => id).join(' ');
  const isInHand = order.inHand !== null;
  // What is looked at stands over the panel that tells of it, and a card moved by key keeps the keyboard.
  const byKey = useRef(false);
  useEffect(() => {
    if (!isInHand) return;
    const card = moved === null ? '[data-slice]' : `[data-slice="${moved}"]`;
    const element = board.current?.querySelector(card);
    element?.scrollIntoView?.({ block: 'start' });
    if (byKey.current) element?.querySelector('button')?.focus({ preventScroll: true });
    byKey.current = false;
  }, [isInHand, moved, shown, board]);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const id = sliceAt(event.target);
    const by = event.altKey ? steps[event.key] : undefined;
    const isDone = event.key === 'Enter' && !event.altKey && id !== null && id === moved;
    const isSplit = event.key.toLowerCase() === 'x' && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (id === null || isLocked || (by === undefined && !isDone && !isSplit)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSplit) return open('slice', id, 'split');
    byKey.current = true;
    if (by === undefined) order.accept();
    else order.step(id, by);
  };
  return {
    over,
    menu,
    closeMenu: () => setMenu(null),
    listeners: {
      onKeyDownCapture,
      onContextMenu: (event: MouseEvent) => {
        const id = sliceAt(event.target);
        if (id === null) return;
        event.preventDefault();
        setMenu({ id, at: { x: event.clientX, y: event.clientY } });
      },
      onDragStart: (event: { readonly target: EventTarget; readonly dataTransfer: DataTransfer }) => {
        dragged.current = sliceAt(event.target);
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragOver: (event: { readonly target: EventTarget; preventDefault(): void }) => {
        const target = sliceAt(event.target);
        if (dragged.current === null || target === null || !order.isMovable(target)) return;
        event.preventDefault();
        setOver(target);
      },
      onDrop: (event: { readonly target: EventTarget; preventDefault(): void; stopPropagation(): void }) => {
        const target = sliceAt(event.target);
        if (dragged.current === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (target !== null && target !== dragged.current) order.put(dragged.current, target);
      },
      onDragEnd: () => {
        dragged.current = null;
        setOver(null);
      },
    },
  };
}
