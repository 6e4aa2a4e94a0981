// The hand on the canvas: pans, selects, drags and connects. Sizes, places and lines come from the layout.
import '@xyflow/react/dist/base.css';
import {
  ConnectionMode,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  SelectionMode,
  type Viewport,
} from '@xyflow/react';
import {
  type KeyboardEvent,
  type MouseEvent as ReactMouseEvent,
  type RefObject,
  useCallback,
  useState,
} from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../shared/layout/canvas/linkCurve.ts';
import { useStores } from '../../../store/stores.tsx';
import { useCanvas, useCanvasStore } from '../canvasStore.ts';
import { CardNode } from './CardNode.tsx';
import classes from './map.module.css';
import { type CardNodeType, elementIdOf, type LinkEdgeType } from './flowElements.ts';
import { LinkEdge } from './LinkEdge.tsx';
import { useFlowElements } from './useFlowElements.ts';
import type { ItemActions } from '../useItemActions.ts';
import type { Marking } from '../linking/useMarking.ts';
import { zoomLimits } from './viewport.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';

const nodeTypes = { card: CardNode };
const edgeTypes = { link: LinkEdge };
/** Until the pane is measured and the first view is worked out. */
const unseen: Viewport = { x: 0, y: 0, zoom: 1 };
/** The licence (MIT) asks for its text in the notices, not for a link on screen; the app leads nowhere outside. */
const withoutAttribution = { hideAttribution: true };

interface CanvasFlowProps {
  readonly layout: CanvasLayout;
  readonly marking: Marking;
  readonly actions: ItemActions;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onItemMenu: (item: CanvasItem, at: Point) => void;
  readonly onPaneMenu: (at: Point) => void;
  readonly onAddAt: (at: Point) => void;
  readonly onBlur: () => void;
}

/** The item under a point of the window: a link may be dropped anywhere on a card, not only on its handle. */
const itemAt = (event: MouseEvent | TouchEvent): string | null => {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  const element = point && document.elementFromPoint(point.clientX, point.clientY);
  return element?.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ?? null;
};

const isPlainClick = ({ ctrlKey, metaKey, shiftKey }: ReactMouseEvent): boolean =>
  !ctrlKey && !metaKey && !shiftKey;

export function CanvasFlow(props: CanvasFlowProps) {
  const { layout, marking, actions, root, onKeyDown, onItemMenu, onPaneMenu, onAddAt, onBlur } = props;
  const store = useCanvasStore();
  const { session } = useStores();
  const readOnly = useReadOnly();
  const cursor = useCanvas((state) => state.cursor);
  const [dragged, setDragged] = useState<ReadonlyMap<string, Point> | null>(null);
  const { nodes, edges } = useFlowElements(layout, dragged);

  const change = useCallback(
    (changes: NodeChange<CardNodeType>[]) => {
      const { marked } = store.getState();
      const next = markedAfter(marked, changes);
      if (next !== null) marking.mark(next);
      const moved = changes.flatMap((one) =>
        one.type === 'position' && one.dragging && one.position ? [[one.id, one.position] as const] : [],
      );
      if (moved.length > 0) setDragged(new Map(moved));
    },
    [marking, store],
  );
  const drop = (_event: unknown, _node: unknown, dropped: readonly CardNodeType[]) => {
    const places = dropped.flatMap(({ id, position }) => {
      const item = layout.byKey.get(id);
      const isMoved = item && (Math.round(position.x) !== item.x || Math.round(position.y) !== item.y);
      return item && isMoved ? [{ kind: item.kind, id: item.id, x: position.x, y: position.y }] : [];
    });
    if (places.length > 0) actions.place(places);
    setDragged(null);
  };
  const connect = (event: MouseEvent | TouchEvent, { fromNode, toNode }: FinalConnectionState) => {
    const from = layout.byKey.get(fromNode?.id ?? '');
    const to = layout.byKey.get(toNode?.id ?? itemAt(event) ?? '');
    if (from && to && from !== to) actions.link(from, to);
  };
  return (
    <ReactFlow<CardNodeType, LinkEdgeType>
      ref={root}
      className={classes.flow ?? ''}
      data-scale="drawn"
      tabIndex={0}
      aria-label={canvasMapWords.canvas}
      aria-roledescription="canvas"
      aria-describedby="canvas-keys"
      aria-activedescendant={cursor === null ? undefined : elementIdOf(cursor)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultViewport={session.getState().canvasView ?? unseen}
      onMoveEnd={(_, view) => session.getState().setCanvasView(view)}
      minZoom={zoomLimits.least}
      maxZoom={zoomLimits.most}
      onlyRenderVisibleElements
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      panActivationKeyCode={null}
      nodesDraggable={!readOnly}
      nodesConnectable={!readOnly}
      connectionMode={ConnectionMode.Loose}
      connectOnClick={false}
      connectionRadius={16}
      nodeDragThreshold={4}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      elevateEdgesOnSelect={false}
      selectionMode={SelectionMode.Partial}
      autoPanOnSelection={false}
      onNodesChange={change}
      onNodeClick={(event, { id }) => isPlainClick(event) && marking.mark([id], { open: true })}
      onNodeDragStop={drop}
      onSelectionDragStop={(event, all) => drop(event, null, all)}
      onNodeMouseEnter={(_, { id }) => store.setState({ hovered: id })}
      onNodeMouseLeave={() => store.setState({ hovered: null })}
      onNodeContextMenu={(event, { id }) => {
        event.preventDefault();
        const item = layout.byKey.get(id);
        if (item) onItemMenu(item, { x: event.clientX, y: event.clientY });
      }}
      onEdgeClick={(_, { id }) => store.setState({ link: id, marked: new Set() })}
      onPaneClick={() => marking.mark([])}
      onPaneContextMenu={(event) => {
        event.preventDefault();
        if (!readOnly) onPaneMenu({ x: event.clientX, y: event.clientY });
      }}
      onDoubleClick={(event) => {
        const isPane = (event.target as Element).classList.contains('react-flow__pane');
        if (isPane && !readOnly) onAddAt({ x: event.clientX, y: event.clientY });
      }}
      onConnectEnd={connect}
      proOptions={withoutAttribution}
    />
  );
}

/** The marked items after the flow's own clicks and frames; null when none of the changes is about marking. */
function markedAfter(
  marked: ReadonlySet<string>,
  changes: readonly NodeChange<CardNodeType>[],
): readonly string[] | null {
  const next = new Set(marked);
  let isChanged = false;
  for (const change of changes) {
    if (change.type !== 'select' || marked.has(change.id) === change.selected) continue;
    isChanged = true;
    if (change.selected) next.add(change.id);
    else next.delete(change.id);
  }
  return isChanged ? [...next] : null;
}
