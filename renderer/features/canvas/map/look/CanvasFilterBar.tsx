// What of the canvas is shown: by words, goal, state, level, owner and finding; how much that leaves is said.
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { canvasMapWords as words } from '../../../../../shared/messages/screens/canvas.ts';
import { riskLevels } from '../../../../../shared/rules/risk/riskScore.ts';
import { isFiltering, noFilter, statesOnCanvas } from '../../../../../shared/layout/canvas/canvasFilter.ts';
import { levelWord } from '../../../../../shared/words.ts';
import { pickItemsOf } from '../../../../records/pickItemsOf.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { PickSelect } from '../../../../ui/fields/pick/PickSelect.tsx';
import { SelectField } from '../../../../ui/fields/SelectField.tsx';
import { TextField } from '../../../../ui/fields/TextField.tsx';
import { ToggleField } from '../../../../ui/fields/ToggleField.tsx';
import { Muted } from '../../../../ui/page/Muted.tsx';
import type { BandsInView } from './useBands.ts';
import type { Since } from './useSince.ts';
import classes from '../map.module.css';

const levels = riskLevels.map((level) => ({ value: level, label: levelWord(level) }));

interface CanvasFilterBarProps extends BandsInView {
  readonly since: Since;
}

export function CanvasFilterBar({ filter, found, setFilter, since }: CanvasFilterBarProps) {
  const workbook = useWorkbook();
  const goals = useMemo(() => pickItemsOf(workbook, 'goal'), [workbook]);
  const roles = useMemo(() => pickItemsOf(workbook, 'role'), [workbook]);
  const states = useMemo(
    () => statesOnCanvas(workbook).map((word) => ({ value: word, label: word })),
    [workbook],
  );
  const change = (part: Partial<typeof filter>): void => setFilter({ ...filter, ...part });
  return (
    <div className={classes.filter} role="search" aria-label={words.filterItems}>
      <TextField
        label={words.filterWords}
        value={filter.words}
        readOnly={false}
        onCommit={(text) => change({ words: text ?? '' })}
      />
      <PickSelect
        label={words.filterGoal}
        items={goals}
        value={filter.goal}
        none={words.clearFilter}
        onChange={(goal) => change({ goal })}
      />
      <SelectField
        label={words.filterState}
        options={states}
        value={filter.state}
        readOnly={false}
        onCommit={(state) => change({ state })}
      />
      <SelectField
        label={words.filterLevel}
        options={levels}
        value={filter.level}
        readOnly={false}
        onCommit={(level) => change({ level })}
      />
      <PickSelect
        label={words.filterOwner}
        items={roles}
        value={filter.owner}
        none={words.clearFilter}
        onChange={(owner) => change({ owner })}
      />
      <ToggleField
        label={words.filterFinding}
        value={filter.hasFinding}
        readOnly={false}
        onCommit={(hasFinding) => change({ hasFinding })}
      />
      <SelectField
        label={words.compareWith}
        options={since.versions.map(({ id, label }) => ({ value: id, label }))}
        value={since.chosen}
        readOnly={false}
        onCommit={since.choose}
      />
      <span role="status">
        {found === null ? null : <Muted>{words.found({ count: found })}</Muted>}
        {since.said === null ? null : <Muted>{since.said}</Muted>}
      </span>
      {isFiltering(filter) ? (
        <Button variant="default" size="xs" onClick={() => setFilter(noFilter)}>
          {words.clearFilter}
        </Button>
      ) : null}
    </div>
  );
}
