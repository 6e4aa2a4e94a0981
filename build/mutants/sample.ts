// Draws mutants of an area: every one with the same chance, and the same ones for the same seed.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import fc from 'fast-check';
import type { Planted } from './judged.ts';

export const root = dirname(dirname(import.meta.dirname));

/**
 * The folders mutants are set in, by the name the command line knows them by, and the tests that must find them: its own
 * and those next to it. What a distant test would find by luck does not count, and a run stays short.
 */
export const areas = {
  rules: { folder: 'shared/rules', tests: 'test/shared/{rules,templates}' },
  edits: { folder: 'shared/edits', tests: 'test/shared/{edits,rules}' },
  layout: { folder: 'shared/layout', tests: 'test/shared/layout' },
  store: { folder: 'renderer/store', tests: 'test/renderer/{store,storage/saving}' },
} as const;
export type Area = keyof typeof areas;

const quiet = () => undefined;
const no = () => false;
/** The tool tells nobody how it finds mutants. */
const silent = {
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
};

/** From the project's folder, with `/`. */
export const projectPath = (path: string): string => relative(root, path).split(sep).join('/');

const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !name.includes('.generated.');

/** Every mutant the tool can set in the files below `folder`, which is named from the project's folder. */
export async function mutantsOf(folder: string): Promise<Planted[]> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const options = { plugins: null, ignorers: [], excludedMutations: [] };
  const { mutants } = await new Instrumenter(silent).instrument(files, options);
  return mutants.map(({ fileName, location, replacement }) => ({
    fileName: projectPath(fileName),
    location,
    replacement,
  }));
}

/** `count` of them, or all where there are fewer. */
export function sampleOf<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const size = Math.min(count, all.length);
  const draw = fc.shuffledSubarray([...all], { minLength: size, maxLength: size });
  return fc.sample(draw, { numRuns: 1, seed })[0] ?? [];
}
