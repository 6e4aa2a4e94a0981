// The field dictionary: what a form, a grid, a table, an import or a sentence must know of a field, read off its schema.
import { labelOf } from '../words.ts';
import { type Control, type Said, saidOf } from './field.ts';
import { isKind, type Kind, type RecordOf, schemas } from './kinds.ts';

export type FieldName<K extends Kind> = keyof RecordOf<K> & string;

/** One field of a kind, or of one of its parts. */
export interface FieldFacts {
  readonly name: string;
  readonly label: string;
  /** The label where there is little room; the label itself when there is no shorter one. */
  readonly short: string;
  readonly hint: string | null;
  readonly unit: string | null;
  readonly as: Control;
  /** The words that may be stored, in the order in which they are offered; empty when any may. */
  readonly options: readonly string[];
  /** What people read for each option. */
  readonly optionLabels: Readonly<Record<string, string>>;
  /** Limits of a figure, or of all three of an estimate; null where only the type sets one. */
  readonly min: number | null;
  readonly max: number | null;
  /** The most characters of a text, or of each in a list. */
  readonly maxChars: number | null;
  /** Neither empty text nor null may stand there. */
  readonly isRequired: boolean;
  /** Seen by no person. */
  readonly isHidden: boolean;
  /** Set by commands with conditions of their own: shown, but neither typed nor imported. */
  readonly isByCommand: boolean;
  /** Leaves this computer in no table and on no page. */
  readonly isPrivate: boolean;
  /** The kind of record that a link leads to. */
  readonly references: Kind | null;
  /** What each part holds, where the field has parts. */
  readonly parts: readonly FieldFacts[];
}

/** The little of a zod schema's structure that is read here. */
interface Node {
  readonly def: {
    readonly type: string;
    readonly innerType?: Node;
    readonly element?: Node;
    readonly shape?: Readonly<Record<string, Node>>;
  };
  readonly options?: readonly string[];
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly maxLength?: number | null;
  meta(): { readonly references?: string } | undefined;
  safeParse(value: unknown): { readonly success: boolean };
}

/** The schema without what may stand in its place: null, or a default. */
const bare = (node: Node): Node => (node.def.innerType ? bare(node.def.innerType) : node);

/** A limit that is one of what the field counts, not only of what a number can hold. */
const limitOf = (limit: number | null | undefined): number | null =>
  limit === null || limit === undefined || Math.abs(limit) >= 1e15 ? null : limit;

/** What a field holds that says nothing. */
const nothings = [null, ''];

const optionLabelsOf = (options: readonly string[], { optionLabels = {} }: Said) =>
  Object.fromEntries(options.map((option) => [option, optionLabels[option] ?? labelOf(option)]));

function wordsOf(name: string, said: Said) {
  const { label, short = label, hint = null, unit = null, as } = said;
  const { byCommand: isByCommand = false, private: isPrivate = false } = said;
  return { name, label, short, hint, unit, as, isHidden: label === '', isByCommand, isPrivate };
}

function factsOf(name: string, node: Node): FieldFacts {
  const said = saidOf(node);
  if (said === null) throw new Error(`The field ${name} has no label.`);
  const value = bare(node);
  const one = value.def.element ? bare(value.def.element) : value;
  const isRange = said.as === 'moneyRange' || said.as === 'numberRange';
  const figure = isRange ? value.def.shape?.['low'] : value;
  const options = one.options ?? [];
  const references = one.meta()?.references ?? '';
  return {
    ...wordsOf(name, said),
    options,
    optionLabels: optionLabelsOf(options, said),
    min: limitOf(figure?.minValue),
    max: limitOf(figure?.maxValue),
    maxChars: said.maxChars ?? one.maxLength ?? null,
    isRequired: value.def.element === undefined && !nothings.some((empty) => node.safeParse(empty).success),
    references: isKind(references) ? references : null,
    // What no person ever sees needs no labels inside either.
    parts: one.def.shape && !isRange && said.label !== '' ? factsOfShape(one.def.shape) : [],
  };
}

const factsOfShape = (shape: Readonly<Record<string, Node>>): readonly FieldFacts[] =>
  Object.entries(shape).map(([name, node]) => factsOf(name, node));

const known = new Map<Kind, ReadonlyMap<string, FieldFacts>>();

function dictionaryOf(kind: Kind): ReadonlyMap<string, FieldFacts> {
  const there = known.get(kind);
  if (there) return there;
  const facts = factsOfShape((schemas[kind] as unknown as Node).def.shape ?? {});
  const made = new Map(facts.map((field) => [field.name, field]));
  known.set(kind, made);
  return made;
}

/** Fields of every record that are read after its own. */
const last: ReadonlySet<string> = new Set(['notes', 'tags', 'archived']);

/** The fields of a kind that people may see: code and title first, notes and tags last. */
export function fieldsOf(kind: Kind): readonly FieldFacts[] {
  const seen = [...dictionaryOf(kind).values()].filter(({ isHidden }) => !isHidden);
  return [...seen.filter(({ name }) => !last.has(name)), ...seen.filter(({ name }) => last.has(name))];
}

/** One field of a kind. */
export function fieldOf<K extends Kind>(kind: K, name: FieldName<K>): FieldFacts {
  const field = dictionaryOf(kind).get(name);
  if (!field) throw new Error(`There is no field ${name} of ${kind}.`);
  return field;
}
