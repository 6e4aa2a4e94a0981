// What a file holds once it is open: the workbook, where this copy comes from, and what only newer versions know.
import type { Workbook } from '../schema/workbook.ts';
import type { Lineage } from './lineage/lineage.ts';

export const formatName = 'throughline';
export const fileExtension = '.throughline';

/** Parts of a file that this version does not know: kept aside and written back as they were. */
export interface UnknownParts {
  /** Fields beside `records` and `share`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whole kinds of records. */
  readonly records: Readonly<Record<string, unknown>>;
}

export const noUnknownParts: UnknownParts = { fields: {}, records: {} };

export interface ThroughlineDocument {
  /** Shared by all copies of one workbook, and by nothing else. */
  readonly workbookId: string;
  readonly workbook: Workbook;
  readonly lineage: Lineage;
  readonly unknown: UnknownParts;
}
