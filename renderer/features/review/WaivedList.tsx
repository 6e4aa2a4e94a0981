// Findings that somebody lives with: why, who answers for it, until when, and the way back.
import { findingWords, waiveWords } from '../../../shared/messages/screens/review/review.ts';
import { Button } from '@mantine/core';
import { takeBackWaiver } from '../../../shared/edits/signing/findingWaivers.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { isKind, type Waiver } from '../../../shared/schema/kinds.ts';
import { compareText, factsOf } from '../../../shared/schema/workbook.ts';
import { dayText } from '../../../shared/text/format.ts';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { DataTable, type TableColumn } from '../../ui/page/DataTable.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Editable } from '../../ui/readOnly.tsx';

export function WaivedList() {
  const workbook = useWorkbook();
  const columns = useWaiverColumns();
  const waivers = [...workbook.waiver.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => compareText(a.until, b.until) || compareText(a.rule, b.rule));
  if (waivers.length === 0) return null;
  return (
    <Section title={findingWords.waivedListed} label={findingWords.waived} order={2} count={waivers.length}>
      <DataTable label={findingWords.waived} columns={columns} rows={waivers} keyOf={({ id }) => id} />
    </Section>
  );
}

function useWaiverColumns(): readonly TableColumn<Waiver>[] {
  const workbook = useWorkbook();
  const apply = useApply();
  const { waived } = findAll(workbook);
  const { asOf } = factsOf(workbook);
  const messageOf = (waiver: Waiver): string =>
    waived.find((one) => one.waiver.id === waiver.id)?.finding.message ??
    (waiver.until < asOf ? waiveWords.lapsed : waiveWords.settled);
  return [
    { head: waiveWords.rule, short: true, cell: ({ rule }) => rule },
    {
      head: waiveWords.finding,
      cell: (waiver) => (
        <>
          {messageOf(waiver)}
          <Muted small>{waiver.reason}</Muted>
        </>
      ),
    },
    {
      head: waiveWords.about,
      cell: ({ subject: { kind, id } }) =>
        isKind(kind) ? <RecordChips label={waiveWords.about} targets={[{ kind, id }]} /> : null,
    },
    {
      head: waiveWords.by,
      cell: ({ byRole }) => (byRole === null ? waiveWords.nobody : workbook.role.get(byRole)?.title),
    },
    { head: waiveWords.until, short: true, cell: ({ until }) => dayText(until) },
    {
      head: waiveWords.actions,
      spoken: true,
      short: true,
      cell: ({ id, rule }) => (
        <Editable>
          <Button
            size="compact-sm"
            aria-label={waiveWords.takeBackOf({ rule })}
            onClick={() => apply(takeBackWaiver(id))}
          >
            {waiveWords.takeBack}
          </Button>
        </Editable>
      ),
    },
  ];
}
