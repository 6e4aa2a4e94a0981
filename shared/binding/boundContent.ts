// What of a workbook binds, and its hash record by record: what nobody changes without the record telling of it.
import { contentHash } from '../changes/contentHash.ts';
import { derived } from '../rules/engine/derived.ts';
import type { Decision, Kind, KillCriterion, Reading, RecordOf, SignOff, TimeBox } from '../schema/kinds.ts';
import type { Workbook } from '../schema/workbook.ts';

/** By `kind:id`, the hash of what binds a record. */
export type Bound = ReadonlyMap<string, string>;

export const boundKey = (kind: string, id: string): string => `${kind}:${id}`;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** The value without empty fields, so that a field added by a later version changes no hash. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (isEmpty(field) ? [] : [[name, filled(field)]])),
  );
}

/** Those fields of a record that are not empty. */
export const filledFields = <R extends object>(
  record: R,
  fields: readonly (keyof R & string)[],
): Readonly<Record<string, unknown>> =>
  filled(Object.fromEntries(fields.map((name) => [name, record[name]]))) as Readonly<Record<string, unknown>>;

/** The fields a kill criterion is agreed on. */
export const criterionTerms = [
  'scope',
  'useCase',
  'slice',
  'form',
  'metric',
  'systemMetric',
  'checklist',
  'comparator',
  'value',
  'valueTo',
  'unit',
  'readings',
  'checkpoint',
  'checkpointTimeBox',
  'checkpointPlusWD',
  'checkpointDate',
  'checkpointGate',
  'silence',
  'silenceAfterWD',
  'action',
  'alternative',
] as const satisfies readonly (keyof KillCriterion)[];

/** What arming, changing, tripping and retiring leave behind in it. */
export const criterionStanding = [
  'status',
  'armedOn',
  'goalpostLog',
  'retiredReason',
  'trips',
] as const satisfies readonly (keyof KillCriterion)[];

/** What a pivot to an alternative would do. */
export const alternativeTerms = [
  'path',
  'extraWD',
  'extraCost',
  'valueFactor',
  'runCostPerYear',
] as const satisfies readonly (keyof RecordOf<'alternative'>)[];

/** A criterion binds together with what it is judged by: the unit of its metric, its gate, the limit of its box, its other path. */
function criterionContent(workbook: Workbook, criterion: KillCriterion): unknown {
  const { metric, checkpointGate, checkpointTimeBox, alternative } = criterion;
  const gate = checkpointGate === null ? undefined : workbook.gate.get(checkpointGate);
  const box = checkpointTimeBox === null ? undefined : workbook.timeBox.get(checkpointTimeBox);
  const path = alternative === null ? undefined : workbook.alternative.get(alternative);
  return filled({
    ...filledFields(criterion, [...criterionTerms, ...criterionStanding, 'ownerRole', 'archived']),
    metricUnit: metric === null ? null : workbook.metric.get(metric)?.unit,
    gate: gate && filledFields(gate, ['date', 'timeBox']),
    limitWD: box?.limitWD,
    path: path && filledFields(path, alternativeTerms),
  });
}

/** Records never change once they are made, so what each binds by itself is hashed once. */
function onceEach<R extends object>(content: (record: R) => unknown): (record: R) => string {
  const known = new WeakMap<R, string>();
  return (record) => {
    const there = known.get(record);
    if (there !== undefined) return there;
    const hash = contentHash(content(record));
    known.set(record, hash);
    return hash;
  };
}

const readingHash = onceEach<Reading>((reading) =>
  filledFields(reading, [
    'metric',
    'date',
    'value',
    'sampleSize',
    'evidence',
    'byRole',
    'struckAt',
    'struckByRole',
    'struckReason',
    'corrects',
    'archived',
  ]),
);

/** What is written down after signing (conditions met, what stopping left) is not bound. */
const decisionHash = onceEach<Decision>((decision) => ({
  ...filledFields(decision, [
    'purpose',
    'gate',
    'criterion',
    'risk',
    'outcome',
    'alternative',
    'decidedOn',
    'options',
    'rationale',
    'recommended',
    'because',
    'figuresThen',
    'did',
    'spend',
    'supersedes',
    'endedReason',
    'state',
    'sequence',
    'newCheckpoint',
    'archived',
  ]),
  conditions: filled(decision.conditions.map(({ text, due, ownerRole }) => ({ text, due, ownerRole }))),
}));

/** All that a signature says. */
export const signOffFields = [
  'role',
  'level',
  'at',
  'contentHash',
  'content',
  'mark',
  'decision',
  'goal',
  'criterion',
  'stage',
  'archived',
] as const satisfies readonly (keyof SignOff)[];

const signOffHash = onceEach<SignOff>((signOff) => filledFields(signOff, signOffFields));

const waiverHash = onceEach<RecordOf<'waiver'>>((waiver) =>
  filledFields(waiver, ['rule', 'subject', 'reason', 'byRole', 'until', 'archived']),
);

const overridesHash = onceEach<TimeBox['overrides']>(filled);

/** Whether a criterion has been armed: from then on it stands. */
export const isBinding = ({ status }: Pick<KillCriterion, 'status'>): boolean => status !== 'draft';

/** The metrics whose readings bind, as a criterion that has been armed is judged by them. */
export const boundMetrics = derived(
  ['killCriterion'],
  (workbook): ReadonlySet<string> =>
    new Set(
      [...workbook.killCriterion.values()].flatMap((criterion) =>
        isBinding(criterion) && criterion.metric !== null ? [criterion.metric] : [],
      ),
    ),
);

/** The decisions somebody has put a name under. */
export const signedUnder = derived(
  ['signOff'],
  (workbook): ReadonlySet<string> =>
    new Set([...workbook.signOff.values()].flatMap(({ decision }) => decision ?? [])),
);

/** Whether what a decision says stands: it was signed, if only by one of those who must. */
export const isDecisionBound = (workbook: Workbook, { id, state }: Pick<Decision, 'id' | 'state'>): boolean =>
  state !== 'proposed' || signedUnder(workbook).has(id);

/** The records of one kind that bind, each with its hash. */
function bound<K extends Kind>(
  kind: K,
  reads: readonly Kind[],
  binds: (record: RecordOf<K>, workbook: Workbook) => boolean,
  hash: (record: RecordOf<K>, workbook: Workbook) => string,
): (workbook: Workbook) => Bound {
  return derived([kind, ...reads], (workbook) => {
    const records = [...workbook[kind].values()] as unknown as readonly RecordOf<K>[];
    return new Map(
      records
        .filter((record) => binds(record, workbook))
        .map((record) => [boundKey(kind, record.id), hash(record, workbook)]),
    );
  });
}

/** Kind by kind, so that an edit looks at nothing but the kinds it has changed. */
const parts: readonly ((workbook: Workbook) => Bound)[] = [
  bound('killCriterion', ['metric', 'gate', 'timeBox', 'alternative'], isBinding, (criterion, workbook) =>
    contentHash(criterionContent(workbook, criterion)),
  ),
  bound(
    'reading',
    ['killCriterion'],
    ({ metric }, workbook) => metric !== null && boundMetrics(workbook).has(metric),
    readingHash,
  ),
  bound('signOff', [], () => true, signOffHash),
  bound('decision', ['signOff'], (decision, workbook) => isDecisionBound(workbook, decision), decisionHash),
  bound('waiver', [], () => true, waiverHash),
  bound(
    'timeBox',
    [],
    ({ overrides }) => overrides.length > 0,
    ({ overrides }) => overridesHash(overrides),
  ),
];

/** The kinds of which records bind, or that say how others do. */
export const boundKinds: readonly Kind[] = [
  'killCriterion',
  'metric',
  'gate',
  'timeBox',
  'alternative',
  'reading',
  'signOff',
  'decision',
  'waiver',
];

/** All that binds, record by record. */
export const boundContent = derived(
  boundKinds,
  (workbook): Bound => new Map(parts.flatMap((part) => [...part(workbook)])),
);

/** A record whose binding content differs between two workbooks; an empty hash: it does not bind there. */
export interface BoundChange {
  readonly kind: Kind;
  readonly id: string;
  readonly was: string;
  readonly hash: string;
}

function changesOf(before: Bound, after: Bound): BoundChange[] {
  if (before === after) return [];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, hash] = [before.get(key) ?? '', after.get(key) ?? ''];
    if (was === hash) return [];
    const at = key.indexOf(':');
    return [{ kind: key.slice(0, at) as Kind, id: key.slice(at + 1), was, hash }];
  });
}

/** What binds otherwise in `after` than in `before`: criteria first, then readings, signatures, decisions and the rest. */
export const boundChanges = (before: Workbook, after: Workbook): readonly BoundChange[] =>
  parts.flatMap((part) => changesOf(part(before), part(after)));
