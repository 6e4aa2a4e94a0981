// One item on the canvas: dumb and memoised, drawn from measured lines, so that hundreds move without a stutter.
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasChip } from '../../../../../shared/layout/canvas/canvas.ts';
import { canvasMapWords } from '../../../../../shared/messages/screens/canvas.ts';
import { StateMark } from '../../../../ui/marks/StateMark.tsx';
import { SeverityMark } from '../../../../ui/marks/SeverityMark.tsx';
import { useCanvas, useCanvasStore, marking } from '../../canvasStore.ts';
import { kindIcon } from './kindIcons.ts';
import classes from './cards.module.css';
import type { CardData, CardNodeType } from './flowElements.ts';

export const CardNode = memo(function CardNode({ id, data, selected }: NodeProps<CardNodeType>) {
  const isPlain = useCanvas(({ isFar }) => isFar);
  const isCursor = useCanvas(({ cursor }) => cursor === id);
  const isAside = useCanvas(({ lit }) => lit !== null && !lit.has(id));
  const change = useCanvas(({ changes }) => changes?.get(id));
  const { item, mark } = data;
  return (
    <div
      className={classes.card}
      data-tone={item.stage}
      data-kind={item.kind}
      data-inside={item.frame !== null || undefined}
      data-selected={selected || undefined}
      data-cursor={isCursor || undefined}
      data-aside={isAside || undefined}
      data-change={change}
      data-plain={isPlain || undefined}
    >
      {isPlain ? null : <CardText item={item} mark={mark} />}
      {isPlain || change === undefined ? null : (
        <span className={classes.change}>{canvasMapWords.since[change]}</span>
      )}
    </div>
  );
});

/** All of it is said by the element's own label; the chips are links of their own. */
function CardText({ item, mark }: CardData) {
  const Icon = kindIcon[item.kind];
  return (
    <div className={classes.text}>
      <div aria-hidden>
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
        {item.rows.map((row) => (
          <div key={row} className={classes.row}>
            {row}
          </div>
        ))}
      </div>
      {item.chips.length === 0 ? null : (
        <div className={classes.chips}>
          {item.chips.map((chip) => (
            <Served key={chip.key} chip={chip} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Another goal or thread it serves; the keyboard reaches it by the links of the item. */
function Served({ chip }: { readonly chip: CanvasChip }) {
  const store = useCanvasStore();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.chip ?? ''} nodrag nopan`}
      aria-label={canvasMapWords.alsoServes({ name: chip.text })}
      onClick={(event) => {
        event.stopPropagation();
        store.setState(marking([chip.key]));
      }}
    >
      {chip.text}
    </button>
  );
}
