// The hand on the canvas: pans, selects, drags and connects. Sizes, places and lines come from the layout.
import '@xyflow/react/dist/base.css';
import { type NodeChange, ReactFlow, SelectionMode, useStore, type Viewport } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, type RefObject, useCallback, useEffect } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { useStores } from '../../../store/stores.tsx';
import { useCanvas, useCanvasStore } from '../canvasStore.ts';
import { CardNode } from './cards/CardNode.tsx';
import classes from './map.module.css';
import { Bands } from './bands/Bands.tsx';
import { EdgeButtons } from './bands/EdgeButtons.tsx';
import { type CardNodeType, elementIdOf } from './cards/flowElements.ts';
import { Lines } from './bands/Lines.tsx';
import { useCardNodes } from './cards/useCardNodes.ts';
import type { Hand } from '../hand/useHand.tsx';
import type { Marking } from '../linking/useMarking.ts';
import { zoomLimits } from './viewport.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';

const nodeTypes = { card: CardNode };
/** Until the pane is measured and the first view is worked out. */
const unseen: Viewport = { x: 0, y: 0, zoom: 1 };
/** The licence (MIT) asks for its text in the notices, not for a link on screen; the app leads nowhere outside. */
const withoutAttribution = { hideAttribution: true };

interface CanvasFlowProps {
  readonly layout: CanvasLayout;
  readonly marking: Marking;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly hand: Hand;
  readonly onFold: (band: string) => void;
}

/** Under this zoom a card is a plain box and lines are left out. */
const plainBelowZoom = 0.3;

const isPlainClick = ({ ctrlKey, metaKey, shiftKey }: ReactMouseEvent): boolean =>
  !ctrlKey && !metaKey && !shiftKey;

export function CanvasFlow(props: CanvasFlowProps) {
  const { layout, marking, root, hand, onFold } = props;
  const store = useCanvasStore();
  const { session } = useStores();
  const readOnly = useReadOnly();
  const cursor = useCanvas((state) => state.cursor);
  const nodes = useCardNodes(layout);
  const isFar = useStore(({ transform }) => transform[2] < plainBelowZoom);
  useEffect(() => store.setState({ isFar }), [store, isFar]);
  const change = useCallback(
    (changes: NodeChange<CardNodeType>[]) => {
      const next = markedAfter(store.getState().marked, changes);
      if (next !== null) marking.mark(next);
    },
    [marking, store],
  );
  return (
    <ReactFlow<CardNodeType>
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
      nodeTypes={nodeTypes}
      defaultViewport={session.getState().canvasView ?? unseen}
      onMoveEnd={(_, view) => session.getState().setCanvasView(view)}
      minZoom={zoomLimits.least}
      maxZoom={zoomLimits.most}
      onlyRenderVisibleElements
      nodesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      panActivationKeyCode={null}
      nodesDraggable={!readOnly}
      nodesConnectable={false}
      connectOnClick={false}
      nodeDragThreshold={4}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      elevateNodesOnSelect={false}
      selectionMode={SelectionMode.Partial}
      autoPanOnSelection={false}
      onNodesChange={change}
      onNodeClick={(event, { id }) => isPlainClick(event) && marking.mark([id], { open: true })}
      {...hand.flow}
      onPaneClick={() => marking.mark([])}
      proOptions={withoutAttribution}
    >
      <Bands layout={layout} onFold={onFold} />
      <Lines layout={layout} />
      <EdgeButtons layout={layout} />
    </ReactFlow>
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
