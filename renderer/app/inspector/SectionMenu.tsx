// The list of sections to jump to: each by its name, and all of them opened or folded at once.
import { ActionIcon, Menu } from '@mantine/core';
import { IconListTree } from '@tabler/icons-react';
import { useState } from 'react';
import { inspectorWords } from '../../../shared/messages/screens/app/inspector.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { useSession } from '../../store/stores.tsx';
import { drawnSections } from './useSections.ts';

const titleOf = (section: HTMLElement): string => section.dataset['section'] ?? '';

/** After the menu has given the focus back, it goes on to the heading of the section. */
function jumpTo(title: string): void {
  requestAnimationFrame(() => {
    const section = drawnSections().find((one) => titleOf(one) === title);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('[data-fold]')?.focus();
  });
}

export function SectionMenu({ kind }: { readonly kind: Kind }) {
  const [titles, setTitles] = useState<readonly string[]>([]);
  const setSections = useSession((state) => state.setSections);
  const go = (title: string) => {
    setSections(kind, [title], true);
    jumpTo(title);
  };
  return (
    <Menu
      position="bottom-end"
      returnFocus={false}
      onOpen={() => setTitles(drawnSections().map((section) => titleOf(section)))}
    >
      <Menu.Target>
        <ActionIcon aria-label={inspectorWords.sections}>
          <IconListTree size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {titles.map((title) => (
          <Menu.Item key={title} onClick={() => go(title)}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => setSections(kind, titles, true)}>{inspectorWords.openAll}</Menu.Item>
        <Menu.Item onClick={() => setSections(kind, titles, false)}>{inspectorWords.foldAll}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
