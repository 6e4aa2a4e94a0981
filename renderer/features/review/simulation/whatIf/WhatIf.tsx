// Other numbers tried on the spot: the preview answers while the hand still moves, the whole run follows.
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { agreedCriteria, applyWhatIf, canWrite } from '../../../../../shared/edits/whatIf.ts';
import { keepSimulation } from '../../../../../shared/edits/simulations.ts';
import { leverWords, whatIfWords as words } from '../../../../../shared/messages/screens/review/whatIf.ts';
import { isFresh } from '../../../../../shared/rules/simulated/keptResults.ts';
import type { Simulation } from '../../../../../shared/schema/kinds.ts';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import { limits } from '../../../../../shared/schema/field.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../../records/useWorkbook.ts';
import { announce } from '../../../../ui/feedback/announce.tsx';
import { Callout } from '../../../../ui/feedback/Callout.tsx';
import { ProgressNote } from '../../../../ui/feedback/ProgressNote.tsx';
import { PickSelect } from '../../../../ui/fields/pick/PickSelect.tsx';
import { Muted } from '../../../../ui/page/Muted.tsx';
import { Bar } from '../../../../ui/page/Page.tsx';
import { Rows } from '../../../../ui/page/Rows.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { Editable } from '../../../../ui/readOnly.tsx';
import { type FullRun, useFullRun } from '../run/useFullRun.ts';
import { suppose, usePreview } from '../run/usePreview.ts';
import { simulationScreenWords } from '../../../../../shared/messages/screens/review/simulation.ts';
import { isNothing, isSupposed, keyOf, type Lever, leversOf, taken } from './levers.ts';
import { LeverRow } from './LeverRow.tsx';
import { Outcome } from './Outcome.tsx';
import classes from '../simulation.module.css';

interface WhatIfProps {
  readonly result: Simulation;
  readonly supposed: Supposed;
  readonly onSuppose: (supposed: Supposed) => void;
}

export function WhatIf({ result, supposed, onSuppose }: WhatIfProps) {
  const workbook = useWorkbook();
  const levers = useMemo(() => leversOf(workbook, result), [workbook, result]);
  const shown = levers.filter((lever) => isSupposed(supposed, lever));
  return (
    <Section title={words.title} order={2}>
      <Muted>{words.about}</Muted>
      {shown.length === 0 ? null : (
        <Rows label={words.title}>
          {shown.map((lever) => (
            <LeverRow key={keyOf(lever)} lever={lever} supposed={supposed} onSuppose={onSuppose} />
          ))}
        </Rows>
      )}
      <AddLever
        levers={levers.filter((lever) => !shown.includes(lever))}
        onAdd={(lever) => onSuppose(taken(supposed, lever))}
      />
      {shown.length === 0 ? null : (
        <Answer result={result} supposed={supposed} shown={shown} onSuppose={onSuppose} />
      )}
    </Section>
  );
}

interface AddLeverProps {
  readonly levers: readonly Lever[];
  readonly onAdd: (lever: Lever) => void;
}

function AddLever({ levers, onAdd }: AddLeverProps) {
  const items = levers.map((lever) => ({
    id: keyOf(lever),
    code: leverWords.lever({ name: lever.name, what: leverWords.kinds[lever.kind] }),
    title: '',
  }));
  return (
    <div className={classes.add}>
      <PickSelect
        // Chosen, it stands above: the box is empty again.
        key={levers.length}
        label={words.add}
        placeholder={words.choose}
        items={items}
        value={null}
        onChange={(key) => {
          const lever = levers.find((one) => keyOf(one) === key);
          if (lever) onAdd(lever);
        }}
      />
    </div>
  );
}

/** What it would do: from the preview at once, from the whole run once there is one. */
function Answer({ result, supposed, shown, onSuppose }: WhatIfProps & { readonly shown: readonly Lever[] }) {
  const workbook = useWorkbook();
  const question = useMemo(() => suppose(supposed), [supposed]);
  const { answer, failed } = usePreview(question);
  const run = useFullRun(isNothing(supposed) ? null : supposed);
  const sentence = failed ?? run.failed;
  if (sentence !== null)
    return (
      <Callout
        tone="error"
        title={simulationScreenWords.failed}
        details={[sentence]}
        safe={simulationScreenWords.failedSafe}
      />
    );
  if (answer?.kind !== 'preview') return null;
  const whole = run.result?.figures;
  return (
    <>
      <Outcome
        before={whole && isFresh(workbook, result) ? result.figures : answer.planned}
        after={whole ?? answer.whatIf}
        note={<Standing run={run} />}
      />
      <Editable>
        <Deciding supposed={supposed} shown={shown} run={run} onSuppose={onSuppose} />
      </Editable>
    </>
  );
}

/** From how many futures the figures are, and how far the whole run is. */
function Standing({ run: { done, total, result } }: { readonly run: FullRun }): ReactNode {
  if (result !== null) return <Muted small>{words.from({ count: total })}</Muted>;
  return done === 0 ? (
    <Muted small>{words.from({ count: 1000 })}</Muted>
  ) : (
    <ProgressNote label={words.running} done={done} total={total} />
  );
}

interface DecidingProps {
  readonly supposed: Supposed;
  readonly shown: readonly Lever[];
  readonly run: FullRun;
  readonly onSuppose: (supposed: Supposed) => void;
}

/** Kept as a scenario, written into the plan, or taken back. */
function Deciding({ supposed, shown, run: { result }, onSuppose }: DecidingProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  const [typed, setTyped] = useState('');
  const name =
    typed.trim() ||
    words.unnamed({
      levers: shown.map(({ kind, code, name: full }) =>
        leverWords.short({ code: kind === 'treatmentOff' ? full : code, what: leverWords.kinds[kind] }),
      ),
    });
  const agreed = agreedCriteria(workbook, supposed);
  const keep = (): void => {
    if (result === null || !apply(keepSimulation(newId<'simulation'>(), result, name))) return;
    announce(words.kept({ name }));
    setTyped('');
  };
  const write = (): void => {
    if (!apply(applyWhatIf(supposed))) return;
    announce(words.applied);
    onSuppose({});
  };
  return (
    <>
      {agreed.map((criterion) => (
        <Bar key={criterion.id}>
          <Muted>{words.agreed({ criterion })}</Muted>
          <Button size="compact-sm" onClick={() => open('killCriterion', criterion.id, 'terms')}>
            {words.openTerms({ criterion })}
          </Button>
        </Bar>
      ))}
      <div className={classes.deciding}>
        <TextInput
          label={words.name}
          placeholder={name}
          maxLength={limits.titleChars}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button disabled={result === null} onClick={keep}>
          {words.keep}
        </Button>
        <Button variant="filled" disabled={!canWrite(workbook, supposed)} onClick={write}>
          {words.apply}
        </Button>
        <Button onClick={() => onSuppose({})}>{words.takeBack}</Button>
      </div>
    </>
  );
}
