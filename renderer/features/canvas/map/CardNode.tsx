// One item on the canvas: dumb and memoised, drawn from measured lines, so that hundreds move without a stutter.
import { type NodeProps, useStore } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasItem } from '../../../../shared/layout/canvas/canvas.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { SeverityMark } from '../../../ui/marks/SeverityMark.tsx';
import { stageIcon } from '../../../ui/marks/stages.ts';
import { useCanvas } from '../canvasStore.ts';
import classes from './cards.module.css';
import type { CardNodeType } from './flowElements.ts';

/** Under this zoom a card is a plain box and lines are left out. */
export const plainBelowZoom = 0.3;

/** The stage as the kit calls it: its icon and colours. */

export const CardNode = memo(function CardNode({ id, data, selected }: NodeProps<CardNodeType>) {
  const isPlain = useStore(({ transform }) => transform[2] < plainBelowZoom);
  const isCursor = useCanvas(({ cursor }) => cursor === id);
  const { item, mark } = data;
  return (
    <div
      className={classes.card}
      data-tone={item.stage}
      data-kind={item.kind}
      data-selected={selected || undefined}
      data-cursor={isCursor || undefined}
      data-mark={mark}
      data-plain={isPlain || undefined}
    >
      {isPlain ? null : <CardText item={item} mark={mark} />}
    </div>
  );
});

/** All of it is said by the element's own label. */
function CardText({
  item,
  mark,
}: {
  readonly item: CanvasItem;
  readonly mark: CardNodeType['data']['mark'];
}) {
  const Icon = stageIcon[item.stage];
  return (
    <div aria-hidden className={classes.text}>
      <div className={classes.head}>
        <Icon size={14} stroke={1.75} className={classes.icon} />
        {item.code === null ? null : <span className={classes.code}>{item.code}</span>}
        {item.look === null ? (
          <span className={classes.detail}>{item.detail}</span>
        ) : (
          <StateMark look={item.look} word={item.detail} size={14} />
        )}
        {mark === undefined ? null : (
          <span className={classes.mark}>
            <SeverityMark severity={mark} word={false} />
          </span>
        )}
      </div>
      <div className={classes.title}>{item.lines.join('\n')}</div>
    </div>
  );
}
