// The conversation between the window and the worker that lays out and writes a PDF: plain values only.
import type { ExecutiveOptions } from '../../../shared/layout/edition/executive.ts';
import type { Page } from '../../../shared/scene/marks.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';

/** `id` returns with every answer, so that answers to an older question can be told. */
export type PdfRequest =
  | {
      readonly kind: 'layout';
      readonly id: number;
      readonly workbook: Workbook;
      readonly options: ExecutiveOptions;
    }
  | { readonly kind: 'page'; readonly id: number; readonly index: number }
  | { readonly kind: 'write'; readonly id: number; readonly fontUrls: FontUrls };

export interface FontUrls {
  readonly regular: string;
  readonly bold: string;
}

/** What is known of a document before its pages are looked at. */
export interface EditionSummary {
  readonly pages: number;
  /** Of the first page, in points. */
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly string[];
}

export type PdfAnswer =
  | { readonly kind: 'layout'; readonly id: number; readonly summary: EditionSummary }
  | { readonly kind: 'page'; readonly id: number; readonly page: Page }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly id: number; readonly sentence: string };
