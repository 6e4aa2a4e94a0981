// When do we stop? The kill criteria by due date, each as its sentence, with state and last reading.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { criteriaWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { useMemo } from 'react';
import type { CriterionState } from '../../../../shared/rules/criterion/criterionState.ts';
import { criterionLooks } from '../../../../shared/looks.ts';
import { counted, labelOf } from '../../../../shared/words.ts';
import { linkedCriteriaWords } from '../../../../shared/messages/screens/records.ts';
import { useAddCriterion } from '../../../records/KillCriteria.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useKept } from '../../../records/KeptStates.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { CriterionItem } from './CriterionItem.tsx';
import { criterionRows, filterCriteria } from './criterionRows.ts';
import { OtherPaths } from '../inspector/OtherPaths.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { FilterBar, FilterChoice, FilteredOut, SearchField } from '../../../ui/page/Filter.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Rows } from '../../../ui/page/Rows.tsx';

const states = Object.keys(criterionLooks) as readonly CriterionState[];

export function CriteriaTab() {
  const workbook = useWorkbook();
  const rows = useMemo(() => criterionRows(workbook), [workbook]);
  return (
    <Page>
      {rows.length === 0 ? (
        <>
          <Bar>
            <AddCriterion />
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
  const all = counted(rows.length, cards.killCriterion.one, cards.killCriterion.many);
  const clear = () => {
    setSearch('');
    setState(null);
  };
  return (
    <>
      <Bar>
        <FilterBar label={criteriaWords.filter}>
          <SearchField label={criteriaWords.search} value={search} onChange={setSearch} />
          <FilterChoice
            label={criteriaWords.state}
            words={states}
            print={(word) => labelOf(criterionLooks[word].word)}
            value={state}
            onChange={setState}
          />
          <Muted as="span" small>
            {shown.length === rows.length ? all : commonWords.someOf({ shown: shown.length, all })}
          </Muted>
        </FilterBar>
        <AddCriterion />
      </Bar>
      {shown.length === 0 ? (
        <FilteredOut onClear={clear}>{criteriaWords.noneMatches({ hidden: rows.length })}</FilteredOut>
      ) : (
        <Rows label={criteriaWords.byDueDate}>
          {shown.map((row) => (
            <CriterionItem key={row.status.criterion.id} row={row} />
          ))}
        </Rows>
      )}
    </>
  );
}

function AddCriterion() {
  const add = useAddCriterion(null);
  return (
    <Editable>
      <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={add}>
        {linkedCriteriaWords.add}
      </Button>
    </Editable>
  );
}

function NoCriteria() {
  const add = useAddCriterion(null);
  return (
    <EmptyState
      question={criteriaWords.question}
      samples={[criteriaWords.sampleUnless, criteriaWords.sampleIf]}
      action={{ label: criteriaWords.agreeOnFirst, onClick: add }}
    >
      {criteriaWords.whatItIs}
    </EmptyState>
  );
}
