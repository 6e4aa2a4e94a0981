// A workbook's plan as a Mermaid Gantt diagram: text that wikis and repositories draw.
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { nameOf } from '../../words.ts';
import { type PlannedTask, plannedTasks } from '../plan/plannedTasks.ts';

/** Names without the signs that Mermaid reads as its own. */
const plain = (text: string): string =>
  text
    .replaceAll(/[:;#,\n\r]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const tags = ({ box, scheduled }: PlannedTask): readonly string[] => [
  ...(box.state === 'done' ? ['done'] : box.state === 'running' ? ['active'] : []),
  ...(scheduled?.critical ? ['crit'] : []),
];

function line(task: PlannedTask): readonly string[] {
  const { box, start, finish } = task;
  if (start === null || finish === null) return [];
  const id = (box.code ?? box.id).replaceAll(/[^\w-]/g, '');
  return [`    ${plain(nameOf(box))} :${[...tags(task), id, start, finish].join(', ')}`];
}

/** The plan as text; boxes without dates are left out, as Mermaid has no place for them. */
export function writeMermaid(workbook: Workbook): string {
  const { slices, gates } = plannedTasks(workbook);
  const moments = gates.flatMap(({ gate, day }) =>
    day === null
      ? []
      : [
          `    ${plain(nameOf(gate))} :milestone, ${(gate.code ?? gate.id).replaceAll(/[^\w-]/g, '')}, ${day}, 0d`,
        ],
  );
  return [
    'gantt',
    `    title ${plain(factsOf(workbook).title)}`,
    '    dateFormat YYYY-MM-DD',
    '    inclusiveEndDates',
    ...slices.flatMap(({ slice, tasks }) => [
      `    section ${slice ? plain(nameOf(slice)) : exchangeMessages.noSlice}`,
      ...tasks.flatMap(line),
    ]),
    ...(moments.length === 0 ? [] : [`    section ${exchangeMessages.gates}`, ...moments]),
    '',
  ].join('\n');
}
