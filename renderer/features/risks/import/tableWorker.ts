// Reads a CSV file or a spreadsheet beside the window, so that a large one never stops it.
import { openTable, type TableFile } from '../../../../shared/import/table/openTable.ts';
import { TableRefused } from '../../../../shared/import/source/tableRefused.ts';
import type { TableAnswer, TableRequest } from './tableMessages.ts';

let file: TableFile | null = null;

const answer = (message: TableAnswer): void => globalThis.postMessage(message, { transfer: [] });

async function answerTo(request: TableRequest): Promise<TableAnswer> {
  if (request.kind === 'open') {
    file = await openTable(request.bytes, (bytes, label) => new TextDecoder(label).decode(bytes));
    return { kind: 'opened', sheets: file.sheets };
  }
  if (file === null) throw new Error('There is no file yet.');
  return { kind: 'table', table: file.table(request.choices) };
}

async function handle(request: TableRequest): Promise<void> {
  try {
    answer(await answerTo(request));
  } catch (error) {
    const kind = error instanceof TableRefused ? 'refused' : 'failed';
    const sentence = error instanceof Error ? error.message : String(error);
    answer({ kind, sentence });
  }
}

/** One question after another: the answers carry no name of their question. */
let last = Promise.resolve();
globalThis.addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  last = last.then(() => handle(data));
});
