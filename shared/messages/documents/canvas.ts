// What the canvas says of its items, and of its bands.
import { type Level, levelWord } from '../../words.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const canvasWords = {
  emptyCard: 'Empty card',
  card: 'card',
  closed: 'closed',
  /** A level is always one of a view; a risk nobody has scored has none in any. */
  levelIn: ({ level, view }: { level: Level | null; view: string }) =>
    level === null ? levelWord(level) : `${levelWord(level)}, ${view}`,

  byDay: ({ day }: { day: string }) => `by ${day}`,
  lastReading: ({ value, day }: { value: string; day: string }) => `last ${value} on ${day}`,
  ratio: ({ ratio }: { ratio: string }) => `ratio ${ratio}`,
  worth: ({ money }: { money: string }) => `worth ${money}`,
  costs: ({ money }: { money: string }) => `costs ${money}`,
  judgedOn: ({ day }: { day: string }) => `judged on ${day}`,
  release: ({ day }: { day: string }) => `released on ${day}`,
  critical: 'critical',
  float: ({ wd }: { wd: number }) => `float ${wd} WD`,
  level: ({ available, needed }: { available: number | null; needed: number | null }) =>
    needed === null
      ? `level ${available ?? '?'}, not asked for`
      : `level ${available ?? '?'} of ${needed}${available !== null && available < needed ? ', too low' : ''}`,
  builtBy: ({ names }: { names: string }) => `Built by ${names}`,

  /** Bands, by what they hold. */
  loose: 'Loose ends',
  looseMoney: ({ money, share }: { money: string; share: string }) =>
    `${money} reach no agreed goal (${share})`,
  shared: 'Shared by several threads',
  wholeGoal: ({ goal }: { goal: string }) => `For all of ${goal}`,
  noUseCase: 'No use case yet',
  noGoal: 'serves no goal',
  goalNotAgreed: 'goal not agreed',
  risks: ({ count, high }: { count: number; high: number }) =>
    `${counted(count, 'risk', 'risks')}${high === 0 ? '' : ` (${high} high or critical)`}`,
  criteria: ({ count, next }: { count: number; next: string | null }) =>
    `${counted(count, 'kill criterion', 'kill criteria')}${next === null ? '' : `, next ${next}`}`,
  boxes: ({ count, end }: { count: number; end: string | null }) =>
    `${counted(count, 'time box', 'time boxes')}${end === null ? '' : ` to ${end}`}`,
  items: ({ count }: { count: number }) => counted(count, 'item', 'items'),
};
