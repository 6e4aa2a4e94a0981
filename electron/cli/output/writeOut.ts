// Writes what a command makes: whole or not at all, and never over what nobody wanted to lose.
import { stat } from 'node:fs/promises';
import { writeWhole } from '../../disk/atomicFile.ts';
import { CliRefused, type Given, type Option } from '../command.ts';
import { placeOf } from './place.ts';
import { notOrdinary } from '../input/readIn.ts';

/** The options of every command that writes a file. */
export const outOptions = (hint: string): Readonly<Record<string, Option>> => ({
  out: { type: 'string', hint, isNeeded: true },
  force: { type: 'boolean', hint: '', does: 'replaces the file that --out names, if there is one' },
});

/** What is made here is for others too: a plan for the team, a PDF to be sent on. */
const readableByOthers = 0o644;

async function placeThere(path: string) {
  try {
    return await stat(placeOf(path), { bigint: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Why nothing may be written there; null when it may. */
async function whyNot(path: string, inputs: readonly string[], isForced: boolean): Promise<string | null> {
  const there = await placeThere(path);
  if (there === null) return null;
  const what = notOrdinary(there);
  if (what !== null) return what;
  for (const input of inputs) {
    const read = await placeThere(input);
    if (read?.ino === there.ino && read.dev === there.dev)
      return 'it is the file that this command reads: name another one';
  }
  return isForced
    ? null
    : 'there is a file of that name already. Name another one, or add --force to replace it';
}

const written: string[] = [];
/** The files written so far, as they were named. */
export const writtenFiles = (): readonly string[] => written;

/**
 * Writes what `--out` names in one step. Only a file that is not there is written, or with `--force` an ordinary one
 * that is none of those read. A failure leaves what was there, and is a refusal.
 */
export async function writeOut(given: Given, content: Uint8Array | string): Promise<void> {
  const path = given.text('out');
  const what = `"${path}" cannot be written`;
  const inputs = [...given.files, given.optional('into') ?? []].flat();
  const check = async () => {
    const why = await whyNot(path, inputs, given.has('force'));
    return why === null
      ? ({ ok: true, value: null } as const)
      : ({ ok: false, reason: 'notAllowed', sentence: `${what}: ${why}.` } as const);
  };
  const may = await check();
  // Asked once more when all is ready: somebody else may have put a file there meanwhile.
  const options = { what, newMode: readableByOthers, mayReplace: check };
  const outcome = may.ok ? await writeWhole(placeOf(path), content, options) : may;
  if (!outcome.ok) {
    const isNowhere = outcome.reason === 'vanished';
    throw new CliRefused(isNowhere ? `${what}: there is no such file or folder.` : outcome.sentence);
  }
  written.push(path);
}
