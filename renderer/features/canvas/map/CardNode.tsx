// One item on the canvas: dumb and memoised, drawn from measured lines, so that hundreds move without a stutter.
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasItem } from '../../../../shared/layout/canvas/canvas.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { SeverityMark } from '../../../ui/marks/SeverityMark.tsx';
import { stageIcon } from '../../../ui/marks/stages.ts';
import { useCanvas } from '../canvasStore.ts';
import classes from './cards.module.css';
import type { CardNodeType } from './flowElements.ts';

export const CardNode = memo(function CardNode({ id, data, selected }: NodeProps<CardNodeType>) {
  const isFar = useCanvas((state) => state.isFar);
  const isCursor = useCanvas(({ cursor }) => cursor === id);
  const isFound = useCanvas(({ found }) => found.has(id));
  const isFaint = useCanvas(({ lit }) => lit !== null && !lit.has(id));
  const { item, mark } = data;
  return (
    <div
      className={classes.card}
      data-tone={item.stage}
      data-kind={item.kind}
      data-selected={selected || undefined}
      data-cursor={isCursor || undefined}
      data-found={isFound || undefined}
      data-faint={isFaint || undefined}
      data-plain={isFar || undefined}
    >
      {isFar ? null : <CardText item={item} mark={mark} />}
    </div>
  );
});

interface CardTextProps {
  readonly item: CanvasItem;
  readonly mark: CardNodeType['data']['mark'];
}

/** All of it is said by the element's own label; what its chips lead to stands in its menu too. */
function CardText({ item, mark }: CardTextProps) {
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
        <span className={classes.end}>
          {item.chips.slice(0, 3).map(({ key, text }) => (
            <button
              key={key}
              type="button"
              tabIndex={-1}
              className={`${classes.chip} nodrag`}
              data-go={key}
              title={text}
            >
              {text}
            </button>
          ))}
          {mark === undefined ? null : <SeverityMark severity={mark} word={false} />}
        </span>
      </div>
      <div className={classes.title}>{item.lines.join('\n')}</div>
      {item.rows.map((row) => (
        <div key={row} className={classes.row}>
          {row}
        </div>
      ))}
    </div>
  );
}
