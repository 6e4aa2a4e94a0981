// A staged deployment: each stage with its share, least time, limits, owner and way back, and what speaks against leaving it.
import { emptyStage } from '../../../../shared/edits/checklists.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { stageWords } from '../../../../shared/messages/screens/tempo.ts';
import { Button } from '@mantine/core';
import { abTestOf } from '../../../../shared/rules/checklist/abTest.ts';
import {
  type DeploymentStage,
  promotionFaults,
  stageLabel,
} from '../../../../shared/rules/checklist/deployment.ts';
import { deploymentStages } from '../../../../shared/schema/checklist.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { PartsField } from '../../../records/parts/PartsField.tsx';
import type { CellParts, HeadParts, PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { ComparisonFields } from './ComparisonFields.tsx';
import { signOffItems } from './signOffItems.ts';

const limits: PartsSpec<DeploymentStage['limits'][number]> = {
  one: stageWords.limit,
  empty: stageWords.noLimits,
  cells: ['metric', 'comparator', 'value'],
  fresh: () => ({ metric: null, comparator: '>=', value: 0 }),
};

const Limits = ({ part, field, change }: CellParts<DeploymentStage>) => (
  <PartsField
    field={field}
    spec={limits}
    parts={part.limits}
    of={stageLabel(part.stage)}
    onCommit={(next, step) => change({ limits: next }, step)}
  />
);

const fresh = (stage: DeploymentStage['stage']): DeploymentStage => ({ ...emptyStage, stage, share: 0 });

const inOrder = (a: DeploymentStage, b: DeploymentStage) =>
  deploymentStages.indexOf(a.stage) - deploymentStages.indexOf(b.stage);

const stages: PartsSpec<DeploymentStage> = {
  one: stageWords.stage,
  empty: stageWords.question,
  Head: Promotion,
  nameOf: ({ stage }) => stageLabel(stage),
  cells: [
    'share',
    'minWD',
    'ownerRole',
    'startedOn',
    'promotedOn',
    { name: 'signOff', items: signOffItems },
    { name: 'rollback', wide: true },
    { name: 'limits', wide: true, Control: Limits },
  ],
  adds: (present) =>
    deploymentStages
      .filter((name) => !present.some(({ stage }) => stage === name))
      .map((name) => ({
        label: stageWords.add({ stage: stageLabel(name) }),
        key: name,
        next: [...present, fresh(name)].toSorted(inOrder),
      })),
  fresh: () => fresh('test'),
};

export function StageList({ checklist }: { readonly checklist: Checklist }) {
  return (
    <>
      <RecordParts kind="checklist" record={checklist} field="stages" spec={stages} />
      <Section title={stageWords.comparison} field="comparison">
        <TestResult checklist={checklist} />
        <ComparisonFields checklist={checklist} />
      </Section>
    </>
  );
}

/** What speaks against leaving a stage that has begun, or the button that leaves it; the last stage is not left. */
function Promotion({ part: stage, isLast, change }: HeadParts<DeploymentStage>) {
  const workbook = useWorkbook();
  const { startedOn, promotedOn } = stage;
  const faults = startedOn === null || isLast ? [] : promotionFaults(workbook, stage);
  if (faults.length > 0)
    return (
      <Muted>
        {promotedOn === null ? stageWords.notYet({ faults }) : stageWords.leftAlthough({ faults })}
      </Muted>
    );
  if (startedOn === null || promotedOn !== null || isLast) return null;
  return (
    <Editable>
      <div>
        <Button size="compact-sm" onClick={() => change({ promotedOn: factsOf(workbook).asOf })}>
          {stageWords.goOn({ stage: stageLabel(stage.stage) })}
        </Button>
      </div>
    </Editable>
  );
}

function TestResult({ checklist: { comparison } }: { readonly checklist: Checklist }) {
  const test = comparison && abTestOf(comparison);
  if (!test) return null;
  const share = (value: number) => `${printNumber(value * 100, 2)}%`;
  const known = (value: number | null, digits: number) =>
    value === null ? commonWords.unknown : printNumber(value, digits);
  return (
    <Muted>
      {stageWords.result({
        champion: share(test.champion),
        challenger: share(test.challenger),
        z: known(test.z, 2),
        p: known(test.p, 4),
        verdict: test.isBetter ? stageWords.isBetter : stageWords.notShown(test),
      })}
    </Muted>
  );
}
