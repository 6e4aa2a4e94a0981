// The head of the inspector: the way back and forward, what it is and in which state, and what can be done with it.
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDots, IconX } from '@tabler/icons-react';
import { useRecordMenu } from '../../records/commands/useRecordMenu.tsx';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { inspectorWords } from '../../../shared/messages/screens/app/inspector.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { stepFrom } from '../../store/session/trail.ts';
import { useSession } from '../../store/stores.tsx';
import { SideName } from '../../ui/frame/SidePanel.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { MenuRows } from '../../ui/overlay/PointerMenu.tsx';
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

/** What can be done with it, away from the cross: the same as in the palette and in the menus of screens. */
function More({ kind, record: { id } }: PartProps) {
  const items = useRecordMenu()({ kind, id });
  if (items.length === 0) return null;
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
        <MenuRows items={items} />
      </Menu.Dropdown>
    </Menu>
  );
}
