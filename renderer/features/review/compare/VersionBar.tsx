// Which two versions stand side by side: now, a snapshot, or a file.
import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { Version } from '../../../../shared/compare/versions.ts';
import { fileExtension } from '../../../../shared/file/document.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { compareWords as words } from '../../../../shared/messages/screens/review/compare.ts';
import { useStores } from '../../../store/stores.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { FilterBar } from '../../../ui/page/Filter.tsx';

interface VersionBarProps {
  readonly versions: readonly Version[];
  readonly from: string;
  readonly to: string;
  readonly onFrom: (id: string) => void;
  readonly onTo: (id: string) => void;
  readonly onFile: (file: Version) => void;
}

/** Asks for a file and gives it as a version; what is wrong with it is told. */
function useFileVersion(onFile: VersionBarProps['onFile']): () => Promise<void> {
  const { host, session } = useStores();
  return async () => {
    const chosen = await host.chooseFile([fileExtension]);
    if (!chosen) return;
    const read = parse(chosen.bytes);
    if (read.status === 'ok') {
      const { document } = read;
      onFile({ id: `file:${chosen.name}`, label: chosen.name, read: () => document.workbook, document });
    } else
      session.getState().notify({ tone: 'problem', sentence: words.fileUnread({ sentence: read.message }) });
  };
}

export function VersionBar({ versions, from, to, onFrom, onTo, onFile }: VersionBarProps) {
  const open = useFileVersion(onFile);
  const items = versions.map(({ id, label }) => ({ id, code: label, title: '' }));
  return (
    <FilterBar label={words.from}>
      <PickSelect
        aria-label={words.from}
        items={items}
        value={from}
        onChange={(id) => id !== null && onFrom(id)}
        hasWideList
      />
      <span>{words.to}</span>
      <PickSelect
        aria-label={words.to}
        items={items}
        value={to}
        onChange={(id) => id !== null && onTo(id)}
        hasWideList
      />
      <Button leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => void open()}>
        {words.file}
      </Button>
    </FilterBar>
  );
}
