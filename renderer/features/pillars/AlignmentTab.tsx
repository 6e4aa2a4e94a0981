// Where ambition, business and technology pull apart: capability gaps with the day they close, and what to mend.
import { labelOf } from '../../../shared/words.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { pillarsWords } from '../../../shared/messages/screens/pillars.ts';
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
        <ExplainedFigure label={pillarsWords.alignment} explained={alignment} print={numberText} />
      </Figures>
      <Section title={pillarsWords.whatPullsApart} order={2} count={findings.length}>
        {findings.length === 0 ? (
          <Callout tone="done" title={pillarsWords.nothingPulls} />
        ) : (
          <FindingList findings={findings} label={pillarsWords.alignmentFindings} />
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
      question={pillarsWords.emptyQuestion}
      samples={[pillarsWords.experimentsSample, pillarsWords.specialistSample]}
      action={{ label: pillarsWords.rateThePillars, onClick: () => goTo('pillars', 'pillars'), leads: true }}
    >
      {pillarsWords.knownOnce}
    </EmptyState>
  );
}

type Gap = ReturnType<typeof capabilityGaps>[number];

const gapColumns: readonly TableColumn<Gap>[] = [
  {
    head: labelOf(cards.useCase.one),
    cell: ({ useCase: { id } }) => (
      <RecordChips label={labelOf(cards.useCase.one)} targets={[{ kind: 'useCase', id }]} />
    ),
  },
  {
    head: labelOf(cards.capability.one),
    cell: ({ capability: { id } }) => (
      <RecordChips label={labelOf(cards.capability.one)} targets={[{ kind: 'capability', id }]} />
    ),
  },
  { head: pillarsWords.needed, end: true, cell: ({ requiredLevel }) => requiredLevel },
  { head: pillarsWords.available, end: true, cell: ({ availableLevel }) => availableLevel ?? 'unknown' },
  { head: pillarsWords.from, cell: ({ day }) => dayText(day) },
  {
    head: pillarsWords.gapCloses,
    cell: ({ closesOn }) => (closesOn === null ? pillarsWords.neverCloses : dayText(closesOn)),
  },
];

/** Needs of selected use cases against what there will be on the day they are needed. */
function Gaps() {
  const gaps = capabilityGaps(useWorkbook());
  if (gaps.length === 0) return null;
  return (
    <Section title={pillarsWords.capabilityGaps} order={2} count={gaps.length}>
      <DataTable
        label={pillarsWords.capabilityGaps}
        columns={gapColumns}
        rows={gaps}
        keyOf={({ useCase, capability }) => `${useCase.id} ${capability.id}`}
      />
    </Section>
  );
}
