// The mouse on the canvas: dragging cards, drawing links, menus, double clicks, and text dropped from elsewhere.
import { useReactFlow } from '@xyflow/react';
import { type DragEvent, type MouseEvent as ReactMouseEvent, type RefObject, useRef } from 'react';
import type { Spot } from '../../../../shared/edits/canvas/drop/spot.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../shared/layout/canvas/box.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { hasText, linesDropped } from '../linesPasted.ts';
import { newSpotAt } from './spots.ts';
import { type Dragging, useDragging } from './useDragging.ts';
import { useKnob } from './useKnob.ts';

interface FlowHandProps {
  readonly layout: CanvasLayout;
  readonly root: RefObject<HTMLElement | null>;
  readonly rename: (item: CanvasItem) => void;
  readonly addAt: (spot: Spot) => void;
  readonly addLines: (lines: readonly string[], spot: Spot) => void;
  readonly openMenu: (item: CanvasItem, at: Point) => void;
  readonly offerKinds: (spot: Spot, at: Point) => void;
}

interface Node {
  readonly id: string;
}

/** The event handlers the flow takes as they are. */
export interface FlowHand extends Dragging {
  readonly onClickCapture: (event: ReactMouseEvent) => void;
  readonly onNodeMouseEnter: (event: ReactMouseEvent, node: Node) => void;
  readonly onNodeMouseLeave: (event: ReactMouseEvent, node: Node) => void;
  readonly onNodeContextMenu: (event: ReactMouseEvent, node: Node) => void;
  readonly onPaneContextMenu: (event: ReactMouseEvent | MouseEvent) => void;
  readonly onDoubleClick: (event: ReactMouseEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

const pointerOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => ({
  x: clientX,
  y: clientY,
});

/** The card that was pressed; null where something in it has presses of its own. */
function nodeAt({ target }: ReactMouseEvent): string | null {
  if (!(target instanceof Element) || (target.closest('button') ?? target.closest('input')) !== null)
    return null;
  return target.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ?? null;
}

export function useFlowHand(props: FlowHandProps): FlowHand {
  const { layout, root, rename, addAt, addLines, openMenu, offerKinds } = props;
  const readOnly = useReadOnly();
  const { screenToFlowPosition } = useReactFlow();
  const dragging = useDragging(layout, root);
  const knob = useKnob(layout, root, readOnly);
  // The first of two clicks opens the inspector, and the canvas may move under the second.
  const pressed = useRef<string | null>(null);
  const spotAt = (at: Point): Spot | null =>
    readOnly ? null : newSpotAt(layout, screenToFlowPosition(at, { snapToGrid: false }));
  return {
    ...dragging,
    onNodeMouseEnter: (_, { id }) => knob.show(id),
    // React names the nearest element of its own, which the knob is not.
    onNodeMouseLeave: (event) => knob.leave(event.nativeEvent.relatedTarget),
    onNodeContextMenu: (event, { id }) => {
      event.preventDefault();
      const item = layout.byKey.get(id);
      if (item) openMenu(item, pointerOf(event));
    },
    onPaneContextMenu: (event) => {
      event.preventDefault();
      const spot = spotAt(pointerOf(event));
      if (spot) offerKinds(spot, pointerOf(event));
    },
    onClickCapture: (event) => {
      if (event.detail === 1) pressed.current = nodeAt(event);
    },
    onDoubleClick: (event) => {
      const isPane = (event.target as Element).classList.contains('react-flow__pane');
      const item = pressed.current === null ? undefined : layout.byKey.get(pressed.current);
      if (item && (isPane || nodeAt(event) !== null)) return rename(item);
      const spot = isPane ? spotAt(pointerOf(event)) : null;
      if (spot) addAt(spot);
    },
    onDragOver: (event) => {
      if (readOnly || !hasText(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDrop: (event) => {
      const spot = hasText(event) ? spotAt(pointerOf(event)) : null;
      const lines = linesDropped(event);
      if (!spot || lines.length === 0) return;
      event.preventDefault();
      addLines(lines, spot);
    },
  };
}
