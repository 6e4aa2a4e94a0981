// The bands under the cards: a ground for each thread, its name where no item says it, and the button that folds it.
import { ViewportPortal } from '@xyflow/react';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { canvasLookWords } from '../../../../../shared/messages/screens/canvasLook.ts';
import type { CanvasBand, CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { useCanvas } from '../../canvasStore.ts';
import classes from './bands.module.css';

interface BandLayerProps {
  readonly layout: CanvasLayout;
  readonly onFold: (band: CanvasBand) => void;
}

export const BandLayer = memo(function BandLayer({ layout, onFold }: BandLayerProps) {
  const isFar = useCanvas((state) => state.isFar);
  return (
    <ViewportPortal>
      <ul className={classes.bands} aria-label={canvasLookWords.bands}>
        {layout.bands.map((band) => (
          <Band key={band.id} band={band} isFar={isFar} onFold={onFold} />
        ))}
      </ul>
    </ViewportPortal>
  );
});

interface BandProps {
  readonly band: CanvasBand;
  readonly isFar: boolean;
  readonly onFold: BandLayerProps['onFold'];
}

function Band({ band, isFar, onFold }: BandProps) {
  const { box, kind, name, folded, summary, lead } = band;
  const Icon = folded ? IconChevronRight : IconChevronDown;
  // A thread says its name in its first card; what has none, or is folded, says it in a line.
  const hasName = folded || lead === null;
  return (
    <li
      className={classes.band}
      data-kind={kind}
      data-folded={folded || undefined}
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
    >
      {isFar ? null : (
        <button
          type="button"
          className={`${classes.fold} nodrag nopan`}
          aria-expanded={!folded}
          aria-label={canvasLookWords.fold({ name, isFolded: folded })}
          data-band={band.id}
          onClick={() => onFold(band)}
        >
          <Icon size={16} aria-hidden />
          {hasName ? (
            <span className={classes.name}>
              <strong>{name}</strong>
              {summary === '' ? null : <span className={classes.summary}>{summary}</span>}
            </span>
          ) : null}
        </button>
      )}
    </li>
  );
}
