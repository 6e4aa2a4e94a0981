// What each task of a file becomes: a time box, a gate at a moment without length, a slice, or nothing.
import type { FileTask, PlanFile } from './planFile.ts';

export type Role = 'box' | 'moment' | 'slice' | 'group' | 'nothing';

export interface Outline {
  readonly tasks: ReadonlyMap<string, FileTask>;
  readonly roles: ReadonlyMap<string, Role>;
  /** The groups a task stands in, from the inside out. */
  readonly above: (ref: string) => readonly string[];
  /** The boxes and moments in a group, at any depth. */
  readonly within: ReadonlyMap<string, readonly string[]>;
}

const isWork = ({ unfit, isSummary }: FileTask): boolean => unfit === null && !isSummary;

/** The groups that become slices: those of ours, else the outermost level on which there is more than one. */
function sliceRefs(groups: readonly FileTask[], tasks: readonly FileTask[]): ReadonlySet<string> {
  const own = groups.filter(({ ownId }) => ownId !== null);
  if (own.length > 0) return new Set(own.map(({ ref }) => ref));
  let level = groups.filter(({ parent }) => parent === null);
  for (;;) {
    const [only, ...others] = level;
    const inside = groups.filter(({ parent }) => parent !== null && parent === only?.ref);
    const beside = tasks.filter((task) => task.parent === (only?.parent ?? null) && isWork(task));
    if (!only || others.length > 0 || beside.length > 0 || inside.length === 0)
      return new Set(level.map(({ ref }) => ref));
    level = inside;
  }
}

/** The tasks of a file by what they become; a number given twice counts the first time. */
export function outlineOf({ tasks: all }: PlanFile): Outline {
  const tasks = new Map<string, FileTask>();
  for (const task of all) if (!tasks.has(task.ref)) tasks.set(task.ref, task);
  const above = (ref: string): string[] => {
    const found: string[] = [];
    for (
      let at = tasks.get(ref)?.parent ?? null;
      at !== null && !found.includes(at);
      at = tasks.get(at)?.parent ?? null
    )
      found.push(at);
    return found;
  };
  const within = new Map<string, string[]>();
  for (const task of tasks.values())
    if (isWork(task))
      for (const group of above(task.ref)) within.set(group, [...(within.get(group) ?? []), task.ref]);
  const groups = [...tasks.values()].filter(
    (task) => task.isSummary && task.unfit === null && within.has(task.ref),
  );
  const slices = sliceRefs(groups, [...tasks.values()]);
  const roleOf = (task: FileTask): Role => {
    if (task.unfit !== null) return 'nothing';
    if (!task.isSummary) return task.isMilestone ? 'moment' : 'box';
    if (slices.has(task.ref)) return 'slice';
    return within.has(task.ref) ? 'group' : 'nothing';
  };
  return { tasks, above, within, roles: new Map([...tasks].map(([ref, task]) => [ref, roleOf(task)])) };
}
