// Reads the sections of a template file, kind by kind, into rows: keys first, so that links may lead anywhere.
import { agendas, itemsWithQuestions } from '../content/agendas.ts';
import { cards, withArticle } from '../schema/cards.ts';
import { isKind, type Kind, schemas } from '../schema/kinds.ts';
import { sentenceOf } from '../schema/sentence.ts';
import type { Signed } from '../rules/signature/signatures.ts';
import { choice, type Id } from '../schema/field.ts';
import { stages } from '../schema/stages.ts';
import { fixedIds } from '../schema/workbook.ts';
import { didYouMean } from './faults.ts';
import type { Keys } from './keys.ts';
import type { Row, Signature } from './plantRows.ts';
import { type Reading, readValue, type Shape, unread } from './readValue.ts';
import { fieldsOf, recordsIn, type Written } from './records.ts';
import type { Tree } from './yamlTree.ts';

type Group = Tree & { is: 'group' };
type Entry = Group['entries'][number];

export type FileReading = Omit<Reading, 'stands'> & { readonly keys: Keys };

/** A record as the file has it, its fields not yet read. */
interface Draft {
  readonly kind: Kind;
  readonly key: string;
  readonly id: string;
  readonly line: number;
  readonly isChange: boolean;
  readonly fields: Written;
}

/** Records that every workbook has one of: their section holds their fields themselves. */
const single: ReadonlySet<string> = new Set(Object.keys(fixedIds));
/** What a workbook keeps of its own past, and pictures, cannot be written by hand. */
const unwritten: ReadonlySet<string> = new Set(['snapshot', 'signOff', 'logo']);
const unwrittenFields = ['id', 'code', 'order', 'createdAt', 'updatedAt', 'updatedByRole'];

const shapeOf = (kind: Kind): Readonly<Record<string, Shape>> =>
  schemas[kind].shape as unknown as Readonly<Record<string, Shape>>;

function draftsOfKind(kind: Kind, tree: Tree, isChange: boolean, reading: FileReading): Draft[] {
  const rows = single.has(kind)
    ? [{ key: kind, line: tree.line, fields: fieldsOf(tree) }]
    : recordsIn(kind, tree);
  if (rows === null) {
    reading.fault(tree.line, `“${kind}” needs records below it.`);
    return [];
  }
  return rows.flatMap(({ key, line, fields }) => {
    const known = reading.keys.find(kind, key);
    const changes = isChange || single.has(kind) || cards[kind].stays === true;
    const id = changes ? known : known === null ? reading.keys.add(kind, key) : null;
    const { one } = cards[kind];
    if (fields === null) reading.fault(line, `the ${one} “${key}” needs its fields as names with values.`);
    else if (id !== null) return [{ kind, key, id, line, isChange: changes, fields }];
    else if (changes && known === null)
      reading.fault(
        line,
        `there is no ${one} “${key}” to change${didYouMean(key, reading.keys.of(kind)) || '.'}`,
      );
    else if (known !== null) reading.fault(line, `there is ${withArticle(kind)} “${key}” already.`);
    else
      reading.fault(line, `“${key}” cannot be the key of ${withArticle(kind)}${reading.keys.asked(kind)}.`);
    return [];
  });
}

const writtenKinds = (Object.keys(schemas) as Kind[]).filter((kind) => !unwritten.has(kind));

function draftsOfEntry({ key, line, value }: Entry, isChange: boolean, reading: FileReading): Draft[] {
  if (isKind(key) && !unwritten.has(key)) return draftsOfKind(key, value, isChange, reading);
  const others = [...writtenKinds, 'change', 'sign'];
  const text =
    key === 'signOff'
      ? 'signatures are written under “sign”.'
      : `there is no kind of record “${key}”${didYouMean(key, others) || '.'}`;
  reading.fault(line, text);
  return [];
}

/** The kinds of records below `change`, or of the file itself. */
export const readDrafts = (
  entries: readonly Entry[],
  isChange: boolean,
  reading: FileReading,
): readonly Draft[] => entries.flatMap((entry) => draftsOfEntry(entry, isChange, reading));

/** The first thing the schemas have against the fields, at the line it is about. */
function checkWhole(draft: Draft, fields: object, lines: ReadonlyMap<string, number>, reading: FileReading) {
  const { kind, id, isChange, line } = draft;
  const shape = schemas[kind].partial();
  const parsed = isChange ? shape.safeParse(fields) : schemas[kind].safeParse({ ...fields, id });
  const issue = parsed.error?.issues[0];
  if (!parsed.error || !issue) return;
  const paths = issue.path.map(
    (_, i) =>
      `.${issue.path
        .slice(0, i + 1)
        .map(String)
        .join('.')}`,
  );
  const at = paths.toReversed().find((path) => lines.has(path));
  reading.fault(lines.get(at ?? '') ?? line, `${sentenceOf(parsed.error)}.`);
}

type Fields = Readonly<Record<string, unknown>>;

/** What a kind may be told besides its fields: its name, how it is read, and the fields it stands for. */
interface Shorthand {
  readonly name: string;
  readonly as: Shape | undefined;
  readonly spelled: (value: unknown, given: Fields) => object;
}

const shorthands: Partial<Record<Kind, Shorthand>> = {
  // Read when all it may speak of is there.
  killCriterion: { name: 'sentence', as: shapeOf('killCriterion')['notes'], spelled: () => ({}) },
  // The build side's three lengths are the plan's own, the worst of them is the limit, and who gave them owns the box.
  timeBox: {
    name: 'estimate',
    as: shapeOf('timeBox')['duration'],
    spelled: (range, { estimateByRole }) => ({
      ...(estimateByRole === undefined ? {} : { ownerRole: estimateByRole }),
      duration: range,
      buildEstimate: range,
      limitWD: (range as { high: number }).high,
    }),
  },
  workshop: {
    name: 'session',
    as: choice(
      'Session',
      agendas.map(({ name }) => name),
    ) as unknown as Shape,
    spelled: (session) => ({ agenda: itemsWithQuestions(session as string) }),
  },
};

/** The values of the fields; null once a fault was told. */
function readFields({ kind, fields }: Draft, reading: Reading): Fields | null {
  const shape = shapeOf(kind);
  const known = Object.keys(shape).filter((name) => !unwrittenFields.includes(name));
  const short = shorthands[kind];
  const schemaOf = (name: string): Shape | undefined =>
    name === short?.name ? short.as : known.includes(name) ? shape[name] : undefined;
  const read = new Map<string, unknown>();
  for (const [name, tree] of fields) {
    const schema = schemaOf(name);
    const value = schema ? readValue(tree, schema, reading, `.${name}`) : unread;
    if (!schema)
      reading.fault(
        tree.line,
        `${withArticle(kind)} has no field “${name}”${didYouMean(name, known) || '.'}`,
      );
    else if (read.has(name)) reading.fault(tree.line, `“${name}” stands here a second time.`);
    read.set(name, value);
  }
  return [...read.values()].includes(unread) ? null : Object.fromEntries(read);
}

/** Reads the fields of a record; null once a fault was told. */
export function readDraft(draft: Draft, reading: FileReading): Row | null {
  const { kind, key, id, isChange, line } = draft;
  const lines = new Map<string, number>();
  const read = readFields(draft, { ...reading, stands: (path, at) => lines.set(path, at) });
  if (read === null) return null;
  const short = shorthands[kind];
  const { [short?.name ?? '']: said = null, ...given } = read;
  const code = isChange ? null : reading.keys.codeOf(kind, key);
  const fields = {
    ...(code === null ? {} : { code }),
    ...(said === null ? {} : short?.spelled(said, given)),
    ...given,
  };
  checkWhole(draft, fields, lines, reading);
  const sentence = kind === 'killCriterion' ? (said as string | null) : null;
  return { kind, id, isChange, line, sentence, fields };
}

const nothing: Signed = { decision: null, goal: null, criterion: null, stage: null };

function signedUnder(what: string, { keys }: FileReading): Signed | null {
  const stage = stages.find((one) => one === what);
  if (stage) return { ...nothing, stage };
  const fields = { decision: 'decision', goal: 'goal', criterion: 'killCriterion' } as const;
  for (const [field, kind] of Object.entries(fields)) {
    const id = keys.find(kind, what);
    if (id !== null) return { ...nothing, [field]: id };
  }
  return null;
}

/** `D-1 coo: 2026-01-12T08:13:00Z`: what is signed, the role that signs, and when. */
function readSignature({ key, line, value }: Entry, reading: FileReading): Signature | null {
  const [what = '', by = ''] = key.split(' ');
  const under = signedUnder(what, reading);
  const role = reading.keys.find('role', by);
  const stands = () => undefined;
  const at = readValue(value, shapeOf('signOff')['at'] as Shape, { ...reading, stands }, '.at');
  if (!under || role === null)
    reading.fault(line, `“${key}” must be a goal, criterion, decision or stage, and the role that signs it.`);
  const id = under && role !== null ? reading.keys.find('signOff', key) : null;
  if (!under || role === null || id === null || at === unread) return null;
  return { id, by: role as Id<'role'>, at: String(at), under, line };
}

/** The signatures of a file; their keys are known before the rest is read, as stages of a deployment name them. */
export function addSignatureKeys(tree: Tree, reading: FileReading): void {
  for (const { key } of tree.is === 'group' ? tree.entries : []) {
    const [what = '', by = ''] = key.split(' ');
    const under = signedUnder(what, reading);
    const about = under && (under.decision ?? under.goal ?? under.criterion ?? under.stage);
    if (about) reading.keys.add('signOff', key, `signOff-${about}-${by}`);
  }
}

export function readSignatures(tree: Tree, reading: FileReading): readonly Signature[] {
  if (tree.is === 'group') return tree.entries.flatMap((entry) => readSignature(entry, reading) ?? []);
  reading.fault(tree.line, '“sign” needs lines such as “D-1 coo: 2026-01-12T08:00:00Z”.');
  return [];
}
