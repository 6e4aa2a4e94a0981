// Which rooms of `shared/` may be entered from which: a room knows those listed, itself, and no other.

interface Room {
  readonly path: string;
  /** Folders, or single files, whose files may be imported. */
  readonly enters: readonly string[];
  readonly packages: readonly string[];
}

const room = (path: string, enters = '', packages = ''): Room => ({
  path,
  enters: enters.split(' ').filter((word) => word !== ''),
  packages: packages.split(' ').filter((word) => word !== ''),
});

/** What a rule may lean on whatever it is about. */
const ground = 'schema text words.ts dates content rules/engine rules/scope messages';

/** From the ground up: each row enters only rows above it. The first row that fits a path counts. */
export const sharedRooms: readonly Room[] = [
  room('bytes'),
  room('picture', 'bytes', 'fflate'),
  room('words.ts'),
  room('looks.ts'),
  room('schema', 'picture words.ts', 'zod'),
  room('rules/engine/compare.ts'),
  room('text', 'rules/engine/compare.ts'),
  room('scene', 'text picture'),
  room('pdf', 'scene text picture', 'jspdf fflate'),
  room('commands', 'schema/stages.ts'),
  room('sizeLimit.ts'),
  room('contentPolicy.ts'),
  room('bridge', 'commands sizeLimit.ts'),
  room('dates', 'schema'),
  room('content', 'schema'),
  room('changes', 'schema sizeLimit.ts', '@noble/hashes dequal'),

  room('messages', 'schema text words.ts'),

  room('rules/engine', 'schema words.ts dates'),
  room('binding', 'schema changes messages rules/engine'),
  room('rules/scope', 'schema rules/engine'),
  room('rules/signature', 'schema words.ts content changes messages binding rules/engine'),
  room('rules/need', ground),
  room('rules/plan', `${ground} changes`),
  room('rules/slice', `${ground} rules/plan`),
  room('rules/pillar', `${ground} rules/plan`),
  room('rules/phase', ground),
  room('rules/tempo', `${ground} rules/plan`),
  room('rules/risk', ground),
  room('rules/simulated', `${ground} changes rules/plan`),
  room('rules/value', `${ground} rules/plan rules/risk`),
  room('rules/thread', `${ground} rules/plan rules/risk rules/signature`),
  room('rules/checklist', `${ground} rules/phase rules/thread`),
  room('rules/retraining.ts', `${ground} rules/checklist rules/thread`),
  room(
    'rules/systemMetric',
    `${ground} rules/checklist rules/plan rules/risk rules/simulated rules/tempo rules/value`,
  ),
  room(
    'rules/criterion',
    `${ground} rules/plan rules/signature rules/simulated rules/systemMetric rules/thread`,
  ),
  room(
    'rules/gate',
    `${ground} rules/checklist rules/criterion rules/risk rules/signature rules/simulated rules/thread rules/value`,
  ),
  room('rules', 'schema text words.ts looks.ts dates messages rules binding'),

  room('simulation', 'schema text dates rules'),

  room('file', 'schema changes bytes text sizeLimit.ts words.ts binding', 'zod @noble/hashes'),
  room(
    'edits',
    'schema text content dates changes file picture rules words.ts messages binding',
    'dequal fractional-indexing zod',
  ),
  room(
    'templates',
    'schema content dates edits sizeLimit.ts binding rules/criterion rules/signature',
    'yaml',
  ),
  room('tables', 'schema content text words.ts looks.ts rules', 'papaparse'),
  room('log', 'schema text words.ts changes messages tables'),
  room('compare', 'schema text words.ts dates changes messages log rules binding edits file', 'dequal'),
  room('search', 'schema'),
  room(
    'sharing',
    'schema text words.ts messages log file/document.ts file/lineage binding rules/thread rules/signature',
  ),
  room('import/source', 'text words.ts', 'chardet'),
  room('sheets', 'bytes schema text import/source', 'hucre fflate'),
  room('import/words', 'schema import/source'),
  room('import/table', 'schema dates text words.ts sheets tables import/source import/words', 'papaparse'),
  room('import', 'schema text words.ts messages edits rules tables import', 'dequal'),

  room('exchange/xml', 'messages exchange/plan/planFile.ts', 'fast-xml-parser'),
  room('exchange', 'schema text words.ts dates messages rules edits tables import exchange'),

  room('layout/page', 'scene text picture words.ts looks.ts messages'),
  room('layout/label.ts', 'scene text'),
  room(
    'layout/edition',
    'schema words.ts looks.ts dates content changes scene text pdf rules messages layout binding',
  ),
  room('layout', 'schema words.ts looks.ts dates content scene text rules messages layout'),
];

/** Whether `path` lies in the folder, or is the file, that `name` stands for; `bridge` stands for `bridgeChecks.ts` too. */
const isIn = (name: string, path: string): boolean =>
  path.startsWith(`shared/${name}/`) ||
  path === `shared/${name}` ||
  (!name.endsWith('.ts') &&
    path.startsWith(`shared/${name}`) &&
    !path.slice(`shared/${name}`.length).includes('/'));

/** The room a file of `shared/` lies in. */
export const roomOf = (path: string): Room | undefined => sharedRooms.find((row) => isIn(row.path, path));

/** Whether the room may import the file `path`. */
export const mayEnter = (from: Room, path: string): boolean =>
  isIn(from.path, path) || from.enters.some((name) => isIn(name, path));
