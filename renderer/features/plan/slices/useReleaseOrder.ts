// Another order of release on its way: moved card by card or proposed, looked at, and then done or left.
import { useMemo, useState } from 'react';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { type Preview, previewOf } from '../../../../shared/edits/plan/preview.ts';
import { moveRelease, releaseInOrder } from '../../../../shared/edits/plan/releaseOrder.ts';
import { orderWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { planStateOf } from '../../../../shared/rules/preview/planState.ts';
import { inReleaseOrder, orderProblem } from '../../../../shared/rules/slice/order/orderProblem.ts';
import { proposedOrder } from '../../../../shared/rules/slice/order/proposedOrder.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { useEscape } from '../../../ui/overlay/escape.ts';
import { orderLines } from './orderLines.ts';

export interface OrderInHand {
  readonly order: readonly Id<'slice'>[];
  /** The slice that was moved; null where the whole order was proposed. */
  readonly moved: Slice | null;
  readonly preview: Preview;
  readonly lines: readonly string[];
}

export interface ReleaseOrder {
  /** The slices as they are shown: in their order of release, or in the one that is looked at. */
  readonly shown: readonly Slice[];
  readonly inHand: OrderInHand | null;
  readonly isMovable: (id: string) => boolean;
  readonly step: (id: string, by: 1 | -1) => void;
  /** Puts a slice where another stands. */
  readonly put: (id: string, over: string) => void;
  readonly propose: () => void;
  readonly accept: () => void;
  readonly leave: () => void;
}

interface Asked {
  /** What it was asked of: of another workbook it says nothing. */
  readonly of: Workbook;
  readonly order: readonly Id<'slice'>[];
  readonly moved: Slice | null;
}

const editOf = ({ order, moved }: Asked): Edit =>
  moved === null ? releaseInOrder(order) : moveRelease(moved.id, order);

function withMove(order: readonly Id<'slice'>[], id: Id<'slice'>, to: number): readonly Id<'slice'>[] {
  const others = order.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

export function useReleaseOrder(): ReleaseOrder {
  const workbook = useWorkbook();
  const apply = useApply();
  const [asked, setAsked] = useState<Asked | null>(null);
  const present = inReleaseOrder(workbook);
  const state = useMemo(() => planStateOf(workbook), [workbook]);
  const live = asked?.of === workbook ? asked : null;
  const inHand = useMemo((): OrderInHand | null => {
    if (live === null) return null;
    const preview = previewOf(workbook, state, editOf(live));
    return { ...live, preview, lines: orderLines(workbook, live.moved, live.order, preview) };
  }, [workbook, state, live]);
  const leave = () => {
    setAsked(null);
    announce(words.left);
  };
  useEscape(live !== null, leave);

  const open = new Set<string>(
    orderProblem(workbook).items.flatMap(({ slice, isOpen }) => (isOpen ? [slice.id] : [])),
  );
  const order = live?.order ?? present.map(({ id }) => id);
  const move = (id: string, to: number) => {
    const slice = present.find((one) => one.id === id);
    const first = order.findIndex((one) => open.has(one));
    if (!slice || !open.has(id) || to < first || to >= order.length) return;
    const next = withMove(order, slice.id, to);
    const isBack = next.every((one, i) => one === present[i]?.id);
    setAsked(isBack ? null : { of: workbook, order: next, moved: slice });
    announce(words.moved({ slice, place: to + 1, count: order.length }));
  };
  const byId = new Map(present.map((slice) => [slice.id, slice]));
  return {
    shown: order.flatMap((id) => byId.get(id) ?? []),
    inHand,
    isMovable: (id) => open.has(id),
    step: (id, by) => move(id, order.findIndex((one) => one === id) + by),
    put: (id, over) =>
      move(
        id,
        order.findIndex((one) => one === over),
      ),
    propose: () => setAsked({ of: workbook, order: proposedOrder(workbook).order, moved: null }),
    accept: () => {
      if (live === null) return;
      setAsked(null);
      if (apply(editOf(live))) announce(words.done);
    },
    leave,
  };
}
