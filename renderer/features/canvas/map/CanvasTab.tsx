// The canvas: five columns from why to how, tools above, the prompts of a stage beside.
import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { type Stage, stages } from '../../../../shared/schema/stages.ts';
import { type CanvasItem, layoutCanvas, spotAt, stageAt } from '../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../shared/layout/canvas/linkCurve.ts';
import type { CanvasKind, ItemRef } from '../../../../shared/rules/thread/canvasLinks.ts';
import { useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import type { Prompting } from '../../../store/sessionStore.ts';
import { useSession } from '../../../store/stores.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { CanvasFlow } from './CanvasFlow.tsx';
import { CanvasMenu, type MenuOf } from './CanvasMenu.tsx';
import { CanvasProvider, createCanvasStore, useCanvasStore } from '../canvasStore.ts';
import { CanvasTools } from './CanvasTools.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { elementIdOf } from './flowElements.ts';
import { LinkDialog } from '../linking/LinkDialog.tsx';
import { firstField } from '../newItem.ts';
import { linesPasted } from '../linesPasted.ts';
import { leadingKind } from '../../../../shared/schema/cards.ts';
import { PromptPanel } from '../prompts/PromptPanel.tsx';
import { dropMoved, useCanvasKeys } from './useCanvasKeys.ts';
import { useCanvasView } from './useCanvasView.ts';
import { useItemActions } from '../useItemActions.ts';
import { useMarking } from '../linking/useMarking.ts';
import { roomPx } from '../../../ui/theme/room.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import classes from './map.module.css';
import frame from '../canvas.module.css';

/** Beside the prompts there is room for the inspector too from this width of the window on. */
const bothFitPx = 1_500;

export function CanvasTab() {
  const [store] = useState(createCanvasStore);
  return (
    <CanvasProvider value={store}>
      <ReactFlowProvider>
        <Canvas />
      </ReactFlowProvider>
    </CanvasProvider>
  );
}

function Canvas() {
  const layout = layoutCanvas(useWorkbook());
  const store = useCanvasStore();
  const readOnly = useReadOnly();
  const open = useOpenRecord();
  const actions = useItemActions();
  const marking = useMarking(layout);
  const { zoom, fit } = useCanvasView(layout);
  const { screenToFlowPosition } = useReactFlow();
  const [menu, setMenu] = useState<MenuOf | null>(null);
  const [linked, setLinked] = useState<ItemRef | null>(null);
  const [prompting, showPrompts] = usePrompting();
  const root = useRef<HTMLDivElement>(null);
  useFocusReturn(root);

  const openItem = ({ kind, id }: ItemRef, field?: string) => open(kind, id, field ?? firstField(kind));
  const add = (kind: CanvasKind, to: Stage, at?: Point) => {
    const item = actions.add(kind, to, { at });
    if (item) openItem(item);
  };
  const addAt = (at: Point) => {
    const point = screenToFlowPosition(at);
    const to = stageAt(layout, point.x);
    add(leadingKind[to], to, spotAt(layout, point));
  };
  const showMenu = (item: CanvasItem) => {
    const { left, bottom } = (
      document.getElementById(elementIdOf(item.key)) ?? document.body
    ).getBoundingClientRect();
    setMenu({ item, at: { x: left, y: bottom } });
  };
  const showKinds = (to: Stage, at?: Point) => {
    const { left, top } = root.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    setMenu({ stage: to, place: undefined, at: at ?? { x: left + 24, y: top + 24 } });
  };
  const onKeyDown = useCanvasKeys({
    layout,
    readOnly,
    isCovered: linked !== null || menu !== null,
    marking,
    actions,
    open: openItem,
    openLinks: setLinked,
    openMenu: showMenu,
    openKinds: showKinds,
    zoom,
    fit,
  });
  const paste = (event: ClipboardEvent) => {
    const lines = linesPasted(event);
    const { cursor } = store.getState();
    const head = (event.target as Element).closest<HTMLElement>('[data-tone]')?.dataset['tone'];
    const to = stages.find((one) => one === (head ?? layout.byKey.get(cursor ?? '')?.stage));
    if (readOnly || to === undefined || lines.length === 0) return;
    event.preventDefault();
    actions.addLines(leadingKind[to], to, lines);
  };
  const arrange = () => {
    const { marked } = store.getState();
    const items = [...marked].flatMap((key) => layout.byKey.get(key) ?? []);
    actions.arrange(items.length > 1 ? items : null);
  };
  const startMoving = (item: CanvasItem) => {
    marking.mark([item.key]);
    root.current?.focus();
    store.setState({ moving: { keys: new Set([item.key]), dx: 0, dy: 0 } });
  };

  return (
    <div className={frame.tab}>
      {/* Lines pasted on a column or a card are items of it. */}
      <div className={frame.main} onPaste={paste}>
        <CanvasTools onAdd={(to) => add(leadingKind[to], to)} onArrange={arrange} onFit={fit} onZoom={zoom} />
        <ColumnHeads
          layout={layout}
          openStage={prompting?.stage ?? null}
          onOpen={(to, asked) =>
            showPrompts(
              asked === undefined && to === prompting?.stage ? null : { stage: to, prompt: asked ?? null },
            )
          }
          onAdd={showKinds}
        />
        <div className={classes.pane}>
          <CanvasFlow
            layout={layout}
            marking={marking}
            actions={actions}
            root={root}
            onKeyDown={onKeyDown}
            onItemMenu={(item, at) => setMenu({ item, at })}
            onPaneMenu={(at) => {
              const point = screenToFlowPosition(at);
              setMenu({ at, place: spotAt(layout, point), stage: stageAt(layout, point.x) });
            }}
            onAddAt={addAt}
            onBlur={() => dropMoved(store, layout, actions)}
          />
          <p id="canvas-keys" className={classes.keys}>
            {canvasMapWords.keys}
          </p>
          {layout.items.length === 0 && !readOnly ? (
            <div className={classes.empty}>
              <EmptyState
                question={canvasMapWords.emptyQuestion}
                samples={[canvasMapWords.returnsSample, canvasMapWords.feesSample]}
                action={{ label: canvasMapWords.writeFirstGoal, onClick: () => add('goal', 'why') }}
              >
                {canvasMapWords.emptyHint}
              </EmptyState>
            </div>
          ) : null}
        </div>
      </div>
      {prompting === null ? null : (
        <PromptPanel
          key={`${prompting.stage} ${prompting.prompt}`}
          {...prompting}
          onClose={() => showPrompts(null)}
        />
      )}
      <CanvasMenu
        menu={menu}
        onClose={() => setMenu(null)}
        onOpen={openItem}
        onLinks={setLinked}
        onMove={startMoving}
        onDelete={(item) => actions.remove([item])}
        onAdd={add}
      />
      {linked === null ? null : <LinkDialog item={linked} onClose={() => setLinked(null)} />}
    </div>
  );
}

/** The prompts that are shown. Where there is no room for both, prompts and inspector take turns: the last opened stays. */
function usePrompting(): readonly [Prompting | null, (prompting: Prompting | null) => void] {
  const prompting = useSession((state) => state.prompting);
  const showPrompts = useSession((state) => state.showPrompts);
  const setInspectorOpen = useSession((state) => state.setInspectorOpen);
  const isInspecting = useSession(({ inspectorOpen, selection }) => inspectorOpen && selection !== null);
  const isAsking = prompting !== null;
  const seen = useRef({ isAsking: false, isInspecting: false });
  useEffect(() => {
    const before = seen.current;
    seen.current = { isAsking, isInspecting };
    if (!isAsking || !isInspecting || roomPx() >= bothFitPx) return;
    if (before.isAsking && !before.isInspecting) showPrompts(null);
    else setInspectorOpen(false);
  }, [isAsking, isInspecting, showPrompts, setInspectorOpen]);
  return [prompting, showPrompts];
}

/** When the inspector closes under the focus, the canvas has it again. */
function useFocusReturn(root: React.RefObject<HTMLDivElement | null>): void {
  const isInspecting = useSession(({ inspectorOpen, selection }) => inspectorOpen && selection !== null);
  const was = useRef(isInspecting);
  useEffect(() => {
    if (was.current && !isInspecting && document.activeElement === document.body) root.current?.focus();
    was.current = isInspecting;
  }, [isInspecting, root]);
}
