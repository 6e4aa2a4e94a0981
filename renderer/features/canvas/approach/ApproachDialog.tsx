// Two approaches to one use case side by side: what each does to value, cost, exposure and ratio, and one press to choose.
import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { chooseApproach } from '../../../../shared/edits/canvas/chooseApproach.ts';
import { approachWords as words } from '../../../../shared/messages/screens/canvas/approach.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import type { Approach } from '../../../../shared/rules/need/needTest.ts';
import { ladderOf } from '../../../../shared/rules/need/needTest.ts';
import { ladderRungs } from '../../../../shared/rules/need/ladder.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { approaches } from '../../../../shared/schema/useCase.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { labelOf } from '../../../../shared/words.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { presentColumn, triedColumn } from './approachFigures.ts';
import { ApproachTable } from './ApproachTable.tsx';

interface ApproachDialogProps {
  readonly useCase: UseCase;
  readonly onClose: () => void;
}

const options = approaches
  .filter((approach) => approach !== 'undecided')
  .map((value) => ({ value, label: labelOf(value) }));

/** The present approach and the one rung below it, or above where there is none below. */
function beginning(workbook: Workbook, useCase: UseCase): readonly [Approach, Approach] {
  const { rung, allowed } = ladderOf(workbook, useCase);
  const at = (step: number) => ladderRungs(workbook, useCase)[step]?.approaches[0] ?? 'rules';
  if (rung === null) return [at(allowed ?? 2), at((allowed ?? 2) + 1)];
  return [useCase.approach, at(rung > 0 ? rung - 1 : 1)];
}

export function ApproachDialog({ useCase, onClose }: ApproachDialogProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const [[first, second], setPair] = useState(() => beginning(workbook, useCase));
  const [takesHints, setTakesHints] = useState(true);
  const columns = [
    presentColumn(workbook, useCase),
    triedColumn(workbook, useCase, first, { head: labelOf(first), takesHints }),
    triedColumn(workbook, useCase, second, { head: labelOf(second), takesHints }),
  ];
  const choose = (approach: Approach) => {
    if (apply(chooseApproach(useCase.id, approach, takesHints))) onClose();
  };
  return (
    <Dialog
      opened
      size="lg"
      title={words.title({ useCase })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{commonWords.close}</Button>}
    >
      <Stack gap="md">
        <Muted>{words.lead}</Muted>
        <Fields>
          <SelectField
            label={words.first}
            options={options}
            value={first}
            required
            onCommit={(approach) => approach && setPair([approach, second])}
          />
          <SelectField
            label={words.second}
            options={options}
            value={second}
            required
            onCommit={(approach) => approach && setPair([first, approach])}
          />
        </Fields>
        <Checkbox
          label={words.withHints}
          description={words.hintsHint}
          checked={takesHints}
          onChange={(event) => setTakesHints(event.currentTarget.checked)}
        />
        <ApproachTable label={words.title({ useCase })} columns={columns} onChoose={choose} />
      </Stack>
    </Dialog>
  );
}
