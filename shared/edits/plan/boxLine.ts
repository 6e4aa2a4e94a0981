// A time box as planners type it in one line: `Find late stops 8/10/15 limit 15 with DE, DS .5 after T-1 in S-1 asks Do they?`
import { planEditMessages } from '../../messages/edits/plan.ts';
import { freshFields } from '../../schema/cards.ts';
import type { Id } from '../../schema/field.ts';
import type { FieldsOf, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { addBeside } from '../addBeside.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { addRecord, changeRecord, type Edit, EditRefused, type Moment } from '../edit.ts';
import { readLinks } from './typedLinks.ts';
import { readPeople } from './typedPeople.ts';

/** What a line says; `newPeople` are the names that no resource has yet, each with its units. */
export interface BoxLine {
  readonly title: string;
  readonly fields: FieldsOf<'timeBox'>;
  readonly newPeople: readonly { readonly title: string; readonly units: number }[];
}

const amount = String.raw`\d{1,5}(?:[.,]\d{1,3})?`;
const range = new RegExp(
  String.raw`^(.*?\S)\s+(${amount})\s*/\s*(${amount})\s*/\s*(${amount})(?:\s*(?:wd|days?|d))?(?:\s+(.*))?$`,
  'i',
);
const clause = /(?:^|\s+)(limit|with|after|in|asks)\s+/iu;

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** The words behind the numbers as clauses: their name and what they say; null where something stands before the first. */
function clausesOf(text: string): readonly (readonly [string, string])[] | null {
  // The question is a sentence of its own: it may hold the words of other clauses.
  const [plain = '', ...asked] = text.split(/(?:^|\s+)asks\s+/i);
  const parts = plain
    .trim()
    .split(clause)
    .map((part) => part.trim());
  if (parts[0] !== '') return null;
  const pairs = parts
    .slice(1)
    .flatMap((part, i, all) => (i % 2 === 0 ? [[part.toLowerCase(), all[i + 1] ?? ''] as const] : []));
  return asked.length === 0 ? pairs : [...pairs, ['asks', asked.join(' asks ').trim()] as const];
}

type Said = { fields: FieldsOf<'timeBox'>; newPeople: BoxLine['newPeople'] };

/** People that are known, and the rest as names: a name with a number behind it is so many units of it. */
function readTeam(workbook: Workbook, text: string): Said {
  const allocations: TimeBox['allocations'][number][] = [];
  const newPeople: { title: string; units: number }[] = [];
  for (const part of text
    .split(/;|,(?!\d)/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const known = readPeople(workbook, part);
    if (typeof known !== 'string') allocations.push(...known);
    else {
      const [, name = part, units] = /^(.*?\S)\s+(\d*[.,]?\d+)$/.exec(part) ?? [];
      newPeople.push({ title: name, units: units === undefined ? 1 : numberOf(units) });
    }
  }
  return { fields: { allocations }, newPeople };
}

/** What one clause says, or undefined where it says nothing that is understood. */
function readClause(workbook: Workbook, [name, text]: readonly [string, string]): Said | undefined {
  const only = (fields: FieldsOf<'timeBox'>): Said => ({ fields, newPeople: [] });
  if (name === 'asks') return text === '' ? undefined : only({ exitQuestion: text });
  if (name === 'with') return text === '' ? undefined : readTeam(workbook, text);
  if (name === 'limit') {
    const limitWD = Number(/^(\d{1,4})(?:\s*(?:wd|days?|d))?$/i.exec(text)?.[1]);
    return limitWD > 0 ? only({ limitWD }) : undefined;
  }
  if (name === 'in') {
    const slice = [...workbook.slice.values()].find(({ code }) => code?.toLowerCase() === text.toLowerCase());
    return slice && only({ slice: slice.id });
  }
  const links = readLinks(workbook, text);
  return typeof links === 'string' || links.length === 0 ? undefined : only({ predecessors: links });
}

/**
 * A line as a title with its length in working days (low/likely/high) and the clauses behind it; without three numbers
 * it is a title alone. A text: the part behind the numbers that is not understood.
 */
export function readBoxLine(workbook: Workbook, line: string): BoxLine | string {
  const [, title, low = '', likely = '', high = '', rest = ''] = range.exec(line.trim()) ?? [];
  if (title === undefined) return { title: line.trim(), fields: {}, newPeople: [] };
  const [a = 0, b = 0, c = 0] = [low, likely, high].map(numberOf).toSorted((x, y) => x - y);
  const clauses = clausesOf(rest);
  if (clauses === null) return rest;
  const duration = { low: a, likely: b, high: c, shape: 'pert' as const };
  let said: Said = { fields: { duration }, newPeople: [] };
  for (const one of clauses) {
    const read = readClause(workbook, one);
    if (read === undefined) return one.join(' ').trim();
    said = { fields: { ...said.fields, ...read.fields }, newPeople: [...said.newPeople, ...read.newPeople] };
  }
  return { title, ...said };
}

/** Why a part of a line is no good: it names a slice or box there is none of, or says nothing that is understood. */
function faultOf(workbook: Workbook, text: string): string {
  const codes = new Set([...workbook.slice.values(), ...workbook.timeBox.values()].map(({ code }) => code));
  const named = /^(?:in|after)\s/i.test(text) ? (text.toUpperCase().match(/\b[ST]-\d{1,9}\b/g) ?? []) : [];
  const missing = named.find((code) => !codes.has(code));
  return missing === undefined
    ? planEditMessages.line.notUnderstood({ text })
    : planEditMessages.line.noSuch({ code: missing });
}

/** The workbook with the people that are not there yet, and all the line says of the box. */
function withPeople(
  workbook: Workbook,
  line: string,
  moment: Moment,
): readonly [Workbook, FieldsOf<'timeBox'>] {
  const read = readBoxLine(workbook, line);
  if (typeof read === 'string') throw new EditRefused(faultOf(workbook, read));
  const { title, fields, newPeople } = read;
  let so = workbook;
  const joined = newPeople.map(({ title: name, units }) => {
    const id = moment.newId() as Id<'resource'>;
    so = addRecord(so, 'resource', id, { ...freshFields('resource'), title: name }, moment);
    return { resource: id, units };
  });
  const allocations = [...(fields.allocations ?? []), ...joined];
  return [so, { ...fields, ...(allocations.length === 0 ? {} : { allocations }), title }];
}

function addLine(workbook: Workbook, line: string, moment: Moment): Workbook {
  const [so, fields] = withPeople(workbook, line, moment);
  return addBeside('timeBox', moment.newId(), null, fields).apply(so, moment);
}

/** Whether a title says more than what the box is called. */
export const isBoxLine = (title: string): boolean => range.test(title.trim());

/**
 * Takes the title of a new box for a line, and fills the box with what it says.
 * @throws {EditRefused} where the line is not understood: the title stays as it was typed.
 */
export const sayBoxLine = (id: Id<'timeBox'>): Edit => ({
  label: planEditMessages.line.say,
  apply: (workbook, moment) => {
    const line = workbook.timeBox.get(id)?.title ?? '';
    const [so, fields] = withPeople(workbook, line, moment);
    return changeRecord(so, 'timeBox', id, fields, moment);
  },
});

/**
 * Adds a box a line, with the people that are not there yet. One undo step.
 * @throws {EditRefused} where a line is not understood: nothing is added then.
 */
export const addBoxLines = (lines: readonly string[]): Edit => ({
  label: recordMessages.addSeveral({ kind: 'timeBox', count: lines.length }),
  apply: (workbook, moment) => lines.reduce((so, line) => addLine(so, line, moment), workbook),
});
