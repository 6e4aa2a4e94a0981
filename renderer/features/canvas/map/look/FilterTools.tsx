// The filter of the canvas: a choice for each question, and how much passes.
import { Button } from '@mantine/core';
import { canvasLookWords } from '../../../../../shared/messages/screens/canvasLook.ts';
import { uiWords } from '../../../../../shared/messages/screens/ui.ts';
import type { CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { findRecord, type Workbook } from '../../../../../shared/schema/workbook.ts';
import { levelWord, nameOf, wordOf } from '../../../../../shared/words.ts';
import { type RiskLevel, riskLevels } from '../../../../../shared/rules/risk/riskScore.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { type CanvasFilter, noCanvasFilter } from '../../../../store/sessionStore.ts';
import { useSession } from '../../../../store/stores.tsx';
import { FilterBar } from '../../../../ui/page/Filter.tsx';
import { FilterChoice } from '../../../../ui/page/FilterChoice.tsx';
import { Muted } from '../../../../ui/page/Muted.tsx';
import { isFiltering, type Kept, levelOf, ownerOf, stateWord } from './canvasFilter.ts';
import classes from '../map.module.css';

interface FilterToolsProps {
  /** The canvas before it is filtered. */
  readonly whole: CanvasLayout;
  readonly kept: Kept | null;
}

/** What can be asked for: only what some item has. */
function choicesOf(workbook: Workbook, { items }: CanvasLayout) {
  const some = (of: (item: (typeof items)[number]) => string | null): readonly string[] => [
    ...new Set(items.flatMap((item) => of(item) ?? [])),
  ];
  return {
    goal: items.flatMap(({ kind, id }) => (kind === 'goal' ? id : [])),
    state: some((item) => stateWord(workbook, item)).toSorted(),
    level: riskLevels.toReversed().filter((level) => items.some((item) => levelOf(workbook, item) === level)),
    owner: some((item) => ownerOf(workbook, item)),
    finding: ['error', 'warning', 'info'],
  };
}

export function FilterTools({ whole, kept }: FilterToolsProps) {
  const workbook = useWorkbook();
  const filter = useSession(({ canvasLook }) => canvasLook.filter);
  const look = useSession((state) => state.lookAtCanvas);
  const choices = choicesOf(workbook, whole);
  const nameIn = (kind: 'goal' | 'role', id: string): string => {
    const record = findRecord(workbook, kind, id);
    return record ? nameOf(record) : id;
  };
  const prints: Readonly<Record<keyof CanvasFilter, (value: string) => string>> = {
    goal: (id) => nameIn('goal', id),
    state: wordOf,
    level: (level) => levelWord(level as RiskLevel),
    owner: (id) => nameIn('role', id),
    finding: (severity) => canvasLookWords.findings[severity as keyof typeof canvasLookWords.findings],
  };
  return (
    <div className={classes.tools}>
      <FilterBar label={canvasLookWords.filterCanvas}>
        {(['goal', 'state', 'level', 'owner', 'finding'] as const).map((field) => (
          <FilterChoice
            key={field}
            label={canvasLookWords[field]}
            words={choices[field]}
            print={prints[field]}
            value={filter[field]}
            onChange={(value) => look({ filter: { ...filter, [field]: value } })}
          />
        ))}
        {isFiltering(filter) ? (
          <>
            <Muted>
              <span role="status">
                {canvasLookWords.passing({ count: kept?.passing.size ?? 0, all: whole.items.length })}
              </span>
            </Muted>
            <Button variant="subtle" onClick={() => look({ filter: noCanvasFilter })}>
              {uiWords.clearFilter}
            </Button>
          </>
        ) : null}
      </FilterBar>
    </div>
  );
}
