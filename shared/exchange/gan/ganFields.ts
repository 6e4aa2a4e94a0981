// What GanttProject has no place for, in columns of its own making that it keeps.

/** The columns by their names in our exports: `Throughline estimate`. */
export const ganColumns = [
  'id',
  'estimate',
  'kind',
  'limit',
  'question',
  'notBefore',
  'cost',
  'actual',
  'build',
] as const;
/** The columns of resources. */
export const ganResourceColumns = ['id', 'kind', 'capacity', 'more', 'notes'] as const;
const prefix = 'Throughline ';

/** How the description of an exported plan ends: with the day from which it tells what is done. */
export const statusLine = (day: string): string => `${prefix}status date ${day}`;
export const statusIn = (description: string): string | null =>
  /Throughline status date (\d{4}-\d{2}-\d{2})/.exec(description)?.[1] ?? null;

export const columnTitle = (name: string): string => `${prefix}${name}`;

/** Which of our columns a title names; null: another's. */
export const ownName = (title: string): string | null =>
  [...ganColumns, ...ganResourceColumns].find((name) => columnTitle(name) === title) ?? null;
