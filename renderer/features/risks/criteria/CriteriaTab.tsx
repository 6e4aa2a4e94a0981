// When do we stop? The kill criteria by due date, each as its sentence, with state and last reading.
import { useMemo } from 'react';
import type { CriterionState } from '../../../../shared/rules/criterion/criterionState.ts';
import { counted } from '../../../../shared/words.ts';
import { AddRecord, useAddRecord } from '../../../records/AddRecord.tsx';
import { useKept } from '../../../records/KeptStates.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { CriterionItem } from './CriterionItem.tsx';
import { stateWords } from './CriterionMark.tsx';
import { criterionRows, filterCriteria } from './criterionRows.ts';
import { OtherPaths } from '../inspector/OtherPaths.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { FilterBar, FilterChoice, FilteredOut, SearchField } from '../../../ui/page/Filter.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Rows } from '../../../ui/page/Rows.tsx';

const states = Object.keys(stateWords) as readonly CriterionState[];

export function CriteriaTab() {
  const workbook = useWorkbook();
  const rows = useMemo(() => criterionRows(workbook), [workbook]);
  return (
    <Page>
      {rows.length === 0 ? (
        <>
          <Bar>
            <AddRecord kind="killCriterion" />
          </Bar>
          <NoCriteria />
        </>
      ) : (
        <Criteria rows={rows} />
      )}
      <OtherPaths />
    </Page>
  );
}

function Criteria({ rows }: { readonly rows: ReturnType<typeof criterionRows> }) {
  const [search, setSearch] = useKept('criteriaSearch', '');
  const [state, setState] = useKept<CriterionState | null>('criteriaState', null);
  const shown = filterCriteria(rows, search, state);
  const all = counted(rows.length, 'kill criterion', 'kill criteria');
  const clear = () => {
    setSearch('');
    setState(null);
  };
  return (
    <>
      <Bar>
        <FilterBar label="Filter kill criteria">
          <SearchField label="Search kill criteria" value={search} onChange={setSearch} />
          <FilterChoice
            label="State"
            words={states}
            print={(word) => stateWords[word]}
            value={state}
            onChange={setState}
          />
          <Muted as="span" small>
            {shown.length === rows.length ? all : `${shown.length} of ${all}`}
          </Muted>
        </FilterBar>
        <AddRecord kind="killCriterion" />
      </Bar>
      {shown.length === 0 ? (
        <FilteredOut onClear={clear}>No kill criterion matches the filter. {rows.length} hidden.</FilteredOut>
      ) : (
        <Rows label="Kill criteria by due date">
          {shown.map((row) => (
            <CriterionItem key={row.status.criterion.id} row={row} />
          ))}
        </Rows>
      )}
    </>
  );
}

function NoCriteria() {
  const add = useAddRecord('killCriterion');
  return (
    <EmptyState
      question="When do we stop?"
      samples={[
        '“Unless the list beats the plain rule by 5 % clicks by the end of the shadow run, we pivot to the rule.”',
        '“If more than 90,000 is spent before the rollout ends, we stop.”',
      ]}
      action={{ label: 'Agree on the first', onClick: add }}
    >
      A criterion names a measured state, a day and an action, agreed before anyone is in love with the
      result.
    </EmptyState>
  );
}
