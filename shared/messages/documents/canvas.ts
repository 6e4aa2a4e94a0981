// What the canvas says of its items and of where they stand.
import { counted, type Level, levelWord } from '../../words.ts';

export const canvasWords = {
  emptyCard: 'Empty card',
  card: 'card',
  closed: 'closed',
  /** A level is always one of a view; a risk nobody has scored has none in any. */
  levelIn: ({ level, view }: { level: Level | null; view: string }) =>
    level === null ? levelWord(level) : `${levelWord(level)}, ${view}`,
  below: ({ stage, above }: { stage: string; above: string }) => `in ${stage}, below ${above}`,
  atTop: ({ stage }: { stage: string }) => `in ${stage}, at the top`,
  by: ({ day }: { day: string }) => `by ${day}`,
  lastReading: ({ value, day }: { value: string; day: string }) => `${value} on ${day}`,
  value: ({ value }: { value: string }) => `value ${value}`,
  cost: ({ cost }: { cost: string }) => `cost ${cost}`,
  ratio: ({ ratio }: { ratio: string }) => `ratio ${ratio}`,
  judgedOn: ({ day }: { day: string }) => `judged ${day}`,
  release: ({ day }: { day: string }) => `release ${day}`,
  critical: 'critical',
  float: ({ days }: { days: number }) => `${days} WD float`,
  levels: ({ available, needed }: { available: number | null; needed: number }) =>
    `level ${available ?? '?'}${needed > 0 ? `, ${needed} needed` : ''}`,
  /** The first band: what reaches no agreed goal, with the money of the work that does not (TRC-20). */
  loose: ({ money, share }: { money: string | null; share: string | null }) =>
    money === null ? 'Loose ends' : `Loose ends · ${money} reach no agreed goal (${share})`,
  shared: 'Shared by several threads',
  folded: {
    risks: ({ count, grave }: { count: number; grave: number }) =>
      `${counted(count, 'risk')}${grave > 0 ? ` (${grave} high or worse)` : ''}`,
    criteria: ({ count, next }: { count: number; next: string | null }) =>
      `${counted(count, 'criterion', 'criteria')}${next === null ? '' : `, next ${next}`}`,
    boxes: ({ count, end }: { count: number; end: string | null }) =>
      `${counted(count, 'box', 'boxes')}${end === null ? '' : ` to ${end}`}`,
    items: ({ count }: { count: number }) => counted(count, 'item'),
  },
};
