// How sure are we: one sentence first, then the pictures, criteria, drivers and boxes of the newest kept simulation.
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { simulationWords } from '../../../../shared/messages/documents/simulation.ts';
import { simulationScreenWords as words } from '../../../../shared/messages/screens/review/simulation.ts';
import { headlineOf } from '../../../../shared/layout/simulation/headline.ts';
import { changedSince } from '../../../../shared/rules/simulated/inputs.ts';
import { isFresh, keptResults, resultOfPlan } from '../../../../shared/rules/simulated/keptResults.ts';
import { sharedCauses } from '../../../../shared/rules/simulated/sharedCauses.ts';
import type { Simulation } from '../../../../shared/schema/kinds.ts';
import type { Supposed } from '../../../../shared/schema/simulation.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { findRecord } from '../../../../shared/schema/workbook.ts';
import { codeOf } from '../../../../shared/words.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useSession } from '../../../store/stores.tsx';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { ProgressNote } from '../../../ui/feedback/ProgressNote.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Boxes, Criteria } from './SimulationTables.tsx';
import { Chances } from './Chances.tsx';
import { Answers, Grounds } from './Pictures.tsx';
import { Results } from './Results.tsx';
import { WhatIf } from './whatIf/WhatIf.tsx';
import { WorthCurve } from './whatIf/WorthCurve.tsx';
import { type Simulating, useSimulation } from './run/useSimulation.ts';

export function SimulationTab() {
  const workbook = useWorkbook();
  const simulating = useSimulation();
  const result = resultOfPlan(workbook);
  const kept = keptResults(workbook);
  const [supposed, setSupposed] = useKept<Supposed>('whatIf', {});
  if (!result) return <Nothing simulating={simulating} />;
  return (
    <Page>
      <Headline result={result} simulating={simulating} />
      <Chances result={result} />
      <Answers result={result} />
      <WhatIf result={result} supposed={supposed} onSuppose={setSupposed} />
      <Criteria result={result} />
      <WorthCurve
        criteria={result.figures.criteria.map(({ code }) => code)}
        supposed={supposed}
        onSuppose={setSupposed}
      />
      <Grounds result={result} />
      <Boxes result={result} />
      {kept.length < 2 ? null : <Results results={kept} onTakeUp={setSupposed} />}
      <Muted small>{words.made({ ...result, start: result.rngStart, hash: result.inputHash })}</Muted>
    </Page>
  );
}

interface WithRun {
  readonly simulating: Simulating;
}

/** How far a run is, or why it failed. */
function RunState({ simulating: { progress, failed, cancel } }: WithRun) {
  if (progress)
    return (
      <ProgressNote label={words.running} done={progress.done} total={progress.total} onCancel={cancel} />
    );
  if (failed === null) return null;
  return <Callout tone="error" title={words.failed} details={[failed]} safe={words.failedSafe} />;
}

function Headline({ result, simulating }: WithRun & { readonly result: Simulation }) {
  const workbook = useWorkbook();
  const { leftOut } = result.figures;
  return (
    <>
      <Bar>
        <h2>{headlineOf(workbook, result.figures)}</h2>
        <Editable>
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            onClick={simulating.start}
            disabled={simulating.progress !== null}
          >
            {words.again}
          </Button>
        </Editable>
      </Bar>
      <RunState simulating={simulating} />
      <Stale result={result} />
      <Muted small>
        {[simulationWords.spread({ causes: sharedCauses(workbook) }), words.leftOut({ leftOut })].join(' ')}
      </Muted>
    </>
  );
}

/** Says at once that an input has changed since, and which. */
function Stale({ result }: { readonly result: Simulation }) {
  const workbook = useWorkbook();
  if (isFresh(workbook, result)) return null;
  const changes = changedSince(workbook, result.inputs);
  const names = changes.flatMap(({ kind, id }) => {
    const record = findRecord(workbook, kind, id);
    if (!record) return [];
    return record.code === null ? cards[kind].one : codeOf(record);
  });
  return (
    <Callout
      tone="warning"
      title={words.stale}
      details={[words.changed({ names: [...new Set(names)], count: changes.length })]}
      todo={words.staleTodo}
    />
  );
}

function Nothing({ simulating }: WithRun) {
  const workbook = useWorkbook();
  const goTo = useSession((state) => state.goTo);
  const hasWork = [...workbook.timeBox.values()].some(
    ({ archived, duration }) => !archived && duration !== null,
  );
  if (simulating.progress !== null || simulating.failed !== null)
    return (
      <Page measured>
        <RunState simulating={simulating} />
      </Page>
    );
  if (!hasWork)
    return (
      <EmptyState
        question={words.question}
        samples={words.samples}
        action={{ label: words.toPlan, onClick: () => goTo('plan', 'timeBoxes'), leads: true }}
      >
        {words.noPlan}
      </EmptyState>
    );
  return (
    <EmptyState
      question={words.question}
      samples={words.samples}
      action={{ label: words.run, onClick: simulating.start }}
    >
      {words.about}
    </EmptyState>
  );
}
