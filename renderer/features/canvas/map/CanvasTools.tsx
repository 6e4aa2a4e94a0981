// The tools over the canvas: add to each stage, arrange, and how closely one looks.
import { IconArrowsMaximize, IconLayoutGrid, IconMinus, IconPlus } from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { stages, stageWord } from '../../../../shared/schema/stages.ts';
import { stageIcon } from '../../../ui/marks/stages.ts';
import { Toolbar, ToolbarButton, ToolbarGap } from '../../../ui/frame/Toolbar.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import classes from './map.module.css';

interface CanvasToolsProps {
  readonly onAdd: (stage: Stage) => void;
  readonly onArrange: () => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
}

const zoomStep = 1.2;

export function CanvasTools({ onAdd, onArrange, onFit, onZoom }: CanvasToolsProps) {
  const readOnly = useReadOnly();
  const zoom = useStore(({ transform }) => transform[2]);
  return (
    <div className={classes.tools}>
      <Toolbar label="Canvas tools">
        {stages.map((stage) => {
          const Icon = stageIcon[stage];
          return (
            <ToolbarButton
              key={stage}
              label={`Add ${stageWord[stage].toLowerCase()}`}
              icon={
                <span className={classes.toolIcon} data-tone={stage}>
                  <Icon size={16} stroke={1.75} aria-hidden />
                </span>
              }
              disabled={readOnly}
              showLabel
              onClick={() => onAdd(stage)}
            />
          );
        })}
        <ToolbarGap />
        <ToolbarButton
          label="Arrange"
          icon={<IconLayoutGrid size={16} stroke={1.75} aria-hidden />}
          disabled={readOnly}
          showLabel
          onClick={onArrange}
        />
        <ToolbarButton
          label="Fit view"
          icon={<IconArrowsMaximize size={16} stroke={1.75} aria-hidden />}
          showLabel
          shortcut="0"
          onClick={onFit}
        />
        <ToolbarGap />
        <ToolbarButton
          label="Zoom out"
          icon={<IconMinus size={16} aria-hidden />}
          shortcut="−"
          onClick={() => onZoom(1 / zoomStep)}
        />
        <span className={classes.zoom}>{Math.round(zoom * 100)}%</span>
        <ToolbarButton
          label="Zoom in"
          icon={<IconPlus size={16} aria-hidden />}
          shortcut="+"
          onClick={() => onZoom(zoomStep)}
        />
      </Toolbar>
    </div>
  );
}
