// The hand on the canvas: pans, selects, drags and connects. Sizes, places and lines come from the layout.
import '@xyflow/react/dist/base.css';
import { ConnectionMode, type NodeChange, ReactFlow, SelectionMode, type Viewport } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, type RefObject, useCallback } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { useStores } from '../../../store/stores.tsx';
import { useCanvas, useCanvasStore } from '../canvasStore.ts';
import { CardNode } from './CardNode.tsx';
import classes from './map.module.css';
import { type CardNodeType, elementIdOf, type LinkEdgeType } from './flowElements.ts';
import { LinkEdge } from './LinkEdge.tsx';
import { useFlowElements } from './useFlowElements.ts';
import type { Hand } from '../hand/useHand.tsx';
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
  readonly root: RefObject<HTMLDivElement | null>;
  readonly hand: Hand;
}

const isPlainClick = ({ ctrlKey, metaKey, shiftKey }: ReactMouseEvent): boolean =>
  !ctrlKey && !metaKey && !shiftKey;

export function CanvasFlow(props: CanvasFlowProps) {
  const { layout, marking, root, hand } = props;
  const store = useCanvasStore();
  const { session } = useStores();
  const readOnly = useReadOnly();
  const cursor = useCanvas((state) => state.cursor);
  const { nodes, edges } = useFlowElements(layout, null);
  const change = useCallback(
    (changes: NodeChange<CardNodeType>[]) => {
      const next = markedAfter(store.getState().marked, changes);
      if (next !== null) marking.mark(next);
    },
    [marking, store],
  );
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
      onKeyDown={hand.onKeyDown}
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
      nodesConnectable={false}
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
      {...hand.flow}
      onEdgeClick={(_, { id }) => store.setState({ link: id, marked: new Set() })}
      onPaneClick={() => marking.mark([])}
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
