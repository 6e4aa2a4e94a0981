// When do we stop? The kill criteria by due date, each as its sentence, with state and last reading.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { criteriaWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { type ReactNode, useMemo } from 'react';
import type { CriterionState } from '../../../../shared/rules/criterion/criterionState.ts';
import { criterionLooks } from '../../../../shared/looks.ts';
import { counted, labelOf } from '../../../../shared/words.ts';
import { linkedCriteriaWords } from '../../../../shared/messages/screens/records.ts';
import { RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useAddCriterion } from '../../../records/KillCriteria.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useKept } from '../../../records/KeptStates.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { criterionTable } from './criterionTable.tsx';
import { CriterionItem } from './CriterionItem.tsx';
import { criterionRows, filterCriteria } from './criterionRows.ts';
import { OtherPaths } from '../inspector/OtherPaths.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { FilterBar, FilteredOut, SearchField } from '../../../ui/page/Filter.tsx';
import { FilterChoice } from '../../../ui/page/FilterChoice.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { Rows } from '../../../ui/page/Rows.tsx';

const states = Object.keys(criterionLooks) as readonly CriterionState[];

type Look = keyof typeof criteriaWords.looks;
const looks: readonly Look[] = ['list', 'table'];

/** As a list in sentences, or as a table of their terms. */
export function CriteriaTab() {
  const [look, setLook] = useKept<Look>('criteriaLook', 'list');
  const lead = (
    <Switch
      label={criteriaWords.look}
      options={looks.map((value) => ({ value, label: criteriaWords.looks[value] }))}
      value={look}
      onChange={setLook}
    />
  );
  return look === 'list' ? <CriteriaList lead={lead} /> : <CriteriaTable lead={lead} />;
}

interface LookProps {
  readonly lead: ReactNode;
}

function CriteriaTable({ lead }: LookProps) {
  const rows = useRows('killCriterion');
  return (
    <RecordsGrid
      table={criterionTable}
      rows={rows}
      {...emptyWords}
      above={
        <Bar>
          {lead}
          <AddCriterion />
        </Bar>
      }
    />
  );
}

function CriteriaList({ lead }: LookProps) {
  const workbook = useWorkbook();
  const rows = useMemo(() => criterionRows(workbook), [workbook]);
  return (
    <Page>
      {rows.length === 0 ? (
        <>
          <Bar>
            {lead}
            <AddCriterion />
          </Bar>
          <NoCriteria />
        </>
      ) : (
        <Criteria rows={rows} lead={lead} />
      )}
      <OtherPaths />
    </Page>
  );
}

function Criteria({ rows, lead }: LookProps & { readonly rows: ReturnType<typeof criterionRows> }) {
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
        {lead}
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

const emptyWords = {
  question: criteriaWords.question,
  samples: [criteriaWords.sampleUnless, criteriaWords.sampleIf],
  start: criteriaWords.agreeOnFirst,
  help: criteriaWords.whatItIs,
} as const;

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
      question={emptyWords.question}
      samples={emptyWords.samples}
      action={{ label: emptyWords.start, onClick: add }}
    >
      {emptyWords.help}
    </EmptyState>
  );
}
