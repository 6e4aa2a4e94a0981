// One line between two items, drawn by the layout's own curve; a chosen one offers its removal.
import { EdgeLabelRenderer, type EdgeProps, Position } from '@xyflow/react';
import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { curveMiddle, linkCurve, type Side } from '../../../../shared/layout/canvas/box.ts';
import { lineLook, useCanvas } from '../canvasStore.ts';
import type { LinkEdgeType } from './flowElements.ts';
import classes from './cards.module.css';
import { useItemActions } from '../useItemActions.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';

const sideOf = (position: Position): Side => (position === Position.Left ? 'left' : 'right');

export const LinkEdge = memo(function LinkEdge(props: EdgeProps<LinkEdgeType>) {
  const { id, source, target, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data } =
    props;
  const look = useCanvas((state) => lineLook(state, id, source, target));
  const from = { x: sourceX, y: sourceY };
  const to = { x: targetX, y: targetY };
  const sides = [sideOf(sourcePosition), sideOf(targetPosition)] as const;
  const path = linkCurve(from, sides[0], to, sides[1])
    .map((command) => command.join(' '))
    .join(' ');
  return (
    <>
      <path d={path} className={classes.line} data-look={look} />
      <path d={path} className={classes.reach} />
      {look === 'chosen' && data ? (
        <RemoveLink link={data.link} at={curveMiddle(from, sides[0], to, sides[1])} />
      ) : null}
    </>
  );
});

interface RemoveLinkProps {
  readonly link: NonNullable<LinkEdgeType['data']>['link'];
  readonly at: { readonly x: number; readonly y: number };
}

function RemoveLink({ link, at }: RemoveLinkProps) {
  const { unlink } = useItemActions();
  const readOnly = useReadOnly();
  const [first] = link.links;
  if (!first || readOnly) return null;
  return (
    <EdgeLabelRenderer>
      <button
        type="button"
        className={`${classes.remove} nodrag nopan`}
        style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
        aria-label={canvasMapWords.removeLink}
        onClick={() => unlink(first.holder, first.target)}
      >
        <IconX size={14} stroke={2} aria-hidden />
      </button>
    </EdgeLabelRenderer>
  );
}
