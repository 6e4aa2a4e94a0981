// What is still unknown: every checklist with its score, blockers first, and the one that is being answered.
import { checklistWords } from '../../../../shared/messages/screens/tempo.ts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { checklistContents } from '../../../../shared/content/checklists.ts';
import { blockersOf } from '../../../../shared/rules/checklist/checklistBlockers.ts';
import { checklistScore, unknownItems } from '../../../../shared/rules/checklist/checklistScore.ts';
import { subjectRecord } from '../../../../shared/rules/checklist/checklistSubjects.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { byCode, type Workbook } from '../../../../shared/schema/workbook.ts';
import { useOpenRecord, useSelected, useWorkbook } from '../../../records/useWorkbook.ts';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { AddChecklistDialog } from './AddChecklistDialog.tsx';
import { ChecklistDetail } from './ChecklistDetail.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { PickRow } from '../../../ui/page/Rows.tsx';
import { Panes } from '../../../ui/frame/Panes.tsx';

/** Those that block a gate first, then by code. */
const inOrder = (workbook: Workbook): readonly Checklist[] => {
  const blocks = new Map(
    [...workbook.checklist.values()].map((one) => [one.id, blockersOf(workbook, one).length > 0]),
  );
  return [...workbook.checklist.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => Number(blocks.get(b.id)) - Number(blocks.get(a.id)) || byCode(a, b));
};

export function ChecklistsTab() {
  const workbook = useWorkbook();
  const selected = useSelected();
  const [last, setLast] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const checklists = inOrder(workbook);
  const wanted = selected?.kind === 'checklist' ? selected.id : last;
  const current = checklists.find(({ id }) => id === wanted) ?? checklists[0];
  const dialog = <AddChecklistDialog opened={adding} onClose={() => setAdding(false)} onAdded={setLast} />;
  if (!current) {
    return (
      <>
        <EmptyState
          question={checklistWords.question}
          samples={[checklistWords.sampleTerms, checklistWords.sampleReturn]}
          action={{ label: checklistWords.add, onClick: () => setAdding(true) }}
        />
        {dialog}
      </>
    );
  }
  return (
    <>
      <Panes
        bar={
          <Bar>
            <Muted as="span">{checklistWords.blockersFirst({ count: checklists.length })}</Muted>
            <Editable>
              <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                {checklistWords.add}
              </Button>
            </Editable>
          </Bar>
        }
        label={checklistWords.checklists}
        list={checklists.map((checklist) => (
          <li key={checklist.id}>
            <Row checklist={checklist} isCurrent={checklist === current} onChosen={setLast} />
          </li>
        ))}
      >
        <ChecklistDetail key={current.id} checklist={current} />
      </Panes>
      {dialog}
    </>
  );
}

interface RowProps {
  readonly checklist: Checklist;
  readonly isCurrent: boolean;
  readonly onChosen: (id: string) => void;
}

function Row({ checklist, isCurrent, onChosen }: RowProps) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const score = checklistScore(checklist);
  const blockers = blockersOf(workbook, checklist).length;
  const unknown = unknownItems(checklist).length;
  const subject = subjectRecord(workbook, checklist);
  const notes = [
    checklistContents[checklist.template].title,
    subject?.code ?? checklistWords.wholeWorkbook,
    ...(unknown > 0 ? [checklistWords.unknownCount({ count: unknown })] : []),
  ];
  return (
    <PickRow
      name={`${checklist.code ?? ''} ${checklist.title}`}
      aside={score === null ? '–' : printNumber(score, 0)}
      note={
        <>
          {blockers > 0 ? <strong>{checklistWords.blockers({ count: blockers })} · </strong> : null}
          {notes.join(' · ')}
        </>
      }
      current={isCurrent}
      onPick={() => {
        onChosen(checklist.id);
        open('checklist', checklist.id);
      }}
    />
  );
}
