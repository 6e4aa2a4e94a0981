// Who changed what, when, and what stood there before: everything done to the workbook on this computer.
import { Button, SegmentedControl } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Log, mostLogged } from '../../../../shared/changes/log.ts';
import { findSteps, type FoundStep } from '../../../../shared/log/findSteps.ts';
import { unreadable } from '../../../../shared/log/logRows.ts';
import type { Names } from '../../../../shared/log/names.ts';
import { logWords } from '../../../../shared/messages/screens/review/log.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { LogStep } from '../../../records/log/LogStep.tsx';
import { useLog } from '../../../records/log/useLog.ts';
import { useSession } from '../../../store/stores.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { FilteredOut } from '../../../ui/page/Filter.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Rows } from '../../../ui/page/Rows.tsx';
import { BindingRecord } from './BindingRecord.tsx';
import { type AskedFor, askedForAll, filterOf, LogFilterBar } from './LogFilterBar.tsx';
import { useLogExport } from './useLogExport.ts';

const pageSteps = 50;

const whichLogs = [
  { value: 'everything', label: logWords.everything },
  { value: 'binding', label: logWords.binding },
] as const;

export function LogTab() {
  const [which, setWhich] = useKept<(typeof whichLogs)[number]['value']>('logWhich', 'everything');
  return (
    <Page measured>
      <div>
        <SegmentedControl
          aria-label={logWords.which}
          value={which}
          onChange={setWhich}
          data={[...whichLogs]}
        />
      </div>
      {which === 'binding' ? <BindingRecord /> : <Everything />}
    </Page>
  );
}

function Everything() {
  const { log, names } = useLog();
  const [asked, setAsked] = useKept<AskedFor>('logFilter', askedForAll);
  // Typing in the search stays quick however long the log is.
  const filter = useDeferredValue(asked);
  const steps = useMemo(() => findSteps(names, log, filterOf(filter)), [names, log, filter]);
  if (log.length === 0) return <NothingYet />;
  return (
    <>
      <Muted>{reachOf(log)}</Muted>
      <LogFilterBar log={log} names={names} asked={asked} onChange={setAsked} />
      {steps.length === 0 ? (
        <FilteredOut onClear={() => setAsked(askedForAll)}>
          {logWords.noneFits({ hidden: log.length })}
        </FilteredOut>
      ) : (
        <Steps key={JSON.stringify(filter)} names={names} steps={steps} />
      )}
    </>
  );
}

/** From when on it tells, and that it stays here. */
function reachOf(log: Log): string {
  const [oldest] = log;
  const at = oldest?.at ?? '';
  const isTrimmed = (oldest?.number ?? 1) > 1;
  const missing = unreadable(log);
  return [
    isTrimmed ? logWords.sinceTrimmed({ at, most: mostLogged }) : logWords.since({ at }),
    logWords.staysHome,
    ...(missing > 0 ? [logWords.unreadable({ count: missing })] : []),
  ].join(' ');
}

function Steps({ names, steps }: { readonly names: Names; readonly steps: readonly FoundStep[] }) {
  const [shown, setShown] = useState(pageSteps);
  const write = useLogExport(names, steps);
  return (
    <>
      <Bar>
        <Muted as="span">
          {logWords.shown({ shown: Math.min(shown, steps.length), count: steps.length })}
        </Muted>
        <Button leftSection={<IconTableExport size={16} aria-hidden />} onClick={() => void write()}>
          {logWords.export}
        </Button>
      </Bar>
      <Rows label={logWords.table}>
        {steps.slice(0, shown).map((step) => (
          <LogStep key={step.entry.number} names={names} step={step} />
        ))}
      </Rows>
      {steps.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + pageSteps)}>{logWords.older}</Button>
        </div>
      ) : null}
    </>
  );
}

function NothingYet() {
  const goTo = useSession((state) => state.goTo);
  return (
    <EmptyState
      question={logWords.question}
      samples={[logWords.sampleChange, logWords.sampleUndo]}
      action={{ label: logWords.toCanvas, onClick: () => goTo('canvas', 'canvas'), leads: true }}
    >
      {logWords.startsNow} {logWords.staysHome}
    </EmptyState>
  );
}
