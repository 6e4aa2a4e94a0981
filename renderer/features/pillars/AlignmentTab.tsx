// Where ambition, business and technology pull apart: capability gaps with the day they close, and what to mend.
import { dayText, numberText } from '../../../shared/text/format.ts';
import { Table } from '@mantine/core';
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
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import classes from './Pillars.module.css';

const alignmentCodes = new Set(alignmentRules.map(({ code }) => code));

export function AlignmentTab() {
  const workbook = useWorkbook();
  const findings = findAll(workbook).open.filter(({ rule }) => alignmentCodes.has(rule));
  const alignment = explainAlignment(workbook);
  if (alignment.value === null && findings.length === 0) return <NotRated />;
  return (
    <div className={classes.page}>
      <div className={classes.figures}>
        <ExplainedFigure label="Alignment" explained={alignment} print={numberText} size="large" />
      </div>
      <section className={classes.side} aria-label="What pulls apart">
        <SectionHeading order={2} count={findings.length}>
          What pulls apart
        </SectionHeading>
        {findings.length === 0 ? (
          <Callout tone="done" title="Nothing pulls business and technology apart." />
        ) : (
          <FindingList findings={findings} label="Alignment findings" />
        )}
      </section>
      <Gaps />
    </div>
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

/** Needs of selected use cases against what there will be on the day they are needed. */
function Gaps() {
  const gaps = capabilityGaps(useWorkbook());
  if (gaps.length === 0) return null;
  return (
    <section className={classes.side} aria-label="Capability gaps">
      <SectionHeading order={2} count={gaps.length}>
        Capability gaps
      </SectionHeading>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Use case</Table.Th>
            <Table.Th>Capability</Table.Th>
            <Table.Th className={classes.number}>Needed</Table.Th>
            <Table.Th className={classes.number}>Available</Table.Th>
            <Table.Th>From</Table.Th>
            <Table.Th>Gap closes</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gaps.map(({ useCase, capability, requiredLevel, availableLevel, day, closesOn }) => (
            <Table.Tr key={`${useCase.id} ${capability.id}`}>
              <Table.Td>
                <RecordChips label="Use case" targets={[{ kind: 'useCase', id: useCase.id }]} />
              </Table.Td>
              <Table.Td>
                <RecordChips label="Capability" targets={[{ kind: 'capability', id: capability.id }]} />
              </Table.Td>
              <Table.Td className={classes.number}>{requiredLevel}</Table.Td>
              <Table.Td className={classes.number}>{availableLevel ?? 'unknown'}</Table.Td>
              <Table.Td>{dayText(day)}</Table.Td>
              <Table.Td>{closesOn === null ? 'never, as planned' : dayText(closesOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
