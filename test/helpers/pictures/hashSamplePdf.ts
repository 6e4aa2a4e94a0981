// Run as a process of its own, in a time zone of the caller's choice: prints the hash of a PDF of the sample scenes.
import { createHash } from 'node:crypto';
import { paintPdf } from '../../../shared/pdf/paintPdf.ts';
import { bundledFonts } from './bundledFonts.ts';
import { sampleScenes } from './sampleScenes.ts';

const pages = Object.values(sampleScenes).map((scene) => ({
  width: 595,
  height: 842,
  marks: scene.marks,
  bookmarks: [],
}));

const bytes = paintPdf(
  pages,
  {
    title: 'Sample',
    language: 'en',
    fileId: '0123456789abcdef0123456789abcdef',
    createdAt: '2026-01-31T12:00:00Z',
  },
  bundledFonts,
);

process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
