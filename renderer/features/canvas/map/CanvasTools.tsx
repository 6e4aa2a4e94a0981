// The tools over the canvas: add to each stage, arrange, and how closely one looks.
import {
  IconAlertTriangle,
  IconArrowsMaximize,
  IconFilter,
  IconFold,
  IconFoldDown,
  IconLayoutGrid,
  IconMinus,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { canvasMapWords } from '../../../../shared/messages/screens/canvas.ts';
import { canvasLookWords } from '../../../../shared/messages/screens/canvasLook.ts';
import type { CanvasAsk } from '../../../../shared/commands/commandHost.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { stages, stageWord } from '../../../../shared/schema/stages.ts';
import { stageIcon } from '../../../ui/marks/stages.ts';
import { Toolbar, ToolbarButton, ToolbarGap } from '../../../ui/frame/Toolbar.tsx';
import { isMac } from '../../../ui/isMac.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import classes from './map.module.css';

interface CanvasToolsProps {
  readonly onAdd: (stage: Stage) => void;
  readonly onArrange: () => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onAsk: (what: CanvasAsk) => void;
  readonly isFilterShown: boolean;
}

const zoomStep = 1.2;

const looks = [
  ['foldAll', canvasLookWords.foldAll, IconFold, undefined],
  ['unfoldAll', canvasLookWords.unfoldAll, IconFoldDown, undefined],
  ['unfoldMatters', canvasLookWords.unfoldMatters, IconAlertTriangle, undefined],
  ['filter', canvasLookWords.filter, IconFilter, undefined],
  ['find', canvasLookWords.findShort, IconSearch, printKeys('mod+f', isMac)],
] as const;

export function CanvasTools(props: CanvasToolsProps) {
  const { onAdd, onArrange, onFit, onZoom, onAsk, isFilterShown } = props;
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
        {looks.map(([what, label, Icon, shortcut]) => (
          <ToolbarButton
            key={what}
            label={label}
            icon={<Icon size={16} stroke={1.75} aria-hidden />}
            pressed={what === 'filter' ? isFilterShown : undefined}
            shortcut={shortcut}
            onClick={() => onAsk(what)}
          />
        ))}
        <ToolbarGap />
        <ToolbarButton
          label={canvasMapWords.arrange}
          icon={<IconLayoutGrid size={16} stroke={1.75} aria-hidden />}
          disabled={readOnly}
          onClick={onArrange}
        />
        <ToolbarButton
          label={canvasMapWords.fitView}
          icon={<IconArrowsMaximize size={16} stroke={1.75} aria-hidden />}
          shortcut="0"
          onClick={onFit}
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
