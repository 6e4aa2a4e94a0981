// Questions to the worker that reads a file with a table, as promises. Closing the job ends the worker at once.
import type { Table } from '../../../../shared/import/table/readTable.ts';
import type { TableChoices } from '../../../../shared/import/table/tableChoices.ts';
import { TableRefused } from '../../../../shared/import/source/tableRefused.ts';
import type { TableAnswer, TableRequest } from './tableMessages.ts';

export interface TableJob {
  /**
   * Names of the sheets in their order; none for a CSV file. Call first and once; rejects with TableRefused when the
   * file holds no table, and with TableStopped when the job was closed.
   */
  readonly open: (bytes: Uint8Array) => Promise<readonly string[]>;
  /** The table as it is under these choices. Rejects like `open`. */
  readonly table: (choices: TableChoices) => Promise<Table>;
  readonly close: () => void;
}

/** The job was closed before the answer came. */
export class TableStopped extends Error {}

interface Waiting {
  readonly resolve: (answer: TableAnswer) => void;
  readonly reject: (error: Error) => void;
}

const wrong = ({ kind }: TableAnswer): never => {
  throw new Error(`The reader of tables answered ${kind}.`);
};

/** Starts a worker of its own. */
export function openTableJob(): TableJob {
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });
  /** Answers come in the order of the questions. */
  const waiting: Waiting[] = [];
  const refuseAll = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<TableAnswer>) => {
    const asked = waiting.shift();
    if (data.kind === 'refused') asked?.reject(new TableRefused(data.sentence));
    else if (data.kind === 'failed') asked?.reject(new Error(data.sentence));
    else asked?.resolve(data);
  });
  worker.addEventListener('error', ({ message }) => refuseAll(new Error(message)));
  const ask = (question: TableRequest): Promise<TableAnswer> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(question);
    });
  return {
    open: async (bytes) => {
      const answer = await ask({ kind: 'open', bytes });
      return answer.kind === 'opened' ? answer.sheets : wrong(answer);
    },
    table: async (choices) => {
      const answer = await ask({ kind: 'table', choices });
      return answer.kind === 'table' ? answer.table : wrong(answer);
    },
    close: () => {
      worker.terminate();
      refuseAll(new TableStopped());
    },
  };
}
