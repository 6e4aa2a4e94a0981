// Objects of ours beside those of jspdf: gathered while the document is built, packed when it is done.

import type { jsPDF } from 'jspdf';

/** What of jspdf's inner writer is needed here; its types leave it out. */
export type Writer = {
  readonly newObjectDeferred: () => number;
  readonly newObjectDeferredBegin: (id: number, doOutput: boolean) => void;
  readonly out: (line: string) => void;
  readonly getPageInfo: (pageNumber: number) => { readonly objId: number };
};

export const writerOf = (doc: jsPDF): Writer => doc.internal as unknown as Writer;

/** Dictionaries by the number of their object; only ever filled while jspdf writes, as it numbers anew then. */
export type Objects = Map<number, string>;

/** "7 0 R" */
export const reference = (id: number): string => `${id} 0 R`;

/** A dictionary of its entries; what is undefined is not said. */
export const dictionary = (entries: readonly (string | undefined)[]): string =>
  `<<${entries.filter((entry) => entry !== undefined).join('\n')}>>`;

/** A length in points as PDF writes it. */
export const lengthText = (points: number): string => String(Number(points.toFixed(2)));
