// The dry run as rows: every task of the file with what it becomes, every link that is left out, and all that is said of each.
import type { Refused } from '../../../../shared/exchange/plan/boxLinks.ts';
import { outlineOf, type Role } from '../../../../shared/exchange/plan/groups.ts';
import { recordOfTask } from '../../../../shared/exchange/plan/judge.ts';
import type { PlanAccount } from '../../../../shared/exchange/plan/planAccount.ts';
import type { FileTask, PlanFile } from '../../../../shared/exchange/plan/planFile.ts';
import { exchangeMessages } from '../../../../shared/messages/edits/exchange.ts';
import { planCheckWords as words } from '../../../../shared/messages/screens/plan/import.ts';
import type { Day } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';

export interface PlanRow {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly becomes: 'timeBox' | 'slice' | 'gate' | 'nothing' | 'link';
  /** The code of the record that was imported before and would be brought up to date. */
  readonly updates: string | null;
  readonly start: Day | null;
  readonly finish: Day | null;
  readonly leftOut: readonly string[];
  readonly moved: readonly string[];
  readonly held: readonly string[];
}

/** All that is said of a row. */
export const remarksOf = ({ leftOut, moved, held }: PlanRow): readonly string[] => [
  ...leftOut,
  ...moved,
  ...held,
];

const kindOf: Readonly<Record<Role, PlanRow['becomes']>> = {
  box: 'timeBox',
  slice: 'slice',
  moment: 'gate',
  group: 'nothing',
  nothing: 'nothing',
};

/** The sentences by what they are about. */
function grouped<T extends { readonly ref: string }>(
  all: readonly T[],
  say: (one: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const one of all) found.set(one.ref, [...(found.get(one.ref) ?? []), say(one)]);
  return found;
}

/** What the file calls a link that is left out, by the names of its ends. */
function linkTitle(ref: string, titleOf: (ref: string) => string): string {
  const [from = '', to] = ref.split('→');
  return to === undefined ? '' : words.linkOf({ from: titleOf(from), to: titleOf(to) });
}

const linkRow = ({ ref, reason }: Refused, i: number, title: string): PlanRow => ({
  id: `link ${i}`,
  ref,
  title,
  becomes: 'link',
  updates: null,
  start: null,
  finish: null,
  leftOut: [reason],
  moved: [],
  held: [],
});

/** Every task of the file in its order, then the links that are left out. */
export function planRows(
  file: PlanFile,
  account: PlanAccount,
  workbook: Workbook | null,
  source: string,
): readonly PlanRow[] {
  const { roles, tasks } = outlineOf(file);
  const refused = grouped(account.refused, ({ reason }) => reason);
  const moved = grouped(account.moved, words.isMoved);
  const held = grouped(account.held, words.isHeld);
  const known = (kind: 'timeBox' | 'slice' | 'gate', task: FileTask): string | null =>
    workbook && (recordOfTask(workbook, kind, source)(task)?.code ?? null);
  const { twice } = exchangeMessages.task;
  const rows = file.tasks.map((task, i): PlanRow => {
    const { ref, title, start, finish } = task;
    const row = { id: `task ${i}`, ref, title, start, finish };
    if (tasks.get(ref) !== task)
      return { ...row, becomes: 'nothing', updates: null, leftOut: [twice], moved: [], held: [] };
    const becomes = kindOf[roles.get(ref) ?? 'nothing'];
    return {
      ...row,
      becomes,
      updates: becomes === 'nothing' || becomes === 'link' ? null : known(becomes, task),
      leftOut: (refused.get(ref) ?? []).filter((reason) => reason !== twice),
      moved: moved.get(ref) ?? [],
      held: held.get(ref) ?? [],
    };
  });
  const titleOf = (ref: string): string => tasks.get(ref)?.title || ref;
  const links = account.refused.filter(({ ref }) => !tasks.has(ref));
  return [...rows, ...links.map((link, i) => linkRow(link, i, linkTitle(link.ref, titleOf)))];
}
