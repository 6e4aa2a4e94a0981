// A plan in a table (CSV or .xlsx): a row a task, with WBS, lengths in days, weeks or hours, predecessors such as 3FS+2d.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD } from '../../dates/workingDays.ts';
import { guessDateOrder, readDay } from '../../import/table/readDay.ts';
import type { Table, TableRow } from '../../import/table/readTable.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import type { Day } from '../../schema/field.ts';
import { type LinkKind, linkKinds, linkLetters } from '../../schema/timeBox.ts';
import { type FileLink, type FileTask, type PlanFile, PlanRefused } from '../plan/planFile.ts';
import { statusDayOf } from '../plan/statusDay.ts';
import { type PlanColumn, planColumns } from './planColumns.ts';

/** What a unit of length is in working days of eight hours, five to a week and twenty to a month. */
const units: readonly (readonly [sign: RegExp, days: number])[] = [
  [/^(?:m|min|mins|minutes?)$/, 1 / 480],
  [/^(?:h|hr|hrs|hours?|std|stunden?)$/, 1 / 8],
  [/^(?:|d|wd|days?|tage?|tag|jours?|dias?)$/, 1],
  [/^(?:w|wk|wks|weeks?|wochen?|woche)$/, 5],
  [/^(?:mo|mon|mons|months?|monate?)$/, 20],
];

/** A length such as `5`, `3.5 days`, `2w`, `16 h` in working days; null where it is none. */
export function daysIn(text: string): number | null {
  const [, digits, unit = ''] = /^([+-]?\d{1,7}(?:[.,]\d{1,4})?)\s*([a-z]*)\??$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const days = units.find(([sign]) => sign.test(unit.toLowerCase()))?.[1];
  return days === undefined ? null : Number(digits.replace(',', '.')) * days;
}

const kinds = new Map<string, LinkKind>(linkKinds.map((kind) => [linkLetters[kind], kind]));
/** `3`, `3FS+2d`, `1.2SS-1w`, `T-4FF+50%` is no length of ours and counts as none. */
const oneLink = /^(.*?[\p{L}\p{N}])\s*(FS|SS|FF|SF)?\s*(?:([+-])\s*([\d.,]+\s*[a-z]*))?$/iu;

interface Rows {
  readonly refOf: (name: string) => string | null;
}

/** The links that a cell says; what is no link is told by the one who asks for the box that is not there. */
function linksIn(text: string, { refOf }: Rows): readonly FileLink[] {
  return text.split(/[;,\n]/).flatMap((part): readonly FileLink[] => {
    const typed = part.trim();
    if (typed === '') return [];
    if (refOf(typed) !== null) return [{ from: refOf(typed) ?? typed, kind: 'finishStart', lagWD: 0 }];
    const [, name = typed, letters = 'FS', sign = '+', lag = '0'] = oneLink.exec(typed) ?? [];
    const kind = kinds.get(letters.toUpperCase()) ?? 'finishStart';
    const days = (daysIn(lag) ?? 0) * (sign === '-' ? -1 : 1);
    // An SF link ends a task when the other starts: in days that is the day before.
    return [
      { from: refOf(name.trim()) ?? name.trim(), kind, lagWD: days - (kind === 'startFinish' ? 1 : 0) },
    ];
  });
}

/** Reads the rows of one table. */
class TableReader {
  private readonly columns: ReadonlyMap<PlanColumn, number>;
  private readonly rows: readonly TableRow[];
  private readonly order;
  private readonly refs = new Map<string, string>();
  private readonly parents = new Map<string, string | null>();

  constructor({ header, rows }: Table) {
    this.columns = planColumns(header);
    if (!this.columns.has('title')) throw new PlanRefused(exchangeMessages.noTitles);
    this.rows = rows.filter((row) => this.cell(row, 'title') !== '');
    this.order = guessDateOrder(
      this.rows.flatMap((row) => [this.cell(row, 'start'), this.cell(row, 'finish')]),
    );
    this.rows.forEach((row, i) => this.name(row, i));
    this.nest();
  }

  private cell(row: TableRow, column: PlanColumn): string {
    const place = this.columns.get(column);
    return place === undefined ? '' : (row.cells[place] ?? '').trim();
  }

  /** A task is called by its number, else by its WBS, else by its row. */
  refOf(row: TableRow, i: number): string {
    return this.cell(row, 'ref') || this.cell(row, 'wbs') || String(i + 1);
  }

  /** Links name a task by its number or, where there is no such number, by its WBS. */
  private name(row: TableRow, i: number): void {
    const ref = this.refOf(row, i);
    const wbs = this.cell(row, 'wbs');
    if (!this.refs.has(ref)) this.refs.set(ref, ref);
    if (wbs !== '' && !this.refs.has(wbs)) this.refs.set(wbs, ref);
  }

  /** The task each one stands in: by its level, else by the WBS that its own begins with. */
  private nest(): void {
    const byWbs = new Map(this.rows.map((row, i) => [this.cell(row, 'wbs'), this.refOf(row, i)] as const));
    const open: { level: number; ref: string }[] = [];
    this.rows.forEach((row, i) => {
      const ref = this.refOf(row, i);
      const level = Number(this.cell(row, 'level'));
      if (this.columns.has('level') && Number.isFinite(level)) {
        while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
        this.parents.set(ref, open.at(-1)?.ref ?? null);
        open.push({ level, ref });
        return;
      }
      const outer = this.cell(row, 'wbs').replace(/\.?[^.]+$/, '');
      this.parents.set(ref, outer === '' ? null : (byWbs.get(outer) ?? null));
    });
  }

  private percentOf(row: TableRow): number {
    const [, digits = '0', sign] = /^([\d.,]+)\s*(%)?$/.exec(this.cell(row, 'percent')) ?? [];
    const value = Number(digits.replace(',', '.'));
    const isShare =
      sign === undefined && this.rows.every((one) => Number(this.cell(one, 'percent') || 0) <= 1);
    return isShare ? value * 100 : value;
  }

  private datesOf(row: TableRow): { start: Day | null; finish: Day | null; lengthWD: number | null } {
    const start = readDay(this.cell(row, 'start'), this.order);
    const finish = readDay(this.cell(row, 'finish'), this.order);
    const lengthWD = daysIn(this.cell(row, 'duration'));
    if (start === null || finish !== null || lengthWD === null) return { start, finish, lengthWD };
    const days = Math.max(0, Math.ceil(lengthWD - 1e-6) - 1);
    return { start, finish: fromDayNumber(addWD(usualWeek, toDayNumber(start), days)), lengthWD };
  }

  tasks(): readonly FileTask[] {
    const groups = new Set(this.parents.values());
    return this.rows.map((row, i): FileTask => {
      const ref = this.refOf(row, i);
      const dates = this.datesOf(row);
      const percent = this.percentOf(row);
      const state =
        percent >= 100 && dates.finish !== null
          ? 'done'
          : percent > 0 && dates.start !== null
            ? 'running'
            : 'planned';
      const isSummary = groups.has(ref);
      return {
        ref,
        ownId: null,
        title: this.cell(row, 'title'),
        notes: this.cell(row, 'notes'),
        parent: this.parents.get(ref) ?? null,
        isSummary,
        isMilestone: !isSummary && dates.lengthWD === 0,
        unfit: null,
        ...dates,
        because: null,
        state,
        actualStart: state === 'planned' ? null : dates.start,
        actualFinish: state === 'done' ? dates.finish : null,
        fixedCost: 0,
        links: linksIn(this.cell(row, 'links'), { refOf: (name) => this.refs.get(name) ?? null }),
        allocations: this.peopleOf(row),
        own: {},
      };
    });
  }

  /** `Ada[50%]; Ben`: people by name, with the share of a day. */
  private peopleOf(row: TableRow): FileTask['allocations'] {
    const found = new Map<string, number>();
    for (const part of this.cell(row, 'people').split(/[;,]/)) {
      const [, name = '', percent = '100'] = /^\s*(.*?)\s*(?:\[(\d{1,4})\s*%\])?\s*$/.exec(part) ?? [];
      if (name !== '') found.set(name, (found.get(name) ?? 0) + Number(percent) / 100);
    }
    return [...found].map(([resource, share]) => ({ resource, units: share }));
  }
}

const usualWeek = { workingWeekdays: [1, 2, 3, 4, 5], holidays: [], exceptions: [] };

/** Reads a table as a plan. Throws PlanRefused when no column names tasks. */
export function tablePlan(table: Table, title: string): PlanFile {
  const tasks = new TableReader(table).tasks();
  const people = [
    ...new Set(tasks.flatMap(({ allocations }) => allocations.map(({ resource }) => resource))),
  ];
  const days = (pick: (task: FileTask) => readonly (Day | null)[]): readonly Day[] =>
    tasks.flatMap((task) => pick(task).flatMap((day) => day ?? [])).toSorted();
  return {
    title,
    start:
      days(({ state, isSummary, start }) => (state === 'planned' && !isSummary ? [start] : []))[0] ??
      days(({ start }) => [start])[0] ??
      null,
    statusDay: statusDayOf(tasks),
    calendar: null,
    tasks,
    resources: people.map((name) => ({
      ref: name,
      ownId: null,
      title: name,
      kind: 'specialist',
      capacity: 1,
      rate: 0,
      absences: [],
    })),
    notes: [],
  };
}
