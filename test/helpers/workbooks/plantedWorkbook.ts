// A workbook with a word of its own in every text that any kind of record can hold, found by walking the schemas.
import { beginRecord, withEntry } from '../../../shared/binding/entries.ts';
import type { SchemaNode } from '../../../shared/schema/schemaNode.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { type Kind, kinds, type Simulation, schemas } from '../../../shared/schema/kinds.ts';
import { fixedIds, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { testMoment } from './workbooks.ts';

export interface Planted {
  readonly workbook: Workbook;
  /** Every word, by kind. */
  readonly words: ReadonlyMap<Kind, readonly string[]>;
}

/** Makes values that the schemas accept, with a new word for each text. */
class Planter {
  readonly words: string[] = [];
  private readonly prefix: string;
  private readonly kind: Kind;

  constructor(prefix: string, kind: Kind) {
    this.prefix = `${prefix}${kind}`;
    this.kind = kind;
  }

  value(node: SchemaNode): unknown {
    const { def } = node;
    const { references, format } = node.meta() ?? {};
    if (references === 'any') return { kind: 'role', id: 'role-1' };
    // No record may name itself.
    if (references === this.kind) return null;
    if (references !== undefined) return fixedIds[references as keyof typeof fixedIds] ?? `${references}-1`;
    if (def.innerType) return this.value(def.innerType);
    if (format === 'date') return '2026-03-02';
    if (format === 'date-time') return '2026-01-12T08:00:00Z';
    if (def.type === 'string') return this.text(node);
    if (def.type === 'number') return Math.max(node.minValue ?? 0, 0);
    if (def.type === 'boolean') return false;
    if (def.type === 'enum') return Object.values(def.entries ?? {})[0];
    if (def.type === 'union') return def.options?.[0] && this.value(def.options[0]);
    if (def.type === 'array') return this.list(node);
    if (def.shape) return this.object(def.shape);
    return def.valueType && def.keyType ? this.dictionary(def.keyType, def.valueType) : null;
  }

  private text(node: SchemaNode): unknown {
    if (node.def.checks?.some((check) => check._zod.def.pattern)) return null;
    const word = `${this.prefix}${this.words.length}q`;
    this.words.push(word);
    return word;
  }

  private list({ def, minLength }: SchemaNode): unknown {
    const { element } = def;
    if (!element) return [];
    const items = Array.from({ length: Math.max(1, minLength ?? 1) }, () => this.value(element));
    return items.filter((item) => item !== null);
  }

  private dictionary(key: SchemaNode, value: SchemaNode): unknown {
    const name = ['A', 'a', '2026-03-02', ...Object.values(key.def.entries ?? {})].find(
      (one) => key.safeParse(one).success,
    );
    return name === undefined ? {} : { [name]: this.value(value) };
  }

  object(shape: Readonly<Record<string, SchemaNode>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(shape).map(([name, node]) => [name, this.value(node)]));
  }
}

/** A record of the kind; fields whose value the schema does not accept are left as they are in `base`. */
function plantedRecord(kind: Kind, id: string, prefix: string, base: object) {
  const schema = schemas[kind] as unknown as SchemaNode & {
    readonly def: { readonly shape: Readonly<Record<string, SchemaNode>> };
  };
  const planter = new Planter(prefix, kind);
  const fields = planter.object(schema.def.shape);
  // Codes given so far are counted, not written.
  const counted = 'lastCodes' in base ? { lastCodes: base.lastCodes } : {};
  let record: Record<string, unknown> = { ...base, ...fields, ...counted, id };
  for (let tries = 0; tries < 20; tries++) {
    const parsed = schemas[kind].safeParse(record);
    if (parsed.success) {
      const text = JSON.stringify(parsed.data);
      return { record: parsed.data, words: planter.words.filter((word) => text.includes(word)) };
    }
    const bad = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    record = Object.fromEntries(
      Object.entries(record).flatMap(([name, value]) =>
        bad.has(name)
          ? name in base
            ? [[name, (base as Record<string, unknown>)[name]]]
            : []
          : [[name, value]],
      ),
    );
  }
  throw new Error(`No ${kind} can be made.`);
}

const noPercentiles = { p10: 0, p50: 0, p80: 0, p95: 0 };
const noDays = { p10: null, p50: null, p80: null, p95: null };
const noNet = { ...noPercentiles, mean: 0 };
const nothingSimulated: Simulation['figures'] = {
  carryOn: {
    finish: noPercentiles,
    finishDates: noDays,
    cost: noPercentiles,
    net: noNet,
    onTime: null,
    inBudget: null,
    both: null,
    loss: 0,
  },
  criteriaOn: {
    cost: noPercentiles,
    net: noNet,
    loss: 0,
    asDrawn: 1,
    finishAsDrawn: null,
    finishDatesAsDrawn: null,
  },
  criteria: [],
  boxes: [],
  drivers: [],
  leftOut: [],
  neededBy: null,
  budget: null,
  curves: { finish: [], cost: [], net: [], netCriteriaOn: [], finishAsDrawn: [] },
  cloud: [],
  convergence: [],
  views: [],
};

/** What a kind cannot be without, where a walk does not find it. */
const needed: Partial<Record<Kind, object>> = {
  snapshot: { contentHash: 'a'.repeat(64), state: {} },
  signOff: { contentHash: 'a'.repeat(64) },
  waiver: { rule: 'TRC-01' },
  simulation: { inputHash: 'a'.repeat(64), inputs: {}, figures: nothingSimulated },
};

/**
 * An entry of the record as a step leaves it: sealed and in its place. What it says is made of kinds, codes and numbers; a
 * word of people's own stands in the title of who acted and in the reason.
 */
function withPlantedEntry(workbook: Workbook, [roleTitle, reason]: readonly [string, string]): Workbook {
  const about = { what: 'waived', subjectKind: 'waiver', subjectId: 'waiver-1', subjectCode: '' } as const;
  const words = { roleTitle, says: '', before: '', after: '', reason };
  return withEntry(workbook, { at: '2026-01-12T08:00:00Z', ...about, ...words, covers: [] });
}

/** One record of every kind, each text a word that begins with `prefix`; a picture is no text. */
export function plantedWorkbook(prefix: string): Planted {
  let workbook = newWorkbook({ title: 'Test', asOf: '2026-01-12' }, testMoment());
  const words = new Map<Kind, readonly string[]>();
  for (const kind of kinds.filter((one) => one !== 'logo' && one !== 'bindingEntry')) {
    const [first] = recordsOf(workbook, kind).values();
    const id = first?.id ?? `${kind}-1`;
    const base = { ...needed[kind], ...first };
    const planted = plantedRecord(kind, id, prefix, base);
    words.set(kind, planted.words);
    const records = new Map(recordsOf(workbook, kind)).set(id as never, planted.record as never);
    workbook = { ...workbook, [kind]: records };
  }
  const recorded = [`${prefix}bindingEntry0q`, `${prefix}bindingEntry1q`] as const;
  words.set('bindingEntry', recorded);
  return { workbook: withPlantedEntry(beginRecord(workbook), recorded), words };
}
