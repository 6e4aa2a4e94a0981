// The tools of the outline: everything its keys do, for the mouse and for learning the keys.
import { outlineWords } from '../../../../shared/messages/screens/canvas.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { IconArrowDown, IconArrowUp, IconLink, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Toolbar, ToolbarButton, ToolbarGap } from '../../../ui/frame/Toolbar.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './Outline.module.css';
import type { OutlineDoers } from './outlineKeys.ts';
import type { movesOf, OutlineRowOf } from './outlineRows.ts';

interface OutlineToolsProps {
  readonly row: OutlineRowOf;
  readonly doers: OutlineDoers;
  readonly moves: ReturnType<typeof movesOf> | undefined;
}

export function OutlineTools({ row, doers, moves }: OutlineToolsProps) {
  const isItem = row.card !== null;
  const icon = (Icon: typeof IconPlus) => <Icon size={16} stroke={1.75} aria-hidden />;
  return (
    <div className={classes.tools}>
      <Toolbar label={outlineWords.outlineTools}>
        <ToolbarButton
          label={commonWords.add}
          icon={icon(IconPlus)}
          showLabel
          shortcut="Shift+N"
          onClick={() => doers.chooseKind(row)}
        />
        <ToolbarGap />
        <ToolbarButton
          label={commonWords.rename}
          icon={icon(IconPencil)}
          showLabel
          shortcut="F2"
          disabled={!isItem}
          onClick={() => doers.rename(row)}
        />
        <ToolbarButton
          label={commonWords.links}
          icon={icon(IconLink)}
          showLabel
          shortcut="L"
          disabled={!isItem || row.card.kind === 'card'}
          onClick={() => doers.links(row)}
        />
        <ToolbarButton
          label={commonWords.moveUp}
          icon={icon(IconArrowUp)}
          shortcut="Alt+↑"
          disabled={!moves?.up}
          onClick={() => doers.move(row, 'up')}
        />
        <ToolbarButton
          label={commonWords.moveDown}
          icon={icon(IconArrowDown)}
          shortcut="Alt+↓"
          disabled={!moves?.down}
          onClick={() => doers.move(row, 'down')}
        />
        <ToolbarGap />
        <ToolbarButton
          label={commonWords.delete}
          icon={icon(IconTrash)}
          shortcut="Del"
          disabled={!isItem}
          onClick={() => doers.remove(row)}
        />
      </Toolbar>
      <Muted small>{outlineWords.keys}</Muted>
    </div>
  );
}
