// Where ambition, business and technology pull apart: capability gaps with the day they close, and what to mend.
import { dayText, numberText } from '../../../shared/text/format.ts';
import { capabilityGaps } from '../../../shared/rules/pillar/capabilityGaps.ts';
import { explainAlignment } from '../../../shared/rules/pillar/alignment.ts';
import { alignmentRules } from '../../../shared/rules/pillar/alignmentRules.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { ExplainedFigure } from '../../records/ExplainedFigure.tsx';
import { FindingList } from '../../records/FindingList.tsx';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { DataTable, type TableColumn } from '../../ui/page/DataTable.tsx';
import { Figures } from '../../ui/page/Figures.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';

const alignmentCodes = new Set(alignmentRules.map(({ code }) => code));

export function AlignmentTab() {
  const workbook = useWorkbook();
  const findings = findAll(workbook).open.filter(({ rule }) => alignmentCodes.has(rule));
  const alignment = explainAlignment(workbook);
  if (alignment.value === null && findings.length === 0) return <NotRated />;
  return (
    <Page measured>
      <Figures large>
        <ExplainedFigure label="Alignment" explained={alignment} print={numberText} />
      </Figures>
      <Section title="What pulls apart" order={2} count={findings.length}>
        {findings.length === 0 ? (
          <Callout tone="done" title="Nothing pulls business and technology apart." />
        ) : (
          <FindingList findings={findings} label="Alignment findings" />
        )}
      </Section>
      <Gaps />
    </Page>
  );
}

/** Nothing found in a workbook that nobody has rated would be a false all-clear. */
function NotRated() {
  const goTo = useSession((state) => state.goTo);
  return (
    <EmptyState
      question="Where do business and technology pull apart?"
      samples={[
        '“The use case needs experiments in March; the platform can run them from 20 April”',
        '“Half a specialist works on a platform that no agreed goal asks for”',
      ]}
      action={{ label: 'Rate the pillars', onClick: () => goTo('pillars', 'pillars'), leads: true }}
    >
      Alignment is known once three of four statements are rated in each pillar.
    </EmptyState>
  );
}

type Gap = ReturnType<typeof capabilityGaps>[number];

const gapColumns: readonly TableColumn<Gap>[] = [
  {
    head: 'Use case',
    cell: ({ useCase: { id } }) => <RecordChips label="Use case" targets={[{ kind: 'useCase', id }]} />,
  },
  {
    head: 'Capability',
    cell: ({ capability: { id } }) => (
      <RecordChips label="Capability" targets={[{ kind: 'capability', id }]} />
    ),
  },
  { head: 'Needed', end: true, cell: ({ requiredLevel }) => requiredLevel },
  { head: 'Available', end: true, cell: ({ availableLevel }) => availableLevel ?? 'unknown' },
  { head: 'From', cell: ({ day }) => dayText(day) },
  {
    head: 'Gap closes',
    cell: ({ closesOn }) => (closesOn === null ? 'never, as planned' : dayText(closesOn)),
  },
];

/** Needs of selected use cases against what there will be on the day they are needed. */
function Gaps() {
  const gaps = capabilityGaps(useWorkbook());
  if (gaps.length === 0) return null;
  return (
    <Section title="Capability gaps" order={2} count={gaps.length}>
      <DataTable
        label="Capability gaps"
        columns={gapColumns}
        rows={gaps}
        keyOf={({ useCase, capability }) => `${useCase.id} ${capability.id}`}
      />
    </Section>
  );
}
