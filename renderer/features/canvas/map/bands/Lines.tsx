// The lines of what is marked: its own links, and those of its trail that lead from one band into another.
import { IconX } from '@tabler/icons-react';
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { canvasMapWords } from '../../../../../shared/messages/screens/canvas.ts';
import type { CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../../shared/layout/canvas/box.ts';
import { type CanvasRoute, routesOf } from '../../../../../shared/layout/canvas/routes.ts';
import { itemLinks, keyOf } from '../../../../../shared/rules/thread/canvasLinks.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { useReadOnly } from '../../../../ui/readOnly.tsx';
import { useCanvas, useCanvasStore } from '../../canvasStore.ts';
import { useItemActions } from '../../useItemActions.ts';
import classes from './bands.module.css';

const pathOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;

/** The arrow at the end of a line, pointing the way its last stretch runs. */
function arrowOf(points: readonly Point[]): string {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? end;
  const back = end.x >= before.x ? -6 : 6;
  return `M${end.x} ${end.y}l${back} -4v8z`;
}

export function Lines({ layout }: { readonly layout: CanvasLayout }) {
  const workbook = useWorkbook();
  const store = useCanvasStore();
  const lit = useCanvas((state) => state.lit);
  const marked = useCanvas((state) => state.marked);
  const chosen = useCanvas((state) => state.link);
  const routes = useMemo(() => {
    if (lit === null) return [];
    const wanted = itemLinks(workbook).filter(({ holder, target }) => {
      const [a, b] = [keyOf(holder), keyOf(target)];
      if (marked.has(a) || marked.has(b)) return lit.has(a) || lit.has(b);
      return lit.has(a) && lit.has(b) && layout.bandOf.get(a) !== layout.bandOf.get(b);
    });
    return routesOf(layout, wanted);
  }, [workbook, layout, lit, marked]);
  if (routes.length === 0) return null;
  const said = (key: string): string => {
    const item = layout.byKey.get(key);
    return item?.code ?? item?.title ?? '';
  };
  const one = routes.find(({ id }) => id === chosen);
  return (
    <ViewportPortal>
      {/* Lines repeat what cards and outline say; the cards carry their number. */}
      <svg className={classes.lines} width={1} height={1} aria-hidden>
        {routes.map(({ id, from, to, verbs, points }) => (
          <g key={id}>
            <path d={pathOf(points)} className={classes.route} data-chosen={id === chosen || undefined} />
            <path d={arrowOf(points)} className={classes.arrow} />
            <path d={pathOf(points)} className={classes.reach} onClick={() => store.setState({ link: id })}>
              <title>{`${said(from)} ${verbs.join(', ')} ${said(to)}`}</title>
            </path>
          </g>
        ))}
      </svg>
      {one === undefined ? null : <RemoveLink route={one} layout={layout} />}
    </ViewportPortal>
  );
}

function RemoveLink({ route, layout }: { readonly route: CanvasRoute; readonly layout: CanvasLayout }) {
  const { unlink } = useItemActions();
  const readOnly = useReadOnly();
  const from = layout.byKey.get(route.from);
  const to = layout.byKey.get(route.to);
  const middle = Math.floor((route.points.length - 1) / 2);
  const [a, b] = [route.points[middle], route.points[middle + 1]];
  if (!from || !to || !a || !b || readOnly) return null;
  const at = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return (
    <button
      type="button"
      className={`${classes.remove ?? ''} nodrag nopan`}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      aria-label={canvasMapWords.removeLink}
      onClick={() => unlink(from, to)}
    >
      <IconX size={14} stroke={2} aria-hidden />
    </button>
  );
}
