// Microsoft Project files made by hand for tests: a task a line, with what Project would have worked out.
import { performEdit } from '../../../shared/edits/perform.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { importPlan } from '../../../shared/exchange/plan/importPlan.ts';
import { judgePlan } from '../../../shared/exchange/plan/judge.ts';
import { planAccount } from '../../../shared/exchange/plan/planAccount.ts';
import { readPlan } from '../../../shared/exchange/plan/readPlan.ts';
import { scheduleOf } from '../../../shared/rules/plan/schedule.ts';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { testMoment } from '../workbooks/workbooks.ts';

/** `'3FS+2d'`: a predecessor with kind and lag in days; other fields as Project names them. */
export interface TaskText {
  readonly uid: number;
  readonly name?: string;
  readonly level?: number;
  readonly start: string;
  readonly finish: string;
  readonly hours: number;
  readonly links?: readonly string[];
  readonly fields?: Readonly<Record<string, string | number>>;
}

const types = ['FF', 'FS', 'SF', 'SS'];
const tag = (name: string, value: string | number): string => `<${name}>${value}</${name}>`;
const at = (text: string, time: string): string => (text.includes('T') ? text : `${text}T${time}`);

function linkText(link: string): string {
  const [, uid = '', type = 'FS', lag = '0'] = /^(\d+)(FS|SS|FF|SF)?([+-][\d.]+)?d?$/.exec(link) ?? [];
  const fields = [
    tag('PredecessorUID', uid),
    tag('Type', types.indexOf(type)),
    tag('LinkLag', Number(lag) * 4_800),
  ];
  return tag('PredecessorLink', `${fields.join('')}<LagFormat>7</LagFormat>`);
}

const taskText = ({
  uid,
  name,
  level = 1,
  start,
  finish,
  hours,
  links = [],
  fields = {},
}: TaskText): string =>
  tag(
    'Task',
    [
      tag('UID', uid),
      tag('Name', name ?? `Task ${uid}`),
      tag('OutlineLevel', level),
      tag('Start', at(start, '08:00:00')),
      tag('Finish', at(finish, '17:00:00')),
      tag('Duration', `PT${Math.floor(hours)}H${Math.round((hours % 1) * 60)}M0S`),
      ...Object.entries(fields).map(([key, value]) => tag(key, value)),
      ...links.map(linkText),
    ].join(''),
  );

export const mspdiText = (tasks: readonly TaskText[], rest = '', start = '2026-01-05'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">` +
  `<Title>A plan</Title><StartDate>${start}T08:00:00</StartDate>${rest}<Tasks>${tasks.map(taskText).join('')}</Tasks></Project>`;

/** One source of ids for all imports of a test: a second one must not make them again. */
const moment = testMoment();
const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** The file in a new workbook, or another one, with its account. */
export function importedPlan(text: string | Uint8Array, into?: Workbook, source = 'plan.xml') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const workbook = into ?? newWorkbook({ title: 'Empty', asOf: '2026-01-05' }, moment);
  const judged = judgePlan(workbook, readPlan(bytes, decode), source);
  const after = performEdit(importPlan(judged), workbook, moment);
  return { after, account: planAccount(after, judged) };
}

/** `Task 1: 2026-01-05–2026-01-07` of every box. */
export const toldDates = (workbook: Workbook): readonly string[] =>
  [...scheduleOf(workbook).boxes.values()].map(
    ({ box, startDay, endDay }) => `${box.title}: ${fromDayNumber(startDay)}–${fromDayNumber(endDay)}`,
  );
