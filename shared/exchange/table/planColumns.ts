// Which column of a plan's table says what, by the names that planning tools and people give them.
import { plainWords } from '../../import/words/plainWords.ts';

const names = {
  ref: 'id, nr, no, #, n, key, unique id, uid, task id, code, vorgang nr',
  wbs: 'wbs, wbs code, outline number, psp, psp code, outline',
  level: 'outline level, level, gliederungsebene',
  title:
    'task name, task, name, title, activity, activity name, work package, vorgangsname, vorgang, time box, aufgabe, summary',
  duration: 'duration, length, dauer, length wd, duration days, days, working days, effort',
  start: 'start, start date, begin, begins, starts, anfang, beginn, planned start, scheduled start',
  finish: 'finish, finish date, end, end date, ends, ende, due, due date, planned finish, scheduled finish',
  links:
    'predecessors, predecessor, depends on, dependencies, dependency, waits for, vorganger, after, blocked by',
  people:
    'resource names, resource name, resources, resource, people, assigned to, assignee, ressourcennamen, ressourcen, who',
  percent: '% complete, complete, percent complete, progress, % done, done, % abgeschlossen, %',
  notes: 'notes, note, description, notizen, remarks, comment, comments',
} as const;
export type PlanColumn = keyof typeof names;

const fields = new Map<string, PlanColumn>(
  Object.entries(names).flatMap(([field, words]) =>
    words.split(',').map((word) => [plainWords(word) || word.trim(), field as PlanColumn] as const),
  ),
);

/** The place of each column that is known; the first of its name counts. */
export function planColumns(header: readonly string[]): ReadonlyMap<PlanColumn, number> {
  const found = new Map<PlanColumn, number>();
  header.forEach((name, place) => {
    const field = fields.get(plainWords(name)) ?? fields.get(name.trim());
    if (field !== undefined && !found.has(field)) found.set(field, place);
  });
  return found;
}
