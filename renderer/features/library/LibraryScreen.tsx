// The library: the workbooks on this computer, in what state each is, and the ways to begin.
import { Button, Group } from '@mantine/core';
import { IconFileImport, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { fileExtension } from '../../../shared/file/document.ts';
import { counted } from '../../../shared/words.ts';
import { searchWorkbooks } from '../../store/libraryStore.ts';
import { useLibrary, useSession, useStores } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { LostWorkbooks } from './LostWorkbooks.tsx';
import { WorkbookList } from './WorkbookList.tsx';
import { FilterBar, FilteredOut, SearchField } from '../../ui/page/Filter.tsx';
import classes from './Library.module.css';

interface LibraryScreenProps {
  /** Why the workbook that was asked for could not be opened. */
  readonly problem: string | null;
  readonly onOpenFile: () => void;
}

export function LibraryScreen({ problem, onOpenFile }: LibraryScreenProps) {
  const status = useLibrary((state) => state.status);
  const listProblem = useLibrary((state) => state.problem);
  return (
    <main className={classes.library} aria-labelledby="library-heading">
      <div className={classes.column}>
        <LibraryHead onOpenFile={onOpenFile} />
        {problem === null ? null : (
          <Callout tone="warning" title={problem} safe="Every other workbook is as it was." />
        )}
        {listProblem === null ? null : (
          <Callout tone="error" title={listProblem} safe="Nothing has been changed." />
        )}
        <LostWorkbooks />
        {status === 'ready' ? <Workbooks /> : null}
        <WhereKept />
      </div>
    </main>
  );
}

function LibraryHead({ onOpenFile }: Pick<LibraryScreenProps, 'onOpenFile'>) {
  const setDialog = useSession((state) => state.setDialog);
  return (
    <div className={classes.head}>
      <h1 id="library-heading" className={classes.heading} tabIndex={-1} data-focus-home>
        Workbooks
      </h1>
      <Group gap="xs">
        <Button leftSection={<IconFolderOpen size={16} />} onClick={onOpenFile}>
          Open file
        </Button>
        <Button leftSection={<IconFileImport size={16} />} onClick={() => setDialog('importRisks')}>
          Import
        </Button>
        <Button
          variant="filled"
          leftSection={<IconPlus size={16} />}
          onClick={() => setDialog('newWorkbook')}
        >
          New workbook
        </Button>
      </Group>
    </div>
  );
}

function Workbooks() {
  const workbooks = useLibrary((state) => state.workbooks);
  const search = useLibrary((state) => state.search);
  const setSearch = useLibrary((state) => state.setSearch);
  if (workbooks.length === 0) return <NoWorkbooks />;
  const found = searchWorkbooks(workbooks, search);
  return (
    <>
      <FilterBar label="Find a workbook">
        <SearchField
          label="Search workbooks"
          placeholder="Search by title or client"
          value={search}
          onChange={setSearch}
        />
        <Muted as="span">
          {found.length === workbooks.length
            ? counted(workbooks.length, 'workbook')
            : `${found.length} of ${counted(workbooks.length, 'workbook')}`}
        </Muted>
      </FilterBar>
      {found.length === 0 ? (
        <FilteredOut onClear={() => setSearch('')}>
          No workbook has “{search}” in its title or client.
        </FilteredOut>
      ) : (
        <WorkbookList workbooks={found} />
      )}
    </>
  );
}

function NoWorkbooks() {
  const setDialog = useSession((state) => state.setDialog);
  return (
    <EmptyState
      question="Which engagement do we work on?"
      samples={[
        '“Quillmere Stores: recommendations that customers come back for”',
        '“Loan desk: earlier warning of defaults, in two legal regions”',
      ]}
      action={{ label: 'Start a workbook', onClick: () => setDialog('newWorkbook') }}
    >
      One workbook is one engagement: its workshops, risks, plan and decisions. A file that ends in{' '}
      {fileExtension} can also be dropped on this window.
    </EmptyState>
  );
}

/** Where the work lies, in one quiet line, so that nobody has to ask. */
function WhereKept() {
  const { host } = useStores();
  const persisted = useLibrary((state) => state.persisted);
  return (
    <p className={classes.where}>
      {host.whereKept}
      {persisted === false ? ' The browser may clear it when space runs out.' : ''}
    </p>
  );
}
