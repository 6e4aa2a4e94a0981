// What a simulation reads of a workbook, record by record, and its hash: a result is stale when any of it changed (SIM-09).
import { canonicalJson, contentHash } from '../../changes/contentHash.ts';
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import { recordsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';

const stamps = ['id', 'order', 'title', 'notes', 'tags', 'createdAt', 'updatedAt', 'updatedByRole'];

/** The fields that count, by kind; of the last kinds all do but stamps and words. */
const read = {
  facts: ['asOf', 'currency'],
  settings: ['startDate', 'neededBy', 'budget', 'costOfDelayPerWD', 'horizonYears', 'riskBands'],
  calendar: ['workingWeekdays', 'holidays', 'exceptions'],
  resource: ['ratePerUnitWD'],
  useCase: ['code', 'archived', 'state', 'valuePerYear', 'runCostPerYear'],
  metric: ['unit', 'forecast', 'freshnessWD'],
  alternative: ['extraWD', 'extraCost', 'valueFactor', 'runCostPerYear', 'keepsTimeBoxes'],
  slice: ['archived', 'useCase'],
  timeBox: [
    'code',
    'archived',
    'duration',
    'limitWD',
    'sharedCause',
    'causeStrength',
    'notBefore',
    'fixedCost',
    'state',
    'actualStart',
    'actualEnd',
    'slice',
    'predecessors',
    'allocations',
  ],
  risk: [
    'code',
    'archived',
    'kind',
    'probabilityBand',
    'probability',
    'cost',
    'days',
    'valueLoss',
    'sharedCause',
    'causeStrength',
    'state',
    'useCases',
    'timeBoxes',
    'slices',
    'actualCost',
    'actualDays',
    'actualValueLoss',
  ],
  treatment: ['archived', 'risk', 'cost', 'state', 'probabilityBandAfter', 'probabilityAfter'],
  killCriterion: null,
  reading: null,
  gate: null,
  decision: null,
  signOff: null,
} as const satisfies Partial<Record<Kind, readonly string[] | null>>;

type ReadKind = keyof typeof read;
export const simulatedKinds = Object.keys(read) as readonly ReadKind[];

/** Fields that came later: results of earlier versions stay fresh while nothing is in them. */
const later: readonly string[] = ['sharedCause', 'causeStrength'];
const isUnsaid = (name: string, value: unknown): boolean =>
  later.includes(name) && (value === '' || value === null);

function partOf(kind: ReadKind, record: RecordOf<Kind>): Readonly<Record<string, unknown>> {
  const fields = Object.entries(record);
  const counted: readonly string[] | null = read[kind];
  return Object.fromEntries(
    fields.filter(
      ([name, value]) =>
        (counted ? counted.includes(name) : !stamps.includes(name)) && !isUnsaid(name, value),
    ),
  );
}

/** FNV-1a of a text as eight hexadecimal digits: enough to see that a record has changed. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export interface Inputs {
  /** SHA-256 of all that is read. */
  readonly hash: string;
  /** A short hash of each record, by kind and id. */
  readonly records: Readonly<Record<string, string>>;
}

/** The inputs of a simulation as they are now. */
export const inputsOf = derived(simulatedKinds, (workbook): Inputs => {
  const parts = simulatedKinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].map(
      (record) => [`${kind}/${record.id}`, partOf(kind, record)] as const,
    ),
  );
  return {
    hash: contentHash(Object.fromEntries(parts)),
    records: Object.fromEntries(parts.map(([name, part]) => [name, shortHash(canonicalJson(part))])),
  };
});

/** A record that was simulated and has changed, come or gone since. */
export interface InputChange {
  readonly kind: Kind;
  readonly id: string;
}

/** What has changed since a result was made. */
export function changedSince(workbook: Workbook, before: Readonly<Record<string, string>>): InputChange[] {
  const { records } = inputsOf(workbook);
  return [...new Set([...Object.keys(before), ...Object.keys(records)])]
    .filter((name) => before[name] !== records[name])
    .map((name) => {
      const at = name.indexOf('/');
      return { kind: name.slice(0, at) as Kind, id: name.slice(at + 1) };
    });
}
