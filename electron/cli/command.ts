// What a command of the command line is, and how its words are read: strictly, with one sentence for what is wrong.
import { parseArgs } from 'node:util';
import type { PdfFonts } from '../../shared/pdf/paintPdf.ts';
import type { TemplateSource } from '../../shared/templates/readTemplate.ts';

/** Thrown for anything the caller can put right; its message is one sentence for stderr. Exit code 2. */
export class CliRefused extends Error {}

/** How a command can end. */
export const exits = { ok: 0, findings: 1, refused: 2 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** What each exit code says, as the help and README print it. */
export const exitMeanings: Readonly<Record<Exit, string>> = {
  0: 'All that was asked for is done.',
  1: 'Only of check, log and merge: the workbook was read, and there is an error among what the rules find, the record of what binds is broken, or a person has to choose where two copies clash.',
  2: 'It is not done, and a sentence on standard error says why, below it every fault of a damaged workbook: words, a file or a table that are no good, a place that is not written to, a result that could not be printed, or a fault of Throughline.',
};

export interface Option {
  readonly type: 'string' | 'boolean';
  /** Shown in the help: what is to be given, and what for. */
  readonly hint: string;
  /** What may be chosen; case, blanks and marks do not matter: "Why to how" is "why-to-how". */
  readonly values?: readonly string[];
  /** Further spellings that begin with a value are understood: "blank workbook" is "blank". */
  readonly mayGoOn?: boolean;
  readonly isNeeded?: boolean;
  /** Said in the help where the hint does not say it all: "replaces the file …". */
  readonly does?: string;
}

/** Of the commands that write figures and days for people. */
export const localeOption = {
  locale: {
    type: 'string',
    hint: 'TAG',
    does: 'whose signs figures and days are written with, as de-DE; en-GB without it',
  },
} as const satisfies Readonly<Record<string, Option>>;

/** The words given: files by position, options by name. */
export interface Given {
  readonly files: readonly string[];
  /** The text of an option that must be given. */
  readonly text: (name: string) => string;
  readonly optional: (name: string) => string | null;
  readonly has: (name: string) => boolean;
}

/** What differs between the packaged app and a checkout. */
export interface Surroundings {
  /** The family of the screen and of every PDF. */
  readonly fonts: () => PdfFonts;
  /** The template files that come with the app. */
  readonly templates: TemplateSource;
}

export interface Command {
  readonly name: string;
  readonly does: string;
  /** Names of the files it takes by position. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  run(given: Given, surroundings: Surroundings): Exit | Promise<Exit>;
}

const shownOption = (name: string, { type, hint, isNeeded = false }: Option): string => {
  const words = type === 'string' ? `--${name} ${hint}` : `--${name}`;
  return isNeeded ? words : `[${words}]`;
};

/** "throughline check FILE [--json]" */
export const usageOf = ({ name, files, options }: Command): string =>
  [
    'throughline',
    name,
    ...files,
    ...Object.entries(options).map(([key, option]) => shownOption(key, option)),
  ].join(' ');

export function helpOf(command: Command): string {
  const lines = Object.entries(command.options).flatMap(([name, { values, does }]) =>
    [values?.join(', '), does].flatMap((about) => (about === undefined ? [] : `  --${name}: ${about}`)),
  );
  return [usageOf(command), `  ${command.does}`, ...lines].join('\n');
}

/** A sentence of its own for each way in which the words can be wrong. */
function sentenceOf(error: Error, command: Command): string {
  const named = /'(--?[^\s'=]+)/.exec(error.message)?.[1];
  const code = 'code' in error ? error.code : '';
  const usage = `it is used as "${usageOf(command)}"`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `The option ${named ?? ''} is unknown: ${usage}.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `The option ${named ?? ''} is not given as it should be: ${usage}.`;
  return `The words after "${command.name}" cannot be read: ${usage}.`;
}

function parsed(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type, multiple: true as const }]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw error instanceof Error ? new CliRefused(sentenceOf(error, command)) : error;
  }
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
/** The value that is meant, spelled as the option lists it. */
const chosenValue = ({ values, mayGoOn = false }: Option, given: string): string | undefined =>
  values?.find((value) => plain(value) === plain(given)) ??
  values?.find((value) => mayGoOn && plain(given).startsWith(plain(value)));

/** Refuses when an option is missing that only some uses of a command need. */
export function refuseMissing(given: Given, names: readonly ('into' | 'out')[]): void {
  const hints = { into: 'IN.throughline', out: 'OUT.throughline' } as const;
  for (const name of names)
    if (given.optional(name) === null)
      throw new CliRefused(`The option --${name} is missing: give "--${name} ${hints[name]}".`);
}

function checkOption(name: string, option: Option, given: readonly unknown[]): void {
  if (given.length > 1) throw new CliRefused(`The option --${name} is given more than once.`);
  const [value] = given;
  if (value === undefined && option.isNeeded === true)
    throw new CliRefused(`The option --${name} is missing: give "--${name} ${option.hint}".`);
  if (value === '') throw new CliRefused(`The option --${name} is empty: give "--${name} ${option.hint}".`);
  if (option.values && typeof value === 'string' && chosenValue(option, value) === undefined)
    throw new CliRefused(`"${value}" is no --${name}: choose one of ${option.values.join(', ')}.`);
}

/** Reads the words after the command's name; throws CliRefused when they are not what it takes. */
export function readWords(command: Command, words: readonly string[]): Given {
  const { values, positionals } = parsed(command, words);
  const listOf = (name: string): readonly unknown[] => values[name] ?? [];
  const missing = command.files[positionals.length];
  if (missing !== undefined)
    throw new CliRefused(`${missing} is missing: it is used as "${usageOf(command)}".`);
  const extra = positionals[command.files.length];
  if (extra !== undefined)
    throw new CliRefused(`"${extra}" is one word too many: it is used as "${usageOf(command)}".`);
  for (const [name, option] of Object.entries(command.options)) checkOption(name, option, listOf(name));
  const optional = (name: string): string | null => {
    const [value] = listOf(name);
    const option = command.options[name];
    if (typeof value !== 'string') return null;
    return (option && chosenValue(option, value)) ?? value;
  };
  return {
    files: positionals,
    optional,
    text: (name) => optional(name) ?? '',
    has: (name) => listOf(name)[0] === true,
  };
}
