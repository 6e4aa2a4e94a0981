// The library: the workbooks on this computer, in what state each is, and the ways to begin.
import { Button, Group } from '@mantine/core';
import { IconFileImport, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { fileExtension } from '../../../shared/file/document.ts';
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
          <Callout tone="warning" title={problem} safe={libraryWords.othersAsTheyWere} />
        )}
        {listProblem === null ? null : (
          <Callout tone="error" title={listProblem} safe={libraryWords.nothingHasBeenChanged} />
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
        {libraryWords.workbooks}
      </h1>
      <Group gap="xs">
        <Button leftSection={<IconFolderOpen size={16} />} onClick={onOpenFile}>
          {libraryWords.openFile}
        </Button>
        <Button leftSection={<IconFileImport size={16} />} onClick={() => setDialog('importRisks')}>
          {libraryWords.import}
        </Button>
        <Button
          variant="filled"
          leftSection={<IconPlus size={16} />}
          onClick={() => setDialog('newWorkbook')}
        >
          {libraryWords.newWorkbook}
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
      <FilterBar label={libraryWords.findAWorkbook}>
        <SearchField
          label={libraryWords.searchWorkbooks}
          placeholder={libraryWords.searchHint}
          value={search}
          onChange={setSearch}
        />
        <Muted as="span">{libraryWords.found({ found: found.length, all: workbooks.length })}</Muted>
      </FilterBar>
      {found.length === 0 ? (
        <FilteredOut onClear={() => setSearch('')}>{libraryWords.nothingFound({ search })}</FilteredOut>
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
      question={libraryWords.emptyQuestion}
      samples={[libraryWords.shopSample, libraryWords.bankSample]}
      action={{ label: libraryWords.startAWorkbook, onClick: () => setDialog('newWorkbook') }}
    >
      {libraryWords.emptyHint({ fileExtension })}
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
      {persisted === false ? ` ${libraryWords.mayBeCleared}` : ''}
    </p>
  );
}
