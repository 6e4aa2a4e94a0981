// Which column of a plan's table says what: proposed by the names that planning tools and people give them, for correction.
import { type DateOrder, guessDateOrder } from '../../import/table/readDay.ts';
import type { Table } from '../../import/table/readTable.ts';
import { plainWords } from '../../import/words/plainWords.ts';
import { markHeader } from '../../tables/ownMark.ts';
import type { LengthUnit } from './tableLength.ts';

const names = {
  ref: 'id, nr, no, #, n, key, unique id, uid, task id, code, vorgang nr, t id',
  wbs: 'wbs, wbs code, outline number, psp, psp code, outline, edt',
  level: 'outline level, level, gliederungsebene',
  title:
    'task name, task, name, title, activity, activity name, work package, vorgangsname, vorgang, time box, aufgabe, summary, tache, nom de la tache, tarea, nombre de tarea, tarefa, nome da tarefa, nombre, nom, attivita',
  duration:
    'duration, length, dauer, length wd, working days, effort, estimate, duree, duracion, duracao, durata',
  start:
    'start, start date, begin, begins, starts, anfang, beginn, planned start, scheduled start, debut, comienzo, inicio, inizio',
  finish:
    'finish, finish date, end, end date, ends, ende, due, due date, planned finish, scheduled finish, fin, termino, fine',
  links:
    'predecessors, predecessor, depends on, dependencies, dependency, waits for, vorganger, after, blocked by, predecesseurs, predecesoras, predecessoras, predecessori',
  people:
    'resource names, resource name, resources, resource, people, assigned to, assignee, ressourcennamen, ressourcen, who, noms ressources, nombres de los recursos, nomes dos recursos',
  percent:
    '% complete, complete, percent complete, progress, % done, done, % abgeschlossen, %, % acheve, % completado, % concluida',
  state: 'state, status, zustand',
  limit: 'limit, limit wd',
  notes: 'notes, note, description, notizen, remarks, comment, comments, notas, remarques',
  mark: markHeader,
} as const;
export type PlanColumn = keyof typeof names;
export const planColumnNames = Object.keys(names) as readonly PlanColumn[];

const fields = new Map<string, PlanColumn>(
  Object.entries(names).flatMap(([field, words]) =>
    words.split(',').map((word) => [plainWords(word) || word.trim(), field as PlanColumn] as const),
  ),
);

/** How a table becomes a plan: what each column means in the order of the table (null: it is left out), and how it is read. */
export interface PlanMapping {
  readonly columns: readonly (PlanColumn | null)[];
  /** What lengths and lags count in where they say nothing. */
  readonly unit: LengthUnit;
  readonly dateOrder: DateOrder;
}

const unitWords: readonly (readonly [LengthUnit, RegExp])[] = [
  ['hours', / (?:h|hrs?|hours?|std|stunden|heures|horas|ore)$/],
  ['weeks', / (?:w|wks?|weeks?|wochen|semaines|semanas|settimane)$/],
  ['months', / (?:mo|months?|monate|mois|meses|mesi)$/],
  ['days', / (?:d|days?|tage|pt|jours|dias|giorni)$/],
];
const withoutUnit = (name: string): string =>
  unitWords.reduce((text, [, sign]) => text.replace(sign, ''), name);

const columnNamed = (header: string): PlanColumn | undefined => {
  const plain = plainWords(header);
  return fields.get(plain) ?? fields.get(header.trim()) ?? fields.get(withoutUnit(plain));
};

/** The place of each column that has a meaning. */
export const placesOf = ({ columns }: PlanMapping): ReadonlyMap<PlanColumn, number> =>
  new Map(columns.flatMap((column, place) => (column === null ? [] : [[column, place] as const])));

/** What the columns seem to mean; the first of a name counts. */
export function guessPlanMapping({ header, rows }: Table): PlanMapping {
  const taken = new Set<PlanColumn>();
  const columns = header.map((name) => {
    const column = columnNamed(name);
    if (column === undefined || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  const lengthHeader = plainWords(header[columns.indexOf('duration')] ?? '');
  const dates = columns.flatMap((column, place) =>
    column === 'start' || column === 'finish' ? [place] : [],
  );
  return {
    columns,
    unit: unitWords.find(([, sign]) => sign.test(lengthHeader))?.[0] ?? 'days',
    dateOrder: guessDateOrder(rows.flatMap(({ cells }) => dates.map((place) => (cells[place] ?? '').trim()))),
  };
}
