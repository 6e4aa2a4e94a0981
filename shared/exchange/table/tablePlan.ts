// A plan in a table (CSV or .xlsx): a row a task, with WBS, lengths in days, weeks or hours, predecessors such as 3FS+2d.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD } from '../../dates/workingDays.ts';
import { readDay } from '../../import/table/readDay.ts';
import type { Table, TableRow } from '../../import/table/readTable.ts';
import { plainWords } from '../../import/words/plainWords.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import type { Day } from '../../schema/field.ts';
import { readMark } from '../../tables/ownMark.ts';
import { type FileTask, type PlanFile, PlanRefused } from '../plan/planFile.ts';
import { statusDayOf } from '../plan/statusDay.ts';
import { guessPlanMapping, type PlanColumn, type PlanMapping, placesOf } from './planColumns.ts';
import { daysIn } from './tableLength.ts';
import { linksIn } from './tableLinks.ts';

/** Reads the rows of one table. */
class TableReader {
  private readonly columns: ReadonlyMap<PlanColumn, number>;
  private readonly rows: readonly TableRow[];
  private readonly refs = new Map<string, string>();
  private readonly lengths = new Map<string, number | null>();
  private readonly mapping: PlanMapping;
  private readonly arePercentsShares: boolean;
  private readonly parents = new Map<string, string | null>();

  constructor({ rows }: Table, mapping: PlanMapping) {
    this.mapping = mapping;
    this.columns = placesOf(mapping);
    if (!this.columns.has('title')) throw new PlanRefused(exchangeMessages.noTitles);
    this.rows = rows.filter((row) => this.cell(row, 'title') !== '');
    this.arePercentsShares = this.rows.every((row) => Number(this.cell(row, 'percent') || 0) <= 1);
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
    if (!this.lengths.has(ref)) this.lengths.set(ref, daysIn(this.cell(row, 'duration'), this.mapping.unit));
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
    return sign === undefined && this.arePercentsShares ? value * 100 : value;
  }

  private datesOf(row: TableRow): { start: Day | null; finish: Day | null; lengthWD: number | null } {
    const start = readDay(this.cell(row, 'start'), this.mapping.dateOrder);
    const finish = readDay(this.cell(row, 'finish'), this.mapping.dateOrder);
    const lengthWD = daysIn(this.cell(row, 'duration'), this.mapping.unit);
    if (start === null || finish !== null || lengthWD === null) return { start, finish, lengthWD };
    const days = Math.max(0, Math.ceil(lengthWD - 1e-6) - 1);
    return {
      start,
      finish: fromDayNumber(addWD(usualWeek, addWD(usualWeek, toDayNumber(start), 0), days)),
      lengthWD,
    };
  }

  /** What the state says or, where there is none, the share that is done; what has no day cannot have begun. */
  private stateOf(row: TableRow, start: Day | null, finish: Day | null): FileTask['state'] {
    const state = plainWords(this.cell(row, 'state'));
    const percent = this.percentOf(row);
    if ((doneWords.test(state) || percent >= 100) && finish !== null) return 'done';
    return (runningWords.test(state) || percent > 0) && start !== null ? 'running' : 'planned';
  }

  private ownIdOf(row: TableRow): string | null {
    const mark = readMark(this.cell(row, 'mark'));
    return mark && `${mark.recordId} ${this.cell(row, 'ref')}`.trim();
  }

  tasks(): readonly FileTask[] {
    const groups = new Set(this.parents.values());
    return this.rows.map((row, i): FileTask => {
      const ref = this.refOf(row, i);
      const dates = this.datesOf(row);
      const state = this.stateOf(row, dates.start, dates.finish);
      const limit = daysIn(this.cell(row, 'limit'));
      const isSummary = groups.has(ref);
      return {
        ref,
        ownId: this.ownIdOf(row),
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
        links: linksIn(this.cell(row, 'links'), {
          refOf: (name) => this.refs.get(name) ?? null,
          lengthOf: (name) => this.lengths.get(name) ?? null,
          unit: this.mapping.unit,
        }),
        allocations: this.peopleOf(row),
        own: limit === null || limit < 1 ? {} : { limit: String(Math.round(limit)) },
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

const doneWords = /^(?:done|completed?|closed|finished|erledigt|abgeschlossen|termine|terminado|concluido)$/;
const runningWords =
  /^(?:running|started|active|in progress|ongoing|laufend|lauft|in arbeit|en cours|en curso)$/;
const usualWeek = { workingWeekdays: [1, 2, 3, 4, 5], holidays: [], exceptions: [] };

/** Reads a table as a plan. Throws PlanRefused when no column names tasks. */
export function tablePlan(
  table: Table,
  title: string,
  mapping: PlanMapping = guessPlanMapping(table),
): PlanFile {
  const tasks = new TableReader(table, mapping).tasks();
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
      isNameOnly: true,
      kind: 'specialist',
      capacity: 1,
      rate: 0,
      absences: [],
    })),
    notes: [],
  };
}
