// A staged deployment: each stage with its share, least time, limits, owner and way back, and what speaks against leaving it.
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { changeFields } from '../../../../shared/edits/records.ts';
import { abTestOf } from '../../../../shared/rules/checklist/abTest.ts';
import { promotionFaults, type Stage, stageLabel } from '../../../../shared/rules/checklist/deployment.ts';
import { deploymentStages } from '../../../../shared/schema/checklist.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { listed } from '../../../../shared/words.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { PercentField } from '../../../ui/fields/PercentField.tsx';
import { PickField } from '../../../ui/fields/PickField.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from './Checklists.module.css';
import { ComparisonFields } from './ComparisonFields.tsx';
import { signOffItems } from './signOffItems.ts';
import { Editable } from '../../../ui/readOnly.tsx';

const fresh = (stage: Stage['stage']): Stage => ({
  stage,
  share: 0,
  minWD: 0,
  limits: [],
  ownerRole: null,
  rollback: '',
  startedOn: null,
  promotedOn: null,
  signOff: null,
});

export function StageList({ checklist }: { readonly checklist: Checklist }) {
  const apply = useApply();
  const { stages, comparison } = checklist;
  const set = (next: readonly Stage[]) =>
    void apply(changeFields('checklist', checklist.id, { stages: next }));
  const missing = deploymentStages.filter((name) => !stages.some(({ stage }) => stage === name));
  const add = (name: Stage['stage']) =>
    set(
      [...stages, fresh(name)].toSorted(
        (a, b) => deploymentStages.indexOf(a.stage) - deploymentStages.indexOf(b.stage),
      ),
    );
  const test = comparison && abTestOf(comparison);
  return (
    <>
      <Section title="Stages" count={stages.length}>
        {stages.map((stage, i) => (
          <StageCard
            key={stage.stage}
            stage={stage}
            isLast={i === stages.length - 1}
            onChange={(part) => set(stages.map((one, at) => (at === i ? { ...one, ...part } : one)))}
            onRemove={() => set(stages.filter((_, at) => at !== i))}
          />
        ))}
        {missing.length === 0 ? null : (
          <Editable>
            <div className={classes.actions}>
              {missing.map((name) => (
                <Button key={name} leftSection={<IconPlus size={16} />} onClick={() => add(name)}>
                  Add {stageLabel(name)}
                </Button>
              ))}
            </div>
          </Editable>
        )}
      </Section>
      <Section title="Challenger against champion">
        {test ? (
          <Muted>
            Champion {printNumber(test.champion * 100, 2)}%, challenger{' '}
            {printNumber(test.challenger * 100, 2)}%; z {test.z === null ? 'unknown' : printNumber(test.z, 2)}
            , p {test.p === null ? 'unknown' : printNumber(test.p, 4)}.{' '}
            {test.isBetter
              ? 'The challenger is better.'
              : `Not shown yet${test.hasEnough ? '' : ': fewer trials than planned'}${test.hasPeriod ? '' : ': the period is not noted'}.`}
          </Muted>
        ) : null}
        <ComparisonFields checklist={checklist} />
      </Section>
    </>
  );
}

interface StageCardProps {
  readonly stage: Stage;
  readonly isLast: boolean;
  readonly onChange: (part: Partial<Stage>) => void;
  readonly onRemove: () => void;
}

function StageCard({ stage, isLast, onChange, onRemove }: StageCardProps) {
  const workbook = useWorkbook();
  const { asOf } = factsOf(workbook);
  const name = stageLabel(stage.stage);
  const faults = stage.startedOn === null || isLast ? [] : promotionFaults(workbook, stage);
  const isRunning = stage.startedOn !== null && stage.promotedOn === null && !isLast;
  return (
    <article className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <div className={classes.actions}>
          <Editable>
            {isRunning && faults.length === 0 ? (
              <Button size="compact-sm" onClick={() => onChange({ promotedOn: asOf })}>
                Go on from {name}
              </Button>
            ) : null}
            <ActionIcon aria-label={`Remove ${name}`} onClick={onRemove}>
              <IconTrash size={16} />
            </ActionIcon>
          </Editable>
        </div>
      </div>
      {faults.length === 0 ? null : (
        <Muted>
          {stage.promotedOn === null ? 'Not yet: ' : 'Was left although '}
          {listed(faults)}.
        </Muted>
      )}
      <div className={classes.fields}>
        <PercentField
          label="Seen by"
          value={stage.share}
          onCommit={(share) => onChange({ share: share ?? 0 })}
        />
        <NumberField
          label="At least"
          unit="WD"
          integer
          min={0}
          max={10_000}
          required
          value={stage.minWD}
          onCommit={(minWD) => minWD !== null && onChange({ minWD })}
        />
        <PickField
          label="Owner"
          items={pickItemsOf(workbook, 'role')}
          value={stage.ownerRole}
          onCommit={(role) => onChange({ ownerRole: role as Id<'role'> | null })}
        />
        <div className={classes.wide}>
          <TextField
            label="Way back"
            value={stage.rollback}
            onCommit={(rollback) => onChange({ rollback })}
          />
        </div>
        <DateField
          label="Started on"
          value={stage.startedOn}
          onCommit={(startedOn) => onChange({ startedOn })}
        />
        <DateField
          label="Left on"
          value={stage.promotedOn}
          onCommit={(promotedOn) => onChange({ promotedOn })}
        />
        <PickField
          label="Signed under"
          items={signOffItems(workbook)}
          value={stage.signOff}
          onCommit={(id) => onChange({ signOff: id as Id<'signOff'> | null })}
        />
      </div>
      <Limits stage={stage} onChange={onChange} />
    </article>
  );
}

const comparators = (['<', '<=', '>=', '>'] as const).map((value) => ({ value, label: value }));

function Limits({ stage, onChange }: Pick<StageCardProps, 'stage' | 'onChange'>) {
  const workbook = useWorkbook();
  const { limits } = stage;
  const change = (at: number, part: Partial<Stage['limits'][number]>) =>
    onChange({ limits: limits.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <>
      {limits.map((limit, i) => (
        <div key={i} className={classes.fields}>
          <PickField
            label="Limit on"
            items={pickItemsOf(workbook, 'metric')}
            value={limit.metric}
            onCommit={(id) => change(i, { metric: id as Id<'metric'> | null })}
          />
          <SelectField
            label="must be"
            required
            options={comparators}
            value={limit.comparator}
            onCommit={(comparator) => comparator !== null && change(i, { comparator })}
          />
          <NumberField
            label="Value"
            required
            value={limit.value}
            onCommit={(value) => value !== null && change(i, { value })}
          />
        </div>
      ))}
      <Editable>
        <div className={classes.actions}>
          <Button
            size="compact-sm"
            onClick={() => onChange({ limits: [...limits, { metric: null, comparator: '>=', value: 0 }] })}
          >
            Add limit
          </Button>
          {limits.length === 0 ? null : (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange({ limits: limits.slice(0, -1) })}
            >
              Remove last limit
            </Button>
          )}
        </div>
      </Editable>
    </>
  );
}
