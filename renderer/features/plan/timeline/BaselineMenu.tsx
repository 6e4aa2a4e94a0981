// The plan of another day behind the bars: which snapshot it is, and keeping one of today.
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { removeSnapshot, takeSnapshot } from '../../../../shared/edits/whole/takeSnapshot.ts';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import { baselinesOf } from '../../../../shared/rules/plan/baseline.ts';
import type { Snapshot } from '../../../../shared/schema/kinds.ts';
import { codeOf, nameOf } from '../../../../shared/words.ts';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { useReadOnly } from '../../../ui/readOnly.tsx';

interface BaselineMenuProps {
  readonly baseline: Snapshot | null;
  readonly choose: (baseline: Snapshot['id'] | null) => void;
}

export function BaselineMenu({ baseline, choose }: BaselineMenuProps) {
  const workbook = useWorkbook();
  const isLocked = useReadOnly();
  const apply = useApply();
  const newId = useNewId();
  const all = baselinesOf(workbook);
  if (isLocked && all.length === 0) return null;
  const keep = () => {
    const id = newId<'snapshot'>();
    if (apply(takeSnapshot(id))) choose(id);
  };
  const ticked = (isChosen: boolean) => <IconCheck size={16} visibility={isChosen ? 'visible' : 'hidden'} />;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant={baseline === null ? 'default' : 'light'}>
          {words.baseline}
          {baseline === null ? '' : ` ${codeOf(baseline)}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map((snapshot) => (
          <Menu.Item
            key={snapshot.id}
            leftSection={ticked(snapshot === baseline)}
            onClick={() => choose(snapshot.id)}
          >
            {nameOf(snapshot)}
          </Menu.Item>
        ))}
        {all.length === 0 ? null : (
          <Menu.Item leftSection={ticked(baseline === null)} onClick={() => choose(null)}>
            {words.noBaseline}
          </Menu.Item>
        )}
        {isLocked ? null : (
          <>
            {all.length === 0 ? null : <Menu.Divider />}
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={keep}>
              {words.keepBaseline}
            </Menu.Item>
            {baseline === null ? null : (
              <Menu.Item
                leftSection={<IconTrash size={16} />}
                onClick={() => apply(removeSnapshot(baseline.id))}
              >
                {words.removeBaseline({ snapshot: baseline })}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
