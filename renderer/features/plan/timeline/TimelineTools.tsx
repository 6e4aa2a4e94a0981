// How the timeline is looked at: how wide a day is, and what the work is grouped by.
import { Button } from '@mantine/core';
import { type Grouping, groupings } from '../../../../shared/layout/timeline/timelineGroups.ts';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import { Switch } from '../../../ui/page/Switch.tsx';
import classes from './timeline.module.css';
import { dayWidths, type Zoom } from './useZoom.ts';

interface TimelineToolsProps {
  readonly by: Grouping;
  readonly groupBy: (by: Grouping) => void;
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  /** The lanes that can be folded. */
  readonly keys: readonly string[];
  readonly isFolded: boolean;
  readonly setFolded: (keys: ReadonlySet<string>) => void;
  /** What the bar in hand is, or how one is taken in hand. */
  readonly told: string;
}

const zooms = Object.keys(dayWidths) as readonly Zoom[];

export const TimelineTools = ({
  by,
  groupBy,
  zoom,
  setZoom,
  keys,
  isFolded,
  setFolded,
  told,
}: TimelineToolsProps) => (
  <div className={classes.tools}>
    <Switch
      label={words.group}
      options={groupings.map((value) => ({ value, label: words.groups[value] }))}
      value={by}
      onChange={groupBy}
    />
    <Button
      size="compact-sm"
      variant="default"
      disabled={keys.length === 0}
      onClick={() => setFolded(new Set(isFolded ? [] : keys))}
    >
      {isFolded ? words.unfoldAll : words.foldAll}
    </Button>
    <p className={classes.told} title={told}>
      {told}
    </p>
    <Switch
      label={words.zoom}
      options={zooms.map((value) => ({ value, label: words.zooms[value] }))}
      value={zoom}
      onChange={setZoom}
    />
  </div>
);
