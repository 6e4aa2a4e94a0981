// One state of a workbook as a file of its own: written once, never changed, checked when it is read.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** A state that can be gone back to. */
export interface Generation {
  readonly seq: number;
  /** When it was written, in ms since 1970. */
  readonly atMs: number;
  /** On disk, compressed. */
  readonly bytes: number;
}

/** What is kept of one state. */
export interface State {
  readonly seq: number;
  readonly atMs: number;
  /** The whole workbook; not understood here. */
  readonly text: string;
  /** What the library shows of it; not understood here. */
  readonly about: string;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const newline = 0x0a;
const magic = 'throughline-generation 1';
const nameForm = /^(\d{12})-(\d{15})\.generation$/;
const digits = (value: number, count: number): string => String(value).padStart(count, '0');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Names sort by sequence number, then by moment. */
export const generationName = ({ seq, atMs }: Pick<State, 'seq' | 'atMs'>): string =>
  `${digits(seq, 12)}-${digits(atMs, 15)}.generation`;

/** What a file's name and size tell; null when it is no generation. */
export function generationOf(name: string, bytes: number): Generation | null {
  const [, seq, atMs] = nameForm.exec(name) ?? [];
  return seq === undefined ? null : { seq: Number(seq), atMs: Number(atMs), bytes };
}

/** Two lines, one with the SHA-256 of all that follows it and one of JSON about the state; then its text, gzipped. */
export async function encodeGeneration({ text, ...rest }: State): Promise<Buffer> {
  const head = Buffer.from(`${JSON.stringify(rest)}\n`, 'utf8');
  const content = Buffer.concat([head, await pack(text, { level: 3 })]);
  return Buffer.concat([Buffer.from(`${magic} ${sha256(content)}\n`, 'latin1'), content]);
}

export interface ReadGeneration extends Omit<State, 'text'> {
  readonly text: () => Promise<string>;
}

/** What a generation's bytes hold, the text on demand; null when they are not what was written. */
export function decodeGeneration(bytes: Buffer): ReadGeneration | null {
  const end = bytes.indexOf(newline);
  const content = bytes.subarray(end + 1);
  if (end === -1 || bytes.toString('latin1', 0, end) !== `${magic} ${sha256(content)}`) return null;
  // The checksum fits, so this is what was once written: a fault from here on is one of ours.
  const headEnd = content.indexOf(newline);
  const head = JSON.parse(content.toString('utf8', 0, headEnd)) as Omit<State, 'text'>;
  return { ...head, text: async () => (await unpack(content.subarray(headEnd + 1))).toString('utf8') };
}
