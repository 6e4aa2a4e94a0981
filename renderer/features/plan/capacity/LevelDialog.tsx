// All conflicts eased together: what would start later, what else that would change, what stays and why.
import { Button } from '@mantine/core';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { dayOfWD } from '../../../../shared/dates/workingDays.ts';
import { levelPlan } from '../../../../shared/edits/plan/levelPlan.ts';
import { previewOf } from '../../../../shared/edits/plan/preview.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { levelWords } from '../../../../shared/messages/screens/plan/levelling.ts';
import { capacityWords } from '../../../../shared/messages/screens/plan.ts';
import type { Levelling, LevelMove } from '../../../../shared/rules/plan/levelling.ts';
import { planClockOf, scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { planStateOf } from '../../../../shared/rules/preview/planState.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { nameOf } from '../../../../shared/words.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { ProgressNote } from '../../../ui/feedback/ProgressNote.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { DataTable } from '../../../ui/page/DataTable.tsx';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { changeLines } from '../timeline/previewLines.ts';
import { useLevelling } from './useLevelling.ts';

export function LevelDialog({ onClose }: { readonly onClose: () => void }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const proposed = useLevelling(workbook);
  const moves = proposed?.moves ?? [];
  const footer = (
    <>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      <Button
        variant="filled"
        disabled={moves.length === 0}
        onClick={() => {
          if (apply(levelPlan(moves))) onClose();
        }}
      >
        {levelWords.apply({ moves: moves.length })}
      </Button>
    </>
  );
  return (
    <Dialog opened size="lg" title={levelWords.title} onClose={onClose} footer={footer}>
      <Muted>{levelWords.intro}</Muted>
      {proposed === null ? (
        <ProgressNote label={levelWords.looking} done={null} total={null} />
      ) : (
        <Proposal proposed={proposed} />
      )}
    </Dialog>
  );
}

function Proposal({ proposed }: { readonly proposed: Levelling }) {
  const workbook = useWorkbook();
  const { moves, before, after } = proposed;
  const step = (figure: keyof typeof before) => levelWords.step({ from: before[figure], to: after[figure] });
  return (
    <>
      <Figures label={levelWords.figures}>
        <Figure label={levelWords.conflicts} value={step('conflicts')} />
        <Figure label={levelWords.size} value={step('size')} />
        <Figure label={levelWords.days} value={step('days')} />
      </Figures>
      {moves.length === 0 ? (
        <Callout tone="info" title={levelWords.nothing} />
      ) : (
        <>
          <Moves workbook={workbook} moves={moves} />
          <Changes workbook={workbook} moves={moves} />
        </>
      )}
      <Left workbook={workbook} left={proposed.left} />
    </>
  );
}

interface MovesProps {
  readonly workbook: Workbook;
  readonly moves: readonly LevelMove[];
}

function Moves({ workbook, moves }: MovesProps) {
  const startsNow = ({ box }: LevelMove) => {
    const found = scheduleOf(workbook).boxes.get(box.id);
    return dayText(found ? fromDayNumber(found.startDay) : null);
  };
  return (
    <DataTable
      label={levelWords.moves}
      rows={moves}
      keyOf={({ box }) => box.id}
      columns={[
        { head: levelWords.box, cell: ({ box }) => nameOf(box) },
        { head: levelWords.startsNow, cell: startsNow, short: true },
        { head: levelWords.wouldStart, cell: ({ notBefore }) => dayText(notBefore), short: true },
        {
          head: levelWords.laterBy,
          cell: ({ shiftWD }) => levelWords.later({ days: shiftWD }),
          short: true,
          end: true,
        },
      ]}
    />
  );
}

/** What follows from the later starts: boxes that wait for them, checkpoints, the end, cost. */
function Changes({ workbook, moves }: MovesProps) {
  const preview = previewOf(workbook, planStateOf(workbook), levelPlan(moves));
  if (preview.refused !== null) return <Callout tone="warning" title={preview.refused} />;
  const named = new Set<string>(moves.map(({ box }) => box.id));
  const moved = preview.change.moved.filter(({ box }) => !named.has(box.id));
  return (
    <Section title={levelWords.changes}>
      <Lines label={levelWords.changes}>
        {changeLines(workbook, { ...preview.change, moved }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Lines>
    </Section>
  );
}

function Left({ workbook, left }: { readonly workbook: Workbook; readonly left: Levelling['left'] }) {
  if (left.length === 0) return <Callout tone="done" title={capacityWords.none} />;
  const clock = planClockOf(workbook);
  const day = (wd: number) => fromDayNumber(dayOfWD(clock.calendar, clock.startDay, wd));
  return (
    <Section title={levelWords.left} count={left.length}>
      <Lines label={levelWords.left}>
        {left.map(({ conflict: { resource, fromWD, toWD, size, boxes, otherWork }, why }) => (
          <li key={`${resource.id} ${fromWD}`}>
            {levelWords.stays({
              resource,
              from: day(fromWD),
              to: day(toWD),
              size,
              work: [...boxes.map(({ code }) => code ?? ''), ...otherWork],
              why,
            })}
          </li>
        ))}
      </Lines>
    </Section>
  );
}
