// The mouse on the canvas: dragging cards, drawing links, menus, double clicks, and text dropped from elsewhere.
import { useReactFlow } from '@xyflow/react';
import type { DragEvent, MouseEvent as ReactMouseEvent, RefObject } from 'react';
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
  readonly onNodeDoubleClick: (event: ReactMouseEvent, node: Node) => void;
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

export function useFlowHand(props: FlowHandProps): FlowHand {
  const { layout, root, rename, addAt, addLines, openMenu, offerKinds } = props;
  const readOnly = useReadOnly();
  const { screenToFlowPosition } = useReactFlow();
  const dragging = useDragging(layout, root);
  const knob = useKnob(layout, root, readOnly);
  const spotAt = (at: Point): Spot | null =>
    readOnly ? null : newSpotAt(layout, screenToFlowPosition(at, { snapToGrid: false }));
  return {
    ...dragging,
    onNodeMouseEnter: (_, { id }) => knob.show(id),
    onNodeMouseLeave: (event) => knob.leave(event.relatedTarget),
    onNodeDoubleClick: (_, { id }) => {
      const item = layout.byKey.get(id);
      if (item) rename(item);
    },
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
    onDoubleClick: (event) => {
      const isPane = (event.target as Element).classList.contains('react-flow__pane');
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
