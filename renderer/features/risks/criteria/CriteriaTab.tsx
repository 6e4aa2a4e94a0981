// When do we stop? The kill criteria by due date, each as its sentence, with state and last reading.
import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
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
import classes from './Criteria.module.css';

const states = Object.keys(stateWords) as readonly CriterionState[];

export function CriteriaTab() {
  const workbook = useWorkbook();
  const rows = useMemo(() => criterionRows(workbook), [workbook]);
  return (
    <div className={classes.tab}>
      <div className={classes.tools}>
        <AddRecord kind="killCriterion" />
      </div>
      <div className={classes.body}>
        {rows.length === 0 ? <NoCriteria /> : <Criteria rows={rows} />}
        <OtherPaths />
      </div>
    </div>
  );
}

function Criteria({ rows }: { readonly rows: ReturnType<typeof criterionRows> }) {
  const [search, setSearch] = useKept('criteriaSearch', '');
  const [state, setState] = useKept<CriterionState | null>('criteriaState', null);
  const shown = filterCriteria(rows, search, state);
  const clear = () => {
    setSearch('');
    setState(null);
  };
  return (
    <section className={classes.section} aria-label="Kill criteria">
      <div className={classes.filter}>
        <TextInput
          aria-label="Search kill criteria"
          placeholder="Search"
          className={classes.search ?? ''}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          aria-label="State"
          className={classes.choice ?? ''}
          allowDeselect={false}
          data={[
            { value: '', label: 'Any state' },
            ...states.map((value) => ({ value, label: stateWords[value] })),
          ]}
          value={state ?? ''}
          onChange={(chosen) => setState(states.find((one) => one === chosen) ?? null)}
        />
        <span className={classes.muted}>
          {shown.length === rows.length
            ? counted(rows.length, 'kill criterion', 'kill criteria')
            : `${shown.length} of ${counted(rows.length, 'kill criterion', 'kill criteria')}`}
        </span>
      </div>
      {shown.length === 0 ? (
        <div className={classes.nothing}>
          <p>No kill criterion matches the filter. {rows.length} hidden.</p>
          <Button onClick={clear}>Clear filter</Button>
        </div>
      ) : (
        <ul className={classes.list} aria-label="Kill criteria by due date">
          {shown.map((row) => (
            <CriterionItem key={row.status.criterion.id} row={row} />
          ))}
        </ul>
      )}
    </section>
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
