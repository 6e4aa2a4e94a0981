// Ends the file as PDF 1.5 and later may: our objects compressed together, and a cross-reference as a stream.
// jspdf writes each object and its place in the open, which would make a tagged document nearly twice as large.

import { zlibSync } from 'fflate';
import { binaryString, latinBytes } from './pdfText.ts';
import type { Objects } from './objects.ts';

/** Where an object is: at an offset, or the how-manieth in which packed stream. */
type Entry = readonly [kind: 0 | 1 | 2, where: number, index: number];

const MOST_IN_STREAM = 400;
const columns = 6;

type Tail = { readonly at: number; readonly offsets: readonly number[]; readonly trailer: string };

/** The cross-reference table that jspdf wrote at the end. */
const readTail = (bytes: Uint8Array): Tail => {
  const last = binaryString(bytes.subarray(Math.max(0, bytes.length - 64)));
  const at = Number(/startxref\s+(\d+)/.exec(last)?.[1]);
  const text = Number.isInteger(at) ? binaryString(bytes.subarray(at)) : '';
  const [, table = '', trailer = ''] =
    /^xref\n0 \d+\n([\s\S]*)trailer\n<<([\s\S]*)>>\nstartxref/.exec(text) ?? [];
  if (table === '') throw new Error('The PDF lacks its table of objects.');
  const offsets = table
    .trimEnd()
    .split('\n')
    .map((line) => Number(line.slice(0, 10)));
  return { at, offsets, trailer: trailer.replace(/\/Size \d+/, '').trim() };
};

const stream = (id: number, entries: string, data: Uint8Array): string => {
  const packed = binaryString(zlibSync(data));
  return `${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
};

const packedStream = (id: number, group: readonly (readonly [number, string])[]): string => {
  let at = 0;
  const places = group.map(([number, text]) => {
    const place = `${number} ${at}`;
    at += text.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const body = group.map(([, text]) => text).join('\n');
  return stream(id, `/Type/ObjStm/N ${group.length}/First ${head.length}`, latinBytes(head + body));
};

/** Rows of one byte, three and two, each as the difference to the one above (PNG's predictor "up"). */
const referenceRows = (entries: readonly Entry[]): Uint8Array => {
  const rows = new Uint8Array(entries.length * (columns + 1));
  let above: readonly number[] = Array.from({ length: columns }, () => 0);
  for (const [line, [kind, where, index]] of entries.entries()) {
    const row = [kind, (where >> 16) & 255, (where >> 8) & 255, where & 255, (index >> 8) & 255, index & 255];
    rows.set([2, ...row.map((byte, i) => (byte - (above[i] ?? 0)) & 255)], line * (columns + 1));
    above = row;
  }
  return rows;
};

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

/** The file with these objects in it, their numbers reserved by jspdf; the same file and objects give the same bytes. */
export const packObjects = (bytes: Uint8Array, objects: Objects): Uint8Array => {
  const { at, offsets, trailer } = readTail(bytes);
  const entries: Entry[] = offsets.map((offset, id) => (id === 0 ? [0, 0, 65_535] : [1, offset, 0]));
  let tail = '';
  for (const group of chunks(
    [...objects].toSorted(([a], [b]) => a - b),
    MOST_IN_STREAM,
  )) {
    const id = entries.length;
    entries.push([1, at + tail.length, 0]);
    for (const [index, [number]] of group.entries()) entries[number] = [2, id, index];
    tail += packedStream(id, group);
  }
  const id = entries.length;
  const start = at + tail.length;
  entries.push([1, start, 0]);
  const parameters = `/DecodeParms<</Predictor 12/Columns ${columns}>>`;
  tail += stream(
    id,
    `/Type/XRef/Size ${entries.length}/W[1 3 2]${parameters}\n${trailer}\n`,
    referenceRows(entries),
  );
  tail += `startxref\n${start}\n%%EOF\n`;
  const whole = new Uint8Array(at + tail.length);
  whole.set(bytes.subarray(0, at));
  whole.set(latinBytes(tail), at);
  return whole;
};
