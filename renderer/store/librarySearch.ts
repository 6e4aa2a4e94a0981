// Looks for words inside all workbooks on this computer, one after the other, so that the window never waits for it.
import { type Found, findIn, type Searchable, searchable } from '../../shared/search/find.ts';
import { textsOf } from '../../shared/search/texts.ts';
import type { Storage, WorkbookSummary } from '../storage/storage.ts';

/** What was found in one workbook. */
export interface FoundInWorkbook {
  readonly id: string;
  readonly title: string;
  readonly found: readonly Found[];
}

export interface SearchNews {
  readonly results: readonly FoundInWorkbook[];
  /** How many workbooks have been looked through, of how many. */
  readonly looked: number;
  readonly all: number;
  /** The titles of those that could not be read. */
  readonly unread: readonly string[];
}

export interface LibrarySearch {
  /** Tells what was found after each workbook; ends early once `signal` says that something else is looked for. */
  readonly find: (
    workbooks: readonly WorkbookSummary[],
    query: string,
    tell: (news: SearchNews) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

interface Read {
  readonly updatedAt: string;
  readonly texts: readonly Searchable[];
}

/** Lets the window paint and hear keys between two workbooks. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The texts of a workbook stay in memory until it is changed or gone; nothing of them is written anywhere. */
export function createLibrarySearch(storage: Pick<Storage, 'load'>): LibrarySearch {
  const read = new Map<string, Read>();

  async function textsIn({ id, updatedAt }: WorkbookSummary): Promise<readonly Searchable[] | null> {
    const before = read.get(id);
    if (before?.updatedAt === updatedAt) return before.texts;
    await breathe();
    // One that cannot be read is told of; the others are looked through all the same.
    const loaded = await storage.load(id).catch(() => null);
    if (loaded?.status !== 'ok') return null;
    const texts = searchable(textsOf(loaded.stored.workbook));
    read.set(id, { updatedAt, texts });
    return texts;
  }

  return {
    find: async (workbooks, query, tell, signal) => {
      const here = new Set(workbooks.map(({ id }) => id));
      for (const id of read.keys()) if (!here.has(id)) read.delete(id);
      const results: FoundInWorkbook[] = [];
      const unread: string[] = [];
      for (const [i, workbook] of workbooks.entries()) {
        const texts = await textsIn(workbook);
        if (signal.aborted) return;
        const found = texts ? findIn(texts, query) : [];
        if (texts === null) unread.push(workbook.title);
        if (found.length > 0) results.push({ id: workbook.id, title: workbook.title, found });
        tell({ results: [...results], looked: i + 1, all: workbooks.length, unread: [...unread] });
      }
    },
  };
}
