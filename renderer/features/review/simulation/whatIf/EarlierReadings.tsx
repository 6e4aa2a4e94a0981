// Value of information: which metric, read earlier, would raise the mean net most. Worked out when it is asked for.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { earlierWords as words } from '../../../../../shared/messages/screens/review/whatIf.ts';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import { factsOf } from '../../../../../shared/schema/workbook.ts';
import { moneyText } from '../../../../../shared/text/format.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { DataTable, type TableColumn } from '../../../../ui/page/DataTable.tsx';
import { Muted } from '../../../../ui/page/Muted.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { Coded } from '../Coded.tsx';
import { type PreviewAnswer, type PreviewQuestion, usePreview } from '../run/usePreview.ts';

type Reading = Extract<PreviewAnswer, { kind: 'earlier' }>['readings'][number];

export function EarlierReadings({ supposed }: { readonly supposed: Supposed }) {
  const [isAsked, setAsked] = useState(false);
  const question = useMemo(
    (): PreviewQuestion | null => (isAsked ? { kind: 'earlier', supposed } : null),
    [isAsked, supposed],
  );
  const { answer } = usePreview(question);
  return (
    <Section title={words.title} order={2}>
      <Muted small>{words.about}</Muted>
      {isAsked ? null : (
        <div>
          <Button onClick={() => setAsked(true)}>{words.ask}</Button>
        </div>
      )}
      {answer?.kind === 'earlier' ? <Readings readings={answer.readings} /> : null}
    </Section>
  );
}

const criterion = ({ code }: Reading) => <Coded kind="killCriterion" code={code} />;

function Readings({ readings }: { readonly readings: readonly Reading[] }) {
  const { currency } = factsOf(useWorkbook());
  const columns: readonly TableColumn<Reading>[] = [
    { head: words.criterion, cell: criterion },
    {
      head: words.earlier,
      end: true,
      short: true,
      cell: ({ gain, earlierWD }) => (Math.round(gain) > 0 ? words.days({ days: earlierWD }) : words.none),
    },
    {
      head: words.gain,
      end: true,
      short: true,
      cell: ({ gain }) => (Math.round(gain) > 0 ? moneyText(gain, currency) : words.noGain),
    },
  ];
  return readings.length === 0 ? (
    <Muted>{words.nothing}</Muted>
  ) : (
    <DataTable label={words.title} columns={columns} rows={readings} keyOf={({ code }) => code} />
  );
}
