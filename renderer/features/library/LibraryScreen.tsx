// The library: the workbooks on this computer, in what state each is, and the ways to begin.
import { Button, Group } from '@mantine/core';
import { IconFileImport, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { lazy, type RefObject, Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { fileExtension } from '../../../shared/file/document.ts';
import { useLibrary, useSession, useStores } from '../../store/stores.tsx';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { LostWorkbooks } from './LostWorkbooks.tsx';
import { Shelves } from './Shelves.tsx';
import { searchWorkbooks } from './workbookOrder.ts';
import { FilterBar, FilteredOut, SearchField } from '../../ui/page/Filter.tsx';
import classes from './Library.module.css';

const LookFields = lazy(async () => ({ default: (await import('./LookFields.tsx')).LookFields }));
const FoundInside = lazy(async () => ({ default: (await import('./FoundInside.tsx')).FoundInside }));

/** One letter stands in every workbook. */
const shortestQuery = 2;

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

/** The list follows what is written, here and in other windows, for as long as it is shown. */
function useFreshList(): void {
  const watch = useLibrary((state) => state.watch);
  const load = useLibrary((state) => state.load);
  useEffect(watch, [watch]);
  useEffect(() => {
    const look = () => void load();
    globalThis.addEventListener('focus', look);
    return () => globalThis.removeEventListener('focus', look);
  }, [load]);
}

/** Ctrl+F and / lead to the search, where nothing else is typed. */
function useSearchKey(search: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isAsked =
        event.key === '/' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f');
      const isElsewhere = document.activeElement?.closest('input, textarea, [role="dialog"]');
      if (!isAsked || isElsewhere) return;
      event.preventDefault();
      search.current?.focus();
    };
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, [search]);
}

function Workbooks() {
  const workbooks = useLibrary((state) => state.workbooks);
  const search = useLibrary((state) => state.search);
  const setSearch = useLibrary((state) => state.setSearch);
  const field = useRef<HTMLInputElement>(null);
  useFreshList();
  useSearchKey(field);
  const query = useDeferredValue(search);
  if (workbooks.length === 0) return <NoWorkbooks />;
  const found = searchWorkbooks(workbooks, search);
  const isLookingInside = query.trim().length >= shortestQuery;
  return (
    <>
      <FilterBar label={libraryWords.findAWorkbook}>
        <SearchField
          label={libraryWords.searchWorkbooks}
          placeholder={libraryWords.searchHint}
          value={search}
          onChange={setSearch}
          ref={field}
        />
        <Muted as="span">{libraryWords.found({ found: found.length, all: workbooks.length })}</Muted>
        <Suspense fallback={null}>
          <LookFields />
        </Suspense>
      </FilterBar>
      {found.length > 0 ? (
        <Shelves workbooks={found} />
      ) : isLookingInside ? (
        <Group gap="sm">
          <Muted>{libraryWords.nothingFound({ search })}</Muted>
          <Button size="compact-sm" onClick={() => setSearch('')}>
            {uiWords.clearFilter}
          </Button>
        </Group>
      ) : (
        <FilteredOut onClear={() => setSearch('')}>{libraryWords.nothingFound({ search })}</FilteredOut>
      )}
      {isLookingInside ? (
        <Suspense fallback={null}>
          <FoundInside query={query} />
        </Suspense>
      ) : null}
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
