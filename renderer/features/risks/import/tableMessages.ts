// The conversation between the window and the worker that reads a file with a table: plain values only.
import type { Table } from '../../../../shared/import/table/readTable.ts';
import type { TableChoices } from '../../../../shared/import/table/tableChoices.ts';

/** `open` comes first and once; questions are answered in their order. */
export type TableRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | { readonly kind: 'table'; readonly choices: TableChoices };

/** `refused`: the file is not what can be read, in a sentence for the person. `failed`: a fault of ours. */
export type TableAnswer =
  | { readonly kind: 'opened'; readonly sheets: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'refused' | 'failed'; readonly sentence: string };
