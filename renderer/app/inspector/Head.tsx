// The head of the inspector: the way back and forward, what it is and in which state, and what can be done with it.
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconDots,
  IconMessageUp,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { inspectorWords } from '../../../shared/messages/screens/app/inspector.ts';
import { noteWords } from '../../../shared/messages/screens/review/review.ts';
import { deleteRecords } from '../../../shared/edits/records.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { findRecord, isFixed } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { stepFrom } from '../../store/session/trail.ts';
import { useSession } from '../../store/stores.tsx';
import { SideName } from '../../ui/frame/SidePanel.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { SectionMenu } from './SectionMenu.tsx';

interface HeadProps {
  readonly kind: Kind;
  readonly record: RecordOf<Kind>;
  readonly onClose: () => void;
}

export function Head({ kind, record, onClose }: HeadProps) {
  const { stage, one } = cards[kind];
  return (
    <>
      <Along />
      <SideName>
        {stage ? <StageMark stage={stage} word={false} /> : null}
        <span>
          <strong>{record.code ?? ''}</strong> {labelOf(one)}
        </span>
      </SideName>
      <SectionMenu kind={kind} />
      <More kind={kind} record={record} />
      <ActionIcon aria-label={appWords.closeInspector} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </>
  );
}

type PartProps = Omit<HeadProps, 'onClose'>;

/** One press a step, through what was opened. */
function Along() {
  const workbook = useWorkbook();
  const trail = useSession((state) => state.trail);
  const goAlong = useSession((state) => state.goAlong);
  const isThere = ({ kind, id }: { readonly kind: Kind; readonly id: string }) =>
    findRecord(workbook, kind, id) !== undefined;
  const ways = [
    { by: -1, label: inspectorWords.back, Icon: IconArrowLeft },
    { by: 1, label: inspectorWords.forward, Icon: IconArrowRight },
  ] as const;
  return ways.map(({ by, label, Icon }) => (
    <ActionIcon
      key={by}
      aria-label={label}
      title={label}
      disabled={stepFrom(trail, by, isThere) === null}
      onClick={() => goAlong(by, isThere)}
    >
      <Icon size={16} />
    </ActionIcon>
  ));
}

/** What is done more rarely, away from the cross: a note upward about it, and deleting it. */
function More({ kind, record }: PartProps) {
  const apply = useApply();
  const readOnly = useReadOnly();
  const setDialog = useSession((state) => state.setDialog);
  const name = record.code ?? cards[kind].one;
  if (readOnly || isFixed(kind, record.id)) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={inspectorWords.more}>
          <ActionIcon aria-label={inspectorWords.more}>
            <IconDots size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {kind === 'upwardNote' ? null : (
          <Menu.Item leftSection={<IconMessageUp size={16} />} onClick={() => setDialog('raiseNote')}>
            {noteWords.raiseOf({ name })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={() => apply(deleteRecords([{ kind, id: record.id }]))}
        >
          {appWords.deleteIt({ name })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
