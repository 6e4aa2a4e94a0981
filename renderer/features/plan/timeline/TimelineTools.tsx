// How the timeline is looked at: how wide a day is, and what the work is grouped by.
import { Button } from '@mantine/core';
import { type Grouping, groupings } from '../../../../shared/layout/timeline/timelineGroups.ts';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import { bestSuggestion, type Suggestion } from '../../../../shared/rules/plan/conflictCure.ts';
import type { Snapshot } from '../../../../shared/schema/kinds.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { type TimelineLook, type Zoom, zooms } from '../../../store/session/timelineLook.ts';
import { Switch } from '../../../ui/page/Switch.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import classes from './timeline.module.css';
import { BaselineMenu } from './BaselineMenu.tsx';

interface TimelineToolsProps {
  readonly by: Grouping;
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  /** The lanes that can be folded. */
  readonly keys: readonly string[];
  readonly isFolded: boolean;
  readonly withLoad: boolean;
  readonly baseline: Snapshot | null;
  readonly look: (look: Partial<TimelineLook>) => void;
  /** Tries the start that leaves the least of all conflicts. */
  readonly onEase: (suggestion: Suggestion) => void;
  /** What the bar in hand is, or how one is taken in hand. */
  readonly told: string;
}

export const TimelineTools = ({
  by,
  zoom,
  setZoom,
  keys,
  isFolded,
  withLoad,
  baseline,
  look,
  onEase,
  told,
}: TimelineToolsProps) => (
  <div className={classes.tools}>
    <Switch
      label={words.group}
      options={groupings.map((value) => ({ value, label: words.groups[value] }))}
      value={by}
      onChange={(next) => look({ by: next, folded: new Set() })}
    />
    <Button
      size="compact-sm"
      variant="default"
      disabled={keys.length === 0}
      onClick={() => look({ folded: new Set(isFolded ? [] : keys) })}
    >
      {isFolded ? words.unfoldAll : words.foldAll}
    </Button>
    <Button
      size="compact-sm"
      variant={withLoad ? 'light' : 'default'}
      aria-pressed={withLoad}
      onClick={() => look({ withLoad: !withLoad })}
    >
      {words.load}
    </Button>
    {withLoad ? <Ease onEase={onEase} /> : null}
    <BaselineMenu baseline={baseline} choose={(next) => look({ baseline: next })} />
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

/** The one later start that eases the conflicts most, to be looked at before it is done. */
function Ease({ onEase }: Pick<TimelineToolsProps, 'onEase'>) {
  const suggestion = bestSuggestion(useWorkbook());
  if (useReadOnly() || !suggestion) return null;
  const { box, notBefore: day, sizeBefore: before, sizeAfter: after } = suggestion;
  return (
    <Button size="compact-sm" variant="default" onClick={() => onEase(suggestion)}>
      {words.ease({ box, day, before, after })}
    </Button>
  );
}
