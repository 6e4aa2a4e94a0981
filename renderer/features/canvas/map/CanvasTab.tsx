// The canvas: five columns from why to how, tools above, the prompts of a stage beside.
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasAsk } from '../../../../shared/commands/commandHost.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import type { Prompting } from '../../../store/sessionStore.ts';
import { useSession, useStores } from '../../../store/stores.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { CanvasFlow } from './CanvasFlow.tsx';
import { CanvasProvider, createCanvasStore } from '../canvasStore.ts';
import { CanvasTools } from './CanvasTools.tsx';
import { BandLayer } from './bands/BandLayer.tsx';
import { EdgeButtons } from './bands/EdgeButtons.tsx';
import { RouteLayer } from './bands/RouteLayer.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { FilterTools } from './look/FilterTools.tsx';
import { FindTools } from './look/FindTools.tsx';
import { isFiltering } from './look/canvasFilter.ts';
import { useLooked, useLooking } from './look/useLooking.ts';
import { leadingKind } from '../../../../shared/schema/cards.ts';
import { PromptPanel } from '../prompts/PromptPanel.tsx';
import { useCanvasView } from './useCanvasView.ts';
import type { ItemActions } from '../useItemActions.ts';
import { useHand } from '../hand/useHand.tsx';
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
  const workbook = useWorkbook();
  const looked = useLooked(workbook);
  const { layout, whole, kept } = looked;
  const readOnly = useReadOnly();
  const marking = useMarking(whole);
  const looking = useLooking(workbook, looked, marking);
  const { zoom, fit, reveal } = useCanvasView(layout, looking.foldToRead);
  const isFiltered = useSession(({ canvasLook }) => isFiltering(canvasLook.filter));
  const [prompting, showPrompts] = usePrompting();
  const root = useRef<HTMLDivElement>(null);
  const hand = useHand({ layout, marking, root, zoom, fit, looks: looking.looks });
  useFocusReturn(root);
  useOnScreen(hand.actions, fit, looking.ask);

  return (
    <div className={frame.tab}>
      {/* Lines pasted on a column or a card are items of it. */}
      <div className={frame.main} onPaste={hand.onPaste}>
        <CanvasTools
          onAdd={(to) => hand.add(leadingKind[to], to)}
          onArrange={hand.arrange}
          onFit={fit}
          onZoom={zoom}
          onAsk={looking.ask}
          isFilterShown={looking.isFilterShown}
        />
        {looking.isFilterShown || isFiltered ? <FilterTools whole={whole} kept={kept} /> : null}
        {looking.isFinding ? (
          <FindTools
            whole={whole}
            onShow={looking.show}
            onClose={() => {
              looking.endFinding();
              root.current?.focus();
            }}
          />
        ) : null}
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
          <CanvasFlow layout={layout} marking={marking} root={root} hand={hand} onKey={looking.onKey}>
            <BandLayer layout={layout} onFold={looking.foldBand} />
            <RouteLayer layout={layout} />
          </CanvasFlow>
          <EdgeButtons layout={layout} onGo={reveal} />
          <p id="canvas-keys" className={classes.keys}>
            {canvasMapWords.keys}
          </p>
          {whole.items.length === 0 && !readOnly ? (
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
function useOnScreen(actions: ItemActions, fit: () => void, ask: (what: CanvasAsk) => void): void {
  const { session } = useStores();
  useEffect(() => {
    session.getState().setCanvas({ arrangeAll: () => void actions.arrange(null), fit, ask });
    return () => session.getState().setCanvas(null);
  }, [session, actions, fit, ask]);
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
