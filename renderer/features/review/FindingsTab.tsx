// What is still missing: every open finding, gravest first, with the action that mends it.
import { findingWords } from '../../../shared/messages/screens/review/review.ts';
import { SegmentedControl } from '@mantine/core';
import { createRecord } from '../../../shared/edits/records.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import { splitNew } from '../../../shared/rules/engine/splitNew.ts';
import { freshFields, headlineKinds } from '../../../shared/schema/cards.ts';
import { recordsOf } from '../../../shared/schema/workbook.ts';
import { FindingList } from '../../records/FindingList.tsx';
import { useIsNew } from '../../records/findings/useNewRecords.ts';
import { useKept } from '../../records/KeptStates.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { WaivedList } from './WaivedList.tsx';
import { FilterBar, FilteredOut, SearchField } from '../../ui/page/Filter.tsx';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const matches = ({ rule, message, subjects }: Finding, search: string): boolean => {
  const text = `${rule} ${message} ${subjects.map(({ code }) => code ?? '').join(' ')}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

export function FindingsTab() {
  const workbook = useWorkbook();
  const { open } = findAll(workbook);
  const isNew = useIsNew();
  const [shown, setShown] = useKept<Severity | 'all'>('findingsSeverity', 'all');
  const [search, setSearch] = useKept('findingsSearch', '');
  const found = open.filter(
    (finding) => (shown === 'all' || finding.severity === shown) && matches(finding, search),
  );
  const { counted, fresh } = splitNew(found, isNew);
  const clear = () => {
    setShown('all');
    setSearch('');
  };
  if (open.length === 0 && headlineKinds.every((kind) => recordsOf(workbook, kind).size === 0))
    return <NothingYet />;
  return (
    <Page measured>
      <Muted>{summaryOf(splitNew(open, isNew).counted)}</Muted>
      {open.length === 0 ? <Callout tone="done" title={findingWords.nothingMissing} /> : null}
      {open.length === 0 ? null : (
        <FilterBar label={findingWords.filter}>
          <SegmentedControl
            aria-label={findingWords.severity}
            value={shown}
            onChange={(value) => setShown(value)}
            data={[
              { value: 'all', label: findingWords.all },
              { value: 'error', label: findingWords.errors },
              { value: 'warning', label: findingWords.warnings },
              { value: 'info', label: findingWords.notes },
            ]}
          />
          <SearchField
            label={findingWords.search}
            placeholder={findingWords.searchBy}
            value={search}
            onChange={setSearch}
          />
        </FilterBar>
      )}
      {open.length > 0 && found.length === 0 ? (
        <FilteredOut onClear={clear}>{findingWords.noneFits({ hidden: open.length })}</FilteredOut>
      ) : null}
      {severities.map((severity) => (
        <Group
          key={severity}
          heading={findingWords.headings[severity]}
          findings={counted.filter((finding) => finding.severity === severity)}
        />
      ))}
      <Group heading={findingWords.newOnes} findings={fresh} />
      <WaivedList />
    </Page>
  );
}

/** An empty workbook has no findings; that is no praise. */
function NothingYet() {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const goTo = useSession((state) => state.goTo);
  const start = () => {
    const id = newId();
    if (!apply(createRecord('goal', id, freshFields('goal')))) return;
    goTo('canvas', 'canvas');
    open('goal', id, 'title');
  };
  return (
    <EmptyState
      question={findingWords.question}
      samples={[findingWords.sampleGoal, findingWords.sampleRisk]}
      action={{ label: findingWords.firstGoal, onClick: start }}
    >
      {findingWords.whatItIs}
    </EmptyState>
  );
}

/** "4 errors, 3 warnings and 1 note are open." */
function summaryOf(open: readonly Finding[]): string {
  const counts = severities
    .map((severity) => ({ severity, count: open.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return findingWords.noneOpen;
  return findingWords.areOpen({ counts, all: open.length });
}

interface GroupProps {
  readonly heading: string;
  readonly findings: readonly Finding[];
}

function Group({ heading, findings }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <Section title={heading} order={2} count={findings.length}>
      <FindingList findings={findings} label={heading} />
    </Section>
  );
}
