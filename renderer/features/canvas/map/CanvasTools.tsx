// The tools over the canvas: add to each stage, arrange, and how closely one looks.
import {
  IconArrowAutofitHeight,
  IconArrowsMaximize,
  IconFilter,
  IconFold,
  IconLayoutGrid,
  IconListSearch,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import type { CanvasLook } from '../../../../shared/commands/commandHost.ts';
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
  readonly look: (look: CanvasLook) => void;
  readonly isFilterOpen: boolean;
  readonly onFilter: (isOpen: boolean) => void;
}

const zoomStep = 1.2;

export function CanvasTools(props: CanvasToolsProps) {
  const { onAdd, onArrange, onFit, onZoom, look, isFilterOpen, onFilter } = props;
  const readOnly = useReadOnly();
  const zoom = useStore(({ transform }) => transform[2]);
  return (
    <div className={classes.tools}>
      <Toolbar label={canvasMapWords.canvasTools}>
        {stages.map((stage) => {
          const Icon = stageIcon[stage];
          return (
            <ToolbarButton
              key={stage}
              label={canvasMapWords.add({ kind: stageWord[stage].toLowerCase(), isHere: false })}
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
          label={canvasMapWords.arrange}
          icon={<IconLayoutGrid size={16} stroke={1.75} aria-hidden />}
          disabled={readOnly}
          showLabel
          onClick={onArrange}
        />
        <ToolbarButton
          label={canvasMapWords.fitView}
          icon={<IconArrowsMaximize size={16} stroke={1.75} aria-hidden />}
          showLabel
          shortcut="0"
          onClick={onFit}
        />
        <ToolbarButton
          label={canvasMapWords.looks.foldAll}
          icon={<IconFold size={16} stroke={1.75} aria-hidden />}
          shortcut="F"
          onClick={() => look('foldAll')}
        />
        <ToolbarButton
          label={canvasMapWords.looks.unfoldMatters}
          icon={<IconListSearch size={16} stroke={1.75} aria-hidden />}
          onClick={() => look('unfoldMatters')}
        />
        <ToolbarButton
          label={canvasMapWords.looks.unfoldAll}
          icon={<IconArrowAutofitHeight size={16} stroke={1.75} aria-hidden />}
          shortcut="Shift+F"
          onClick={() => look('unfoldAll')}
        />
        <ToolbarButton
          label={canvasMapWords.filter}
          icon={<IconFilter size={16} stroke={1.75} aria-hidden />}
          pressed={isFilterOpen}
          onClick={() => onFilter(!isFilterOpen)}
        />
        <ToolbarGap />
        <ToolbarButton
          label={canvasMapWords.zoomOut}
          icon={<IconMinus size={16} aria-hidden />}
          shortcut="−"
          onClick={() => onZoom(1 / zoomStep)}
        />
        <span className={classes.zoom}>{Math.round(zoom * 100)}%</span>
        <ToolbarButton
          label={canvasMapWords.zoomIn}
          icon={<IconPlus size={16} aria-hidden />}
          shortcut="+"
          onClick={() => onZoom(zoomStep)}
        />
      </Toolbar>
    </div>
  );
}
