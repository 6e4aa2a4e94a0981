// The links of what is lit, in the gutters between cards, each with an arrow; a chosen one offers its removal.
import { ViewportPortal } from '@xyflow/react';
import { IconX } from '@tabler/icons-react';
import { canvasLookWords } from '../../../../../shared/messages/screens/canvasLook.ts';
import type { CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { type CanvasRoute, routesOf } from '../../../../../shared/layout/canvas/routes.ts';
import { itemLinks, keyOf } from '../../../../../shared/rules/thread/canvasLinks.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { useReadOnly } from '../../../../ui/readOnly.tsx';
import { useCanvas, useCanvasStore } from '../../canvasStore.ts';
import { shortName } from '../../../../../shared/edits/canvas/drop/told.ts';
import { useItemActions } from '../../useItemActions.ts';
import classes from './bands.module.css';

/** With more lines than these a picture says nothing: then only those of the marked items are drawn. */
const most = 60;

export function RouteLayer({ layout }: { readonly layout: CanvasLayout }) {
  const workbook = useWorkbook();
  const lit = useCanvas((state) => state.lit);
  const marked = useCanvas((state) => state.marked);
  const chosen = useCanvas((state) => state.link);
  const isFar = useCanvas((state) => state.isFar);
  const store = useCanvasStore();
  if (lit === null || isFar) return null;
  const links = itemLinks(workbook).filter(
    ({ holder, target }) => lit.has(keyOf(holder)) && lit.has(keyOf(target)),
  );
  const own = links.filter(({ holder, target }) => marked.has(keyOf(holder)) || marked.has(keyOf(target)));
  const routes = routesOf(layout, links.length > most ? own.slice(0, most) : links);
  const { x, y, width, height } = layout.bounds;
  const choice = routes.find(({ id }) => id === chosen);
  const reads = ({ link: { holder, verb, target } }: CanvasRoute): string =>
    canvasLookWords.reads({ from: shortName(workbook, holder), verb, to: shortName(workbook, target) });
  return (
    <ViewportPortal>
      <svg
        className={classes.routes}
        style={{ transform: `translate(${x}px, ${y}px)` }}
        width={width}
        height={height}
        viewBox={`${x} ${y} ${width} ${height}`}
        aria-hidden
      >
        <defs>
          <marker
            id="canvas-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
            markerUnits="userSpaceOnUse"
          >
            <path d="M0 0L8 4L0 8z" className={classes.arrow} />
          </marker>
        </defs>
        {routes.map((route) => {
          const d = `M${route.points.map((point) => `${point.x} ${point.y}`).join('L')}`;
          const { link } = route;
          const isOwn = marked.has(keyOf(link.holder)) || marked.has(keyOf(link.target));
          return (
            <g key={route.id} data-link={route.id}>
              <path
                d={d}
                className={classes.route}
                data-own={isOwn || undefined}
                data-chosen={route.id === chosen || undefined}
                markerEnd="url(#canvas-arrow)"
              />
              <path d={d} className={classes.reach} onClick={() => store.setState({ link: route.id })}>
                <title>{reads(route)}</title>
              </path>
            </g>
          );
        })}
      </svg>
      {choice ? <RemoveLink route={choice} name={reads(choice)} /> : null}
    </ViewportPortal>
  );
}

function RemoveLink({ route, name }: { readonly route: CanvasRoute; readonly name: string }) {
  const { unlink } = useItemActions();
  const readOnly = useReadOnly();
  const at = route.points[Math.floor(route.points.length / 2)];
  if (!at || readOnly) return null;
  return (
    <button
      type="button"
      className={`${classes.remove} nodrag nopan`}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      aria-label={canvasLookWords.removeLinkOf({ reads: name })}
      title={canvasLookWords.removeLinkOf({ reads: name })}
      onClick={() => unlink(route.link.holder, route.link.target)}
    >
      <IconX size={14} stroke={2} aria-hidden />
    </button>
  );
}
