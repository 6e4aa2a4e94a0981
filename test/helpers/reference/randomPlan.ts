// Whole plans from one number: whatever a workbook may hold that a figure hangs on, the same for the same number.
import { parse } from '../../../shared/file/parse.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A source of chance with the few shapes plans are made of. */
export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1);
    for (let i = 0; i < 5; i += 1) this.next(10);
  }
  /** A whole number from 0 to below `n`. */
  next(n: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) | 0;
    return (this.state >>> 8) % n;
  }
  /** True once in `n`. */
  one(n: number): boolean {
    return this.next(n) === 0;
  }
  of<T>(...values: readonly T[]): T {
    return values[this.next(values.length)] as T;
  }
  between(low: number, high: number): number {
    return low + this.next(high - low + 1);
  }
  /** A value, or null once in `n`. */
  maybe<T>(n: number, value: T): T | null {
    return this.one(n) ? null : value;
  }
  /** A day within so many after 2026-01-05, weekends too. */
  day(within: number, after = 0): string {
    const at = Date.UTC(2026, 0, 5) + (after + this.next(within)) * 86_400_000;
    return new Date(at).toISOString().slice(0, 10);
  }
  range(low: number, step: number): Fields {
    const [a, b, c] = [low, low + step * this.next(4), 0];
    return {
      low: a,
      likely: b,
      high: b + step * this.next(5) + c,
      shape: this.of('pert', 'triangular', 'fixed'),
    };
  }
  many<T>(count: number, make: (n: number) => T): T[] {
    return Array.from({ length: count }, (_, i) => make(i + 1));
  }
  pick(kind: string, count: number): string {
    return `${kind}-${this.between(1, count)}`;
  }
}

const named = (kind: string, letter: string, n: number): Fields => ({
  id: `${kind}-${n}`,
  code: `${letter}-${n}`,
  title: `${kind} ${n}`,
});

function box(c: Chance, n: number): Fields {
  const state = c.of('planned', 'planned', 'planned', 'planned', 'running', 'done', 'cancelled');
  const begun = state === 'running' || state === 'done' || (state === 'cancelled' && c.one(3));
  const actualStart = begun && !c.one(12) ? c.day(40) : null;
  return {
    ...named('timeBox', 'T', n),
    kind: c.of('build', 'experiment', 'pilot'),
    state,
    duration: c.maybe(9, c.range(c.between(1, 8), 1)),
    limitWD: c.maybe(3, c.between(3, 15)),
    notBefore: c.maybe(2, c.day(60)),
    fixedCost: c.maybe(2, c.range(c.between(0, 9) * 10_000, 5_000)),
    actualStart,
    actualEnd: state === 'done' && !c.one(10) ? c.day(20, actualStart === null ? 20 : 40) : null,
    archived: c.one(14),
    slice: c.maybe(6, c.pick('slice', 4)),
    predecessors: c
      .many(c.next(3), () => ({
        timeBox: c.pick('timeBox', c.one(12) ? 8 : Math.max(1, n - 1)),
        lagWD: c.of(0, 0, 1, 3, -2),
        kind: c.of('finishStart', 'finishStart', 'startStart', 'finishFinish', 'startFinish'),
      }))
      .filter(
        ({ timeBox }, i, all) =>
          timeBox !== `timeBox-${n}` && all.findIndex((p) => p.timeBox === timeBox) === i,
      ),
    allocations: c
      .many(c.next(3), () => ({ resource: c.pick('resource', 3), units: c.of(0, 0.1, 0.25, 0.5, 0.55, 1) }))
      .filter(({ resource }, i, all) => all.findIndex((p) => p.resource === resource) === i),
    extensions: c.many(c.one(4) ? 1 : 0, () => ({ date: c.day(60), addWD: 2, reason: 'x', byRole: null })),
  };
}

const resource = (c: Chance, n: number): Fields => ({
  ...named('resource', 'Z', n),
  capacity: c.of(0, 0.5, 0.8, 1, 1.1),
  ratePerUnitWD: c.between(0, 9) * 10_000,
  calendar: c.maybe(2, c.of('calendar', 'calendar-2')),
  absences: c.many(c.next(2), () => {
    const from = c.day(60);
    return { from, to: c.one(4) ? c.day(20) : from };
  }),
  otherWork: c.many(c.next(2), () => ({
    from: c.day(30),
    to: c.day(30, 20),
    units: c.of(0.3, 0.5),
    label: 'other',
  })),
});

const useCase = (c: Chance, n: number): Fields => ({
  ...named('useCase', 'U', n),
  state: c.of('idea', 'candidate', 'selected', 'selected', 'inDelivery', 'live', 'stopped', 'parked'),
  approach: c.of('rules', 'simpleModel', 'complexModel', 'boughtModel'),
  valuePerYear: c.maybe(7, c.range(c.between(-2, 30) * 100_000, 300_000)),
  runCostPerYear: c.maybe(9, c.between(0, 9) * 50_000),
  plannedLive: c.maybe(2, c.day(200)),
  actualLive: c.maybe(2, c.day(60)),
  goals: c.one(3) ? [] : [c.pick('goal', 2)],
});

const slice = (c: Chance, n: number): Fields => ({
  ...named('slice', 'S', n),
  kind: c.of('value', 'foundation'),
  useCase: c.maybe(5, c.pick('useCase', 3)),
  ownRelease: !c.one(4),
  archived: c.one(15),
  enables: n > 1 && c.one(2) ? ['slice-1'] : [],
  components: c.many(c.next(6), () => c.of('a', 'b', 'c', 'd', 'e', 'f')),
  feedback: { date: c.maybe(2, c.day(90)), fromRole: c.maybe(3, 'role-1'), question: '' },
});

const risk = (c: Chance, n: number): Fields => ({
  ...named('risk', 'R', n),
  kind: c.of('threat', 'threat', 'threat', 'opportunity'),
  state: c.of('draft', 'open', 'open', 'treating', 'accepted', 'occurred', 'closed'),
  probabilityBand: c.maybe(6, c.between(1, 5)),
  probability: c.one(3) ? c.next(11) / 10 : null,
  impacts: { cost: c.maybe(3, c.between(1, 5)), compliance: c.maybe(2, c.between(1, 5)) },
  cost: c.maybe(2, c.range(c.between(0, 9) * 100_000, 30_000)),
  days: c.maybe(2, c.range(c.next(5), 1)),
  valueLoss: c.maybe(2, c.range(0, 50_000)),
  actualCost: c.maybe(2, c.between(0, 5) * 100_000),
  useCases: c.one(2) ? [c.pick('useCase', 3)] : [],
  timeBoxes: c.one(2) ? [c.pick('timeBox', 8)] : [],
});

const treatment = (c: Chance, n: number): Fields => ({
  id: `treatment-${n}`,
  risk: c.pick('risk', 5),
  cost: c.between(0, 5) * 100_000,
  state: c.of('planned', 'doing', 'done', 'dropped'),
  probabilityBandAfter: c.maybe(3, c.between(1, 3)),
  impactsAfter: { cost: c.maybe(2, c.between(1, 3)) },
});

const systemUnits: Readonly<Record<string, string>> = {
  spend: 'EUR',
  forecastCost: 'EUR',
  exposureNow: 'EUR',
  lateWD: 'WD',
  ratio: '',
  openCritical: '',
  extensions: '',
  tempo: '',
  lossProbability: '',
};

function criterion(c: Chance, n: number): Fields {
  const systemMetric = c.one(2) ? c.of(...Object.keys(systemUnits)) : null;
  const checkpoint = c.of('on', 'on', 'endOf', 'gate');
  return {
    ...named('killCriterion', 'K', n),
    scope: c.of('workbook', 'useCase', 'slice'),
    useCase: c.pick('useCase', 3),
    slice: c.pick('slice', 4),
    form: c.of('stopsUnless', 'stopsIf'),
    metric: systemMetric === null ? c.pick('metric', 2) : null,
    systemMetric,
    comparator: c.of('<', '<=', '>', '>=', '=', '!='),
    value: systemMetric === null ? c.between(3, 6) : c.of(0, 1, 2, 40, 2_000, 9_000),
    unit: c.one(9) ? 'hours' : systemMetric === null ? '%' : (systemUnits[systemMetric] ?? ''),
    readings: c.of(1, 1, 2),
    checkpoint,
    checkpointDate: c.day(60),
    checkpointTimeBox: c.pick('timeBox', 8),
    checkpointPlusWD: c.of(0, 0, 2),
    checkpointGate: c.pick('gate', 3),
    silence: c.of('fail', 'ask'),
    silenceAfterWD: c.of(0, 5),
    action: c.of('stop', 'returnToWhy', 'hold'),
    ownerRole: c.maybe(12, 'role-1'),
    status: c.of('draft', 'armed', 'armed', 'armed', 'armed', 'retired'),
    armedOn: c.maybe(3, c.day(20)),
    warnMargin: c.maybe(2, c.of(0, 0.5, 1)),
  };
}

function decision(c: Chance, n: number): Fields {
  const purpose = c.of('gate', 'gate', 'waiver', 'waiver', 'criterion', 'loosening');
  const decidedOn = c.maybe(6, c.day(60));
  return {
    ...named('decision', 'D', n),
    id: `decision-${(n * 7) % 11}`,
    purpose,
    gate: purpose === 'gate' ? c.pick('gate', 3) : null,
    criterion: purpose === 'gate' ? null : c.pick('killCriterion', 5),
    outcome: c.of('go', 'returnToWhy', 'returnToWhy', 'stop', 'hold', null),
    state: c.of('proposed', 'signed', 'signed', 'signed'),
    decidedOn,
    newCheckpoint: c.maybe(6, c.day(40, 20)),
    rationale: c.one(6) ? '' : 'Because',
    sequence: n,
  };
}

const signOffs = (c: Chance, decisions: readonly Fields[]): Fields[] =>
  decisions.flatMap(({ id }) =>
    [1, 2, 3]
      .filter(() => !c.one(3))
      .map((role) => ({
        id: `signOff-${String(id)}-${role}`,
        role: `role-${role}`,
        level: c.of('executive', 'manager'),
        at: `${c.day(60)}T1${c.next(3)}:00:0${c.next(2)}${c.of('', '.5')}Z`,
        contentHash: '0'.repeat(64),
        mark: { kind: 'typed', value: 'x' },
        decision: id,
      })),
  );

function recordsOf(c: Chance): Readonly<Record<string, readonly Fields[]>> {
  const decisions = c.many(c.next(8), (n) => decision(c, n));
  return {
    facts: [{ id: 'facts', title: 'Random plan', asOf: c.day(70) }],
    settings: [
      {
        id: 'settings',
        startDate: c.maybe(6, c.day(12)),
        neededBy: c.maybe(2, c.day(60, 10)),
        costOfDelayPerWD: c.maybe(3, c.between(0, 9) * 10_000),
        horizonYears: c.of(0, 1, 2),
        tempoWeights: c.one(9)
          ? { goals: 0, data: 0, team: 0, infrastructure: 0, complexity: 0, regulation: 0 }
          : {},
        limits: c.one(2) ? { firstValueWD: 10, gapWD: 8, feedbackWD: 5, driftWD: 20, newComponents: 1 } : {},
      },
    ],
    calendar: [
      {
        id: 'calendar',
        workingWeekdays: c.of([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4]),
        holidays: c.many(c.next(4), () => c.day(60)),
        exceptions: c.many(c.next(2), () => ({ date: c.day(60), working: c.one(2) })),
      },
      { id: 'calendar-2', title: 'Own', workingWeekdays: c.of([1, 2, 3], [2, 3, 4, 5, 6]) },
    ],
    phasePlan: [{ id: 'phasePlan' }],
    pillar: c.many(7, (number) => ({
      id: `pillar-${number}`,
      code: `L-${number}`,
      number,
      title: `Pillar ${number}`,
      ratings: c.many(4, () => c.maybe(6, c.next(5))),
    })),
    role: c.many(3, (n) => ({ id: `role-${n}`, title: `Role ${n}`, level: c.of('executive', 'manager') })),
    resource: c.many(3, (n) => resource(c, n)),
    goal: c.many(2, (n) => ({ ...named('goal', 'G', n), state: c.of('agreed', 'agreed', 'draft') })),
    useCase: c.many(3, (n) => useCase(c, n)),
    slice: c.many(4, (n) => slice(c, n)),
    timeBox: c.many(8, (n) => box(c, n)),
    risk: c.many(5, (n) => risk(c, n)),
    treatment: c.many(4, (n) => treatment(c, n)),
    metric: c.many(2, (n) => ({ ...named('metric', 'M', n), unit: '%', freshnessWD: c.of(0, 5, 10) })),
    reading: c.many(c.next(9), (n) => ({
      id: `reading-${n}`,
      metric: c.pick('metric', 2),
      date: c.day(60),
      value: c.between(2, 7),
    })),
    gate: c.many(3, (n) => ({
      ...named('gate', 'H', n),
      scope: c.of('workbook', 'useCase', 'useCase'),
      useCase: c.pick('useCase', 3),
      date: c.maybe(4, c.day(60)),
      timeBox: c.one(3) ? c.pick('timeBox', 8) : null,
    })),
    killCriterion: c.many(5, (n) => criterion(c, n)),
    decision: decisions,
    signOff: signOffs(c, decisions),
    assumption: c.one(6)
      ? [{ ...named('assumption', 'B', 1), state: 'broken', about: [{ kind: 'goal', id: 'goal-1' }] }]
      : [],
    tempoRating: ['goals', 'data', 'team', 'infrastructure', 'complexity', 'regulation'].flatMap((factor) =>
      c.many(5, (statement) => ({
        id: `${factor}-${statement}`,
        date: '2026-01-05',
        factor,
        statement,
        rating: c.maybe(8, c.next(5)),
      })),
    ),
  };
}

/** The plan of a number. */
export function randomPlan(seed: number): Workbook {
  const file = {
    format: 'throughline',
    schemaVersion: 2,
    workbookId: 'random',
    records: recordsOf(new Chance(seed)),
    share: { copy: 'random', at: '2026-01-01T00:00:00Z', ancestors: [] },
  };
  const parsed = parse(JSON.stringify(file));
  if (parsed.status !== 'ok') throw new Error(JSON.stringify(parsed).slice(0, 500));
  return parsed.document.workbook;
}
