// The canvas: five columns from why to how, tools above, the prompts of a stage beside.
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasLook } from '../../../../shared/commands/commandHost.ts';
import type { CanvasItem } from '../../../../shared/layout/canvas/canvas.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import type { Prompting } from '../../../store/sessionStore.ts';
import { useSession, useStores } from '../../../store/stores.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { CanvasFlow } from './CanvasFlow.tsx';
import { CanvasProvider, createCanvasStore, useCanvasStore } from '../canvasStore.ts';
import { CanvasFilterBar } from './look/CanvasFilterBar.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { leadingKind } from '../../../../shared/schema/cards.ts';
import { PromptPanel } from '../prompts/PromptPanel.tsx';
import { useCanvasView } from './useCanvasView.ts';
import type { ItemActions } from '../useItemActions.ts';
import { useHand } from '../hand/useHand.tsx';
import { type Marking, useMarking } from '../linking/useMarking.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import type { PointerMenuItem } from '../../../ui/overlay/PointerMenu.tsx';
import { type BandsInView, useBands } from './look/useBands.ts';
import { useSince } from './look/useSince.ts';
import { useTrail } from './look/useTrail.ts';
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
  const workbook = useWorkbook();
  const readOnly = useReadOnly();
  const bands = useBands(workbook);
  const { layout } = bands;
  const marking = useMarking(layout);
  const { zoom, fit } = useCanvasView(layout, bands.foldAll);
  useTrail(workbook);
  const since = useSince(workbook);
  const [isFilterOpen, setFilterOpen] = useState(false);
  const [prompting, showPrompts] = usePrompting();
  const root = useRef<HTMLDivElement>(null);
  const [isFinding, setFinding] = useState(false);
  const look = useLook(bands, () => setFinding(true));
  const looks = (item: CanvasItem) => lookRows(item, marking, look);
  const hand = useHand({ layout, marking, root, zoom, fit, look, looks });
  useFocusReturn(root);
  useOnScreen(hand.actions, fit, look);

  return (
    <div className={frame.tab}>
      {/* Lines pasted on a column or a card are items of it. */}
      <div className={frame.main} onPaste={hand.onPaste}>
        <CanvasTools
          onAdd={(to) => hand.add(leadingKind[to], to)}
          onArrange={hand.arrange}
          onFit={fit}
          onZoom={zoom}
          look={look}
          isFilterOpen={isFilterOpen}
          onFilter={setFilterOpen}
        />
        {isFinding ? (
          <FindBar
            onClose={() => {
              setFinding(false);
              root.current?.focus();
            }}
          />
        ) : null}
        {isFilterOpen ? <CanvasFilterBar {...bands} since={since} /> : null}
        <ColumnHeads
          layout={layout}
          openStage={prompting?.stage ?? null}
          onOpen={(to, asked) =>
            showPrompts(
              asked === undefined && to === prompting?.stage ? null : { stage: to, prompt: asked ?? null },
            )
          }
          onAdd={hand.offerKinds}
        />
        <div className={classes.pane}>
          <CanvasFlow layout={layout} marking={marking} root={root} hand={hand} onFold={bands.toggle} />
          <p id="canvas-keys" className={classes.keys}>
            {canvasMapWords.keys}
          </p>
          {layout.bandOf.size === 0 && !readOnly ? (
            <div className={classes.empty}>
              <EmptyState
                question={canvasMapWords.emptyQuestion}
                samples={[canvasMapWords.returnsSample, canvasMapWords.feesSample]}
                action={{ label: canvasMapWords.writeFirstGoal, onClick: () => hand.add('goal', 'why') }}
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
      {hand.over}
    </div>
  );
}

/** Commands reach the canvas for as long as it is on screen. */
function useOnScreen(actions: ItemActions, fit: () => void, look: (look: CanvasLook) => void): void {
  const { session } = useStores();
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    session.getState().setCanvas({
      arrangeAll: () => void actions.arrange(null),
      fit,
      look: (one) => latest.current(one),
    });
    return () => session.getState().setCanvas(null);
  }, [session, actions, fit]);
}

/** Folding and unfolding, and lighting one way of the trail; each is said. */
function useLook(
  { foldAll, unfoldAll, unfoldMatters }: BandsInView,
  find: () => void,
): (look: CanvasLook) => void {
  const store = useCanvasStore();
  return (look) => {
    if (look === 'find') return find();
    if (look === 'foldAll') foldAll();
    else if (look === 'unfoldAll') unfoldAll();
    else if (look === 'unfoldMatters') unfoldMatters();
    else store.setState({ way: look === 'why' ? 'up' : 'down' });
    return announce(canvasMapWords.looked[look]);
  };
}

/** What the picture can show of an item, in its menu. */
const lookRows = (item: CanvasItem, marking: Marking, look: (look: CanvasLook) => void): PointerMenuItem[] =>
  (['why', 'dependents'] as const).map((one) => ({
    id: one,
    label: canvasMapWords.looks[one],
    shortcut: one === 'why' ? 'W' : 'D',
    onSelect: () => {
      marking.mark([item.key]);
      look(one);
    },
  }));

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
