// What is still missing: every open finding, gravest first, with the action that mends it.
import { SegmentedControl } from '@mantine/core';
import { dayText } from '../../../shared/text/format.ts';
import { createRecord } from '../../../shared/edits/records.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import { freshFields, headlineKinds } from '../../../shared/schema/cards.ts';
import { recordsOf } from '../../../shared/schema/workbook.ts';
import { counted, listed } from '../../../shared/words.ts';
import { FindingList } from '../../records/FindingList.tsx';
import { useKept } from '../../records/KeptStates.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { FilterBar, FilteredOut, SearchField } from '../../ui/page/Filter.tsx';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const words: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};
const headings: Readonly<Record<Severity, string>> = {
  error: 'Errors: the thread is broken here',
  warning: 'Warnings: worth a decision',
  info: 'Notes',
};

const matches = ({ rule, message, subjects }: Finding, search: string): boolean => {
  const text = `${rule} ${message} ${subjects.map(({ code }) => code ?? '').join(' ')}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

export function FindingsTab() {
  const workbook = useWorkbook();
  const { open, waived } = findAll(workbook);
  const [shown, setShown] = useKept<Severity | 'all'>('findingsSeverity', 'all');
  const [search, setSearch] = useKept('findingsSearch', '');
  const found = open.filter(
    (finding) => (shown === 'all' || finding.severity === shown) && matches(finding, search),
  );
  const clear = () => {
    setShown('all');
    setSearch('');
  };
  if (open.length === 0 && headlineKinds.every((kind) => recordsOf(workbook, kind).size === 0))
    return <NothingYet />;
  return (
    <Page measured>
      <Muted>{summaryOf(open)}</Muted>
      {open.length === 0 ? (
        <Callout tone="done" title="Nothing is missing: every piece of work serves a goal." />
      ) : null}
      {open.length === 0 ? null : (
        <FilterBar label="Filter findings">
          <SegmentedControl
            aria-label="Severity"
            value={shown}
            onChange={(value) => setShown(value)}
            data={[
              { value: 'all', label: 'All' },
              { value: 'error', label: 'Errors' },
              { value: 'warning', label: 'Warnings' },
              { value: 'info', label: 'Notes' },
            ]}
          />
          <SearchField
            label="Search findings"
            placeholder="Search by code, rule or word"
            value={search}
            onChange={setSearch}
          />
        </FilterBar>
      )}
      {open.length > 0 && found.length === 0 ? (
        <FilteredOut onClear={clear}>No finding fits this filter. {open.length} hidden.</FilteredOut>
      ) : null}
      {severities.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={found.filter((finding) => finding.severity === severity)}
        />
      ))}
      {waived.length === 0 ? null : (
        <Section title="Waived, and listed in every export" label="Waived" order={2} count={waived.length}>
          <ul>
            {waived.map(({ finding, waiver }) => (
              <li key={waiver.id}>
                <Muted>
                  {finding.message} <em>{waiver.reason}</em> (until {dayText(waiver.until)})
                </Muted>
              </li>
            ))}
          </ul>
        </Section>
      )}
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
      question="What is still missing?"
      samples={[
        '“G-2 has no use case that works towards it”',
        '“R-4 is high, and no kill criterion says when we stop”',
      ]}
      action={{ label: 'Write down the first goal', onClick: start }}
    >
      As soon as something is written down, what breaks its thread is listed here, with what mends it.
    </EmptyState>
  );
}

/** "4 errors, 3 warnings and 1 note are open." */
function summaryOf(open: readonly Finding[]): string {
  const counts = severities
    .map((severity) => ({ severity, count: open.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return 'No findings are open.';
  const parts = counts.map(({ severity, count }) => counted(count, ...words[severity]));
  return `${listed(parts)} ${open.length === 1 ? 'is' : 'are'} open.`;
}

function Group({
  severity,
  findings,
}: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}) {
  if (findings.length === 0) return null;
  return (
    <Section title={headings[severity]} order={2} count={findings.length}>
      <FindingList findings={findings} label={headings[severity]} />
    </Section>
  );
}
