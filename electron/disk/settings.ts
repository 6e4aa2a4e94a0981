// Small things the shell remembers, one JSON file each: read forgivingly, written whole, never needed for the work.
import { readFileSync, renameSync } from 'node:fs';
import { diskWords } from '../../shared/messages/shell.ts';
import type { Check } from '../../shared/bridgeChecks.ts';
import type { FileWriter } from './atomicFile.ts';
import { codeOf, failureOf } from './outcome.ts';

export interface SettingsParts<T> {
  readonly path: string;
  /** Counts the forms this file has had. */
  readonly version: number;
  readonly check: Check<T>;
  readonly empty: T;
  readonly writer: FileWriter;
  /** Told one sentence when it could not be written. */
  readonly onFailure: (sentence: string) => void;
}

export interface Settings<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

const unsaved = diskWords.settingNotSaved;

type Read<T> = { readonly state: 'ok' | 'damaged' | 'newer'; readonly value: T };

/** Null: there is none. What the system will not read counts as damaged: no setting is worth a failed start. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : '';
  }
}

/** False when it could not be moved out of the way. */
function keepAside(path: string, onFailure: (sentence: string) => void): boolean {
  try {
    renameSync(path, `${path}.damaged`);
    return true;
  } catch (error) {
    onFailure(failureOf(error, unsaved).sentence);
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What stands under the two keys of a settings file, unchecked. */
function partsOf(content: unknown): { readonly version: unknown; readonly value: unknown } {
  if (typeof content !== 'object' || content === null) return { version: null, value: null };
  const version: unknown = Reflect.get(content, 'version');
  const value: unknown = Reflect.get(content, 'value');
  return { version, value };
}

function read<T>({ path, version, check, empty }: SettingsParts<T>): Read<T> {
  const text = readText(path);
  if (text === null) return { state: 'ok', value: empty };
  const { version: found, value } = partsOf(parseJson(text));
  if (typeof found === 'number' && found > version) return { state: 'newer', value: empty };
  if (found !== version || !check(value)) return { state: 'damaged', value: empty };
  return { state: 'ok', value };
}

/**
 * Reads the file now. A damaged one counts as empty and is kept aside, as NAME.damaged, before the first write; one
 * of a newer version counts as empty and is never written by this one.
 */
export function openSettings<T>(parts: SettingsParts<T>): Settings<T> {
  const { path, version, writer, onFailure } = parts;
  let { state, value } = read(parts);
  return {
    get: () => value,
    set: (next) => {
      value = next;
      if (state === 'newer') return;
      if (state === 'damaged' && !keepAside(path, onFailure)) return;
      state = 'ok';
      const text = JSON.stringify({ version, value }, null, 1);
      void writer.write(path, text, { what: unsaved }).then((outcome) => {
        if (!outcome.ok) onFailure(outcome.sentence);
      });
    },
  };
}
