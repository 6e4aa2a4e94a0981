// The two font files that ship with the product, read from disk for tests that write PDFs.
import { readFileSync } from 'node:fs';
import { fontFiles } from '../../../build/generate/generateFonts.ts';
import type { PdfFonts } from '../../../shared/pdf/paintPdf.ts';

export const bundledFonts: PdfFonts = {
  regular: new Uint8Array(readFileSync(fontFiles.regular)),
  bold: new Uint8Array(readFileSync(fontFiles.bold)),
};
