// The rows the case templates are made of: people, slices, boxes, risks, answers, written briefly.
import type { Day, Id } from '../schema/field.ts';
import type { Checklist, NeedTest, Role, FieldsOf } from '../schema/kinds.ts';
import { anyOf, idOf, idsOf, major, range, seed, type Seed } from './seed.ts';

export const role = (name: string): Id<'role'> => idOf('role', name);

/** A role of the client, by a readable name. */
export const person = (
  name: string,
  title: string,
  level: Role['level'] = 'contributor',
  more: FieldsOf<'role'> = {},
): Seed => seed('role', name, { title, level, ...more });
/** A role of those who build. */
export const builder = (name: string, title: string, level: Role['level'] = 'contributor'): Seed =>
  person(name, title, level, { build: true });

type BoxPlan = FieldsOf<'timeBox'> & {
  readonly title: string;
  /** Who gave the three lengths. */
  readonly by: string;
  readonly after?: readonly number[];
  /** Units by resource number. */
  readonly units: Readonly<Record<number, number>>;
};

/** A time box of a slice, with the lengths the builders gave (best, usual, worst). */
export function box(
  number: number,
  slice: number,
  [low, likely, high]: readonly [number, number, number],
  { by, after = [], units, ...fields }: BoxPlan,
): Seed {
  const duration = range(low, likely, high);
  return seed('timeBox', number, {
    slice: idOf('slice', slice),
    duration,
    buildEstimate: duration,
    limitWD: high,
    estimateByRole: role(by),
    predecessors: after.map((before) => ({ timeBox: idOf('timeBox', before), lagWD: 0 })),
    allocations: Object.entries(units).map(([resource, amount]) => ({
      resource: idOf('resource', resource),
      units: amount,
    })),
    ...fields,
  });
}

type NeedAnswer = readonly ['yes' | 'no' | 'unknown', string];

/** The seven answers of the need test of a use case, N1 to N7, each with its evidence. */
export const need = (
  useCase: number,
  ...[n1, n2, n3, n4, n5, n6, n7]: readonly [
    NeedAnswer,
    NeedAnswer,
    NeedAnswer,
    NeedAnswer,
    NeedAnswer,
    NeedAnswer,
    NeedAnswer,
  ]
): Seed => {
  const of = ([answer, evidence]: NeedAnswer): NeedTest['n1'] => ({ answer, evidence });
  const answers = { n1: of(n1), n2: of(n2), n3: of(n3), n4: of(n4), n5: of(n5), n6: of(n6), n7: of(n7) };
  return seed('needTest', useCase, { useCase: idOf('useCase', useCase), ...answers });
};

type Item = Checklist['items'][string];
type ItemRow = readonly [answer: Item['answer'], evidence: string, more?: Partial<Item>];

/** Answers of a checklist by key, owned by one role. */
export const items = (
  ownerRole: string,
  rows: Readonly<Record<string, ItemRow>>,
): Readonly<Record<string, Item>> =>
  Object.fromEntries(
    Object.entries(rows).map(([key, [answer, evidence, more]]) => [
      key,
      {
        answer,
        evidence,
        ownerRole: role(ownerRole),
        due: null,
        effort: null,
        risk: null,
        timeBox: null,
        ...more,
      },
    ]),
  );

/** What a metric is claimed to move. */
export const moves = (...numbers: readonly number[]) =>
  numbers.map((number) => ({ metric: idOf('metric', number), state: 'claimed' as const }));

/** A checkpoint at the end of a time box. */
export const endOf = (number: number) => ({
  checkpoint: 'endOf' as const,
  checkpointTimeBox: idOf('timeBox', number),
});

/** A criterion or a gate about one use case. */
export const about = (number: number) => ({
  scope: 'useCase' as const,
  useCase: idOf('useCase', number),
});
/** The subject of a checklist: one use case. */
export const subject = (number: number) => ({ subject: anyOf('useCase', number) });

/** A specialist, or another resource, with its capacity in units and its rate in whole units of money. */
export const resource = (
  number: number,
  title: string,
  capacity: number,
  rate: number,
  more: FieldsOf<'resource'> = {},
): Seed => seed('resource', number, { title, capacity, ratePerUnitWD: major(rate), ...more });

type SliceRow = FieldsOf<'slice'> & {
  readonly title: string;
  readonly benefit: string;
  /** Who has the benefit. */
  readonly to: string;
  /** When the release is talked about, with whom, and what is asked. */
  readonly ask: readonly [day: Day, from: string, question: string];
};

/** A slice of a use case. */
export function slice(number: number, useCase: number | null, { to, ask, ...fields }: SliceRow): Seed {
  const [date, from, question] = ask;
  return seed('slice', number, {
    useCase: useCase === null ? null : idOf('useCase', useCase),
    beneficiaryRole: role(to),
    feedback: { date, fromRole: role(from), question },
    ...fields,
  });
}

type RiskRow = FieldsOf<'risk'> & {
  readonly title: string;
  /** Cause, event and effect. */
  readonly story: readonly [cause: string, event: string, effect: string];
  readonly owner: string;
};

/** An open threat to one use case that is to be reduced. */
export function risk(number: number, useCase: number, { story, owner, ...fields }: RiskRow): Seed {
  const [cause, event, effect] = story;
  return seed('risk', number, {
    cause,
    event,
    effect,
    state: 'open',
    response: 'reduce',
    ownerRole: role(owner),
    useCases: idsOf('useCase', useCase),
    ...fields,
  });
}

/** What is done about a risk: cost in whole units of money, likelihood band once it works. */
export const treatment = (
  number: number,
  of: number,
  title: string,
  cost: number,
  probabilityBandAfter: number,
  owner: string,
  due: Day,
): Seed =>
  seed('treatment', number, {
    title,
    risk: idOf('risk', of),
    cost: major(cost),
    probabilityBandAfter,
    ownerRole: role(owner),
    due,
  });

type Stage = Checklist['stages'][number];
type StageRow = Partial<Stage> & Pick<Stage, 'stage' | 'share' | 'minWD' | 'rollback'>;

/** Stages of a deployment, all owned by one role. */
export const stages = (owner: string, ...rows: readonly StageRow[]): readonly Stage[] =>
  rows.map((row) => ({
    limits: [],
    startedOn: null,
    promotedOn: null,
    signOff: null,
    ownerRole: role(owner),
    ...row,
  }));
