// The bands behind the cards, and at the top of each its line: fold it, what it is called, what it comes to.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { canvasMapWords } from '../../../../../shared/messages/screens/canvas.ts';
import type { CanvasBand, CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { gaps } from '../../../../../shared/layout/canvas/measures.ts';
import classes from './bands.module.css';

interface BandsProps {
  readonly layout: CanvasLayout;
  readonly onFold: (band: string) => void;
}

export const Bands = memo(function Bands({ layout, onFold }: BandsProps) {
  return (
    <ViewportPortal>
      <div className={classes.grounds}>
        {layout.bands.map(({ id, kind, box }) => (
          <div key={id} className={classes.ground} data-kind={kind} style={placed(box)} />
        ))}
        {layout.cells.map(({ id, box, notes }) =>
          notes.map((note) => (
            <div
              key={`${id} ${note}`}
              className={classes.note}
              title={note}
              style={placed({ ...box, y: box.y + box.height - gaps.head, height: gaps.head })}
            >
              {note}
            </div>
          )),
        )}
      </div>
      {layout.bands.map((band) => (
        <BandLine key={band.id} band={band} onFold={onFold} />
      ))}
    </ViewportPortal>
  );
});

const placed = ({ x, y, width, height }: CanvasBand['box']) => ({
  transform: `translate(${x}px, ${y}px)`,
  width,
  height,
});

function BandLine({ band, onFold }: { readonly band: CanvasBand } & Pick<BandsProps, 'onFold'>) {
  const { id, name, summary, folded, box } = band;
  const Icon = folded ? IconChevronRight : IconChevronDown;
  return (
    <div className={classes.line} style={placed({ ...box, height: gaps.head })}>
      <button
        type="button"
        className={`${classes.fold ?? ''} nodrag nopan`}
        aria-expanded={!folded}
        aria-label={canvasMapWords.band({ name, summary })}
        onClick={() => onFold(id)}
      >
        <Icon size={14} aria-hidden />
        <span className={classes.name}>{name}</span>
        <span className={classes.summary}>{summary}</span>
      </button>
    </div>
  );
}
