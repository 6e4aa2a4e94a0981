// Two versions of the workbook side by side: headline figures, moved goalposts, then what came, went and changed.
import { useMemo, useState } from 'react';
import { compareVersions } from '../../../../shared/compare/compare.ts';
import { lastSnapshot, type Version, versionsOf } from '../../../../shared/compare/versions.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { compareWords as words } from '../../../../shared/messages/screens/review/compare.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { useKept } from '../../../records/KeptStates.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useLinkedFile } from '../../../store/stores.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Comparing } from './Comparing.tsx';
import { MergePanel } from './MergePanel.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import { useTakeSnapshot } from './useTakeSnapshot.ts';
import { VersionBar } from './VersionBar.tsx';

/** What another program put into the linked file, as long as the two have parted. */
function useLinkedVersion(): Version | null {
  const { file, other } = useLinkedFile();
  const bytes = other?.status === 'workbook' ? other.bytes : null;
  const name = file?.name ?? '';
  return useMemo(() => {
    const read = bytes && parse(bytes);
    if (read?.status !== 'ok') return null;
    const { document } = read;
    return { id: 'linked', label: name, read: () => document.workbook, document };
  }, [bytes, name]);
}

/** All that can be chosen: now, since agreed, snapshots, and files that were opened here. */
function useVersions(workbook: Workbook, files: readonly Version[]): readonly Version[] {
  return useMemo(
    () => [{ id: 'now', label: words.now, read: () => workbook }, ...versionsOf(workbook), ...files],
    [workbook, files],
  );
}

const find = (versions: readonly Version[], id: string): Version | undefined =>
  versions.find((one) => one.id === id);

export function CompareTab() {
  const workbook = useWorkbook();
  const [files, setFiles] = useState<readonly Version[]>([]);
  const linked = useLinkedVersion();
  const opened = useMemo(() => (linked ? [linked, ...files] : files), [linked, files]);
  const versions = useVersions(workbook, opened);
  const [chosen, setFrom] = useKept<string | null>('compareFrom', null);
  const from = chosen ?? linked?.id ?? lastSnapshot(workbook)?.id ?? 'now';
  const [to, setTo] = useKept<string>('compareTo', 'now');
  const take = useTakeSnapshot();
  const addFile = (file: Version) => {
    setFiles([...files.filter(({ id }) => id !== file.id), file]);
    setFrom(file.id);
  };
  const [before, after] = [find(versions, from)?.read() ?? null, find(versions, to)?.read() ?? null];
  const comparison = useMemo(
    () => (before && after && from !== to ? compareVersions(before, after) : null),
    [before, after, from, to],
  );
  const merging = to === 'now' ? find(versions, from)?.document : undefined;
  if (workbook.snapshot.size === 0 && opened.length === 0) {
    return (
      <EmptyState
        question={words.question}
        samples={[words.sampleMoved, words.sampleFigure]}
        action={{ label: words.takeOne, onClick: take }}
      />
    );
  }
  return (
    <Page>
      <VersionBar versions={versions} from={from} to={to} onFrom={setFrom} onTo={setTo} onFile={addFile} />
      {merging ? <MergePanel key={from} theirs={merging} onDone={() => setFrom('now')} /> : null}
      {comparison ? <Comparing comparison={comparison} /> : null}
      <SnapshotList
        onCompare={(id) => {
          setFrom(id);
          setTo('now');
        }}
      />
    </Page>
  );
}
