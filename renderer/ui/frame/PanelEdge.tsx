// The edge of the panel beside the work: drawn with the pointer or moved by keys, it makes the panel wider or narrower.
import type { KeyboardEvent, PointerEvent } from 'react';
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { textScale } from '../theme/room.ts';
import classes from './frame.module.css';
import { panelLimits } from './usePanelWidth.ts';

interface PanelEdgeProps {
  readonly width: number;
  readonly onWidth: (widthPx: number) => void;
}

const stepPx = 16;
const farPx = 80;

/** The width that a key asks for; null where it asks for none. The panel is at the right: left is wider. */
function widthBy({ key, shiftKey }: KeyboardEvent, width: number): number | null {
  const step = shiftKey ? farPx : stepPx;
  if (key === 'ArrowLeft') return width + step;
  if (key === 'ArrowRight') return width - step;
  if (key === 'Home') return panelLimits.least;
  return key === 'End' ? panelLimits.most : null;
}

export function PanelEdge({ width, onWidth }: PanelEdgeProps) {
  const begin = ({ currentTarget, pointerId }: PointerEvent<HTMLDivElement>) =>
    currentTarget.setPointerCapture(pointerId);
  const draw = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLDivElement>) => {
    const panel = currentTarget.parentElement;
    if (panel && currentTarget.hasPointerCapture(pointerId))
      onWidth((panel.getBoundingClientRect().right - clientX) / textScale());
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={uiWords.panelWidth}
      aria-valuemin={panelLimits.least}
      aria-valuemax={panelLimits.most}
      aria-valuenow={width}
      className={classes.sideEdge}
      onPointerDown={begin}
      onPointerMove={draw}
      onDoubleClick={() => onWidth(panelLimits.first)}
      onKeyDown={(event) => {
        const next = event.altKey || event.ctrlKey || event.metaKey ? null : widthBy(event, width);
        if (next === null) return;
        event.preventDefault();
        onWidth(next);
      }}
    />
  );
}
