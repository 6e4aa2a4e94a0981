// Version 1 to 2: decisions are numbered in the order they were signed; kill criteria can keep when they tripped.
import type { RawFile } from './rawFile.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of the object's own, whatever the object is; undefined when there is none. */
const own = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const decisionsIn = (file: RawFile): readonly unknown[] => listOf(own(file['records'], 'decision'));

/** The records of decisions that are gone and only remembered by the share point. */
const removedIn = (file: RawFile): readonly unknown[] =>
  listOf(own(file['share'], 'ancestors'))
    .flatMap((ancestor) => listOf(own(ancestor, 'changes')))
    .filter((change) => own(change, 'type') === 'removed' && own(change, 'kind') === 'decision')
    .map((change) => own(change, 'record'));

const codePattern = /^D-(\d{1,9})$/;

/** Version 1 kept no order of signing; the nearest to it is that of the codes, which count up and are never reused. */
function codeNumber(decision: unknown): number {
  const code = own(decision, 'code');
  const found = typeof code === 'string' ? codePattern.exec(code) : null;
  return found ? Number(found[1]) : Infinity;
}

/** The place of each decision in the order of codes, from 1; those without a code last, as they stand. */
function numbersOf(decisions: readonly unknown[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const decision of decisions) {
    const id = own(decision, 'id');
    if (typeof id === 'string' && !ids.has(id)) ids.set(id, codeNumber(decision));
  }
  const order = [...ids].toSorted(([, a], [, b]) => (a === b ? 0 : a - b));
  return new Map(order.map(([id], i) => [id, i + 1]));
}

function numbered(decision: unknown, numbers: ReadonlyMap<string, number>): unknown {
  const id = own(decision, 'id');
  const sequence = typeof id === 'string' ? numbers.get(id) : undefined;
  return isObject(decision) && sequence !== undefined ? { ...decision, sequence } : decision;
}

const withList = (parent: unknown, name: string, each: (item: unknown) => unknown): unknown => {
  const list = own(parent, name);
  return isObject(parent) && Array.isArray(list)
    ? { ...parent, [name]: (list as unknown[]).map(each) }
    : parent;
};

/** A remembered change, with its decision numbered when it is the removal of one. */
const numberedChange = (change: unknown, numbers: ReadonlyMap<string, number>): unknown =>
  isObject(change) && own(change, 'type') === 'removed' && own(change, 'kind') === 'decision'
    ? { ...change, record: numbered(own(change, 'record'), numbers) }
    : change;

/** Numbers the decisions of a file in the order of their codes, also those only the share point remembers. */
export function numberDecisions(file: RawFile): RawFile {
  const numbers = numbersOf([...decisionsIn(file), ...removedIn(file)]);
  const records = withList(file['records'], 'decision', (decision) => numbered(decision, numbers));
  const share = withList(file['share'], 'ancestors', (ancestor) =>
    withList(ancestor, 'changes', (change) => numberedChange(change, numbers)),
  );
  return {
    ...file,
    ...(file['records'] === undefined ? {} : { records }),
    ...(file['share'] === undefined ? {} : { share }),
  };
}
