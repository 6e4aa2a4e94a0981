// Which kinds of records go along, by the stage they belong to: a stage at once, or kind by kind.
import { Checkbox, Input, Stack } from '@mantine/core';
import { shareTabWords } from '../../../../shared/messages/screens/share.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { type Kind, kinds } from '../../../../shared/schema/kinds.ts';
import { type Stage, stages, stageWord } from '../../../../shared/schema/stages.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { mayStay } from '../../../../shared/sharing/staying.ts';
import { capital } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import type { ChoicesProps } from './choicesProps.ts';

/** The kinds of a stage of which there are any; null: those that belong to none. */
const kindsOf = (workbook: Workbook, stage: Stage | null): readonly Kind[] =>
  kinds.filter((kind) => cards[kind].stage === stage && mayStay(kind) && recordsOf(workbook, kind).size > 0);

export function KindChoice(props: ChoicesProps) {
  const workbook = useWorkbook();
  const groups = [...stages, null]
    .map((stage) => ({ stage, kinds: kindsOf(workbook, stage) }))
    .filter((group) => group.kinds.length > 0);
  return (
    <Input.Wrapper
      label={shareTabWords.kinds}
      labelElement="div"
      role="group"
      aria-label={shareTabWords.kinds}
    >
      <Stack gap="sm" mt="xs">
        {groups.map((group) => (
          <StageGroup key={group.stage ?? 'none'} {...props} {...group} />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}

interface GroupProps extends ChoicesProps {
  readonly stage: Stage | null;
  readonly kinds: readonly Kind[];
}

function StageGroup({ choice, onChange, stage, kinds: own }: GroupProps) {
  const workbook = useWorkbook();
  const left = new Set(choice.leftKinds);
  const along = own.filter((kind) => !left.has(kind));
  const choose = (chosen: readonly Kind[], goes: boolean): void => {
    const others = choice.leftKinds.filter((kind) => !chosen.some((one) => one === kind));
    onChange({ ...choice, leftKinds: goes ? others : [...others, ...chosen] });
  };
  return (
    <Stack gap="xs">
      <Checkbox
        label={stage === null ? shareTabWords.unstaged : stageWord[stage]}
        checked={along.length === own.length}
        indeterminate={along.length > 0 && along.length < own.length}
        onChange={() => choose(own, along.length < own.length)}
      />
      <Stack gap="xs" pl="xl">
        {own.map((kind) => (
          <Checkbox
            key={kind}
            size="xs"
            label={shareTabWords.kindCount({
              many: capital(cards[kind].many),
              count: recordsOf(workbook, kind).size,
            })}
            checked={!left.has(kind)}
            onChange={(event) => choose([kind], event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Stack>
  );
}
