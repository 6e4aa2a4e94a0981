// A goal says in words what should move, by how much and by when: read once, so that its metric is not typed again.
import type { Day } from '../../../schema/field.ts';
import { readAmount } from './readAmount.ts';
import { SentenceText } from './sentenceText.ts';
import { statedPatterns as say } from '../../../messages/rules/stated.ts';
import { capital } from '../../../words.ts';

/** What a statement says of a number; `from` and `to` in `unit`. */
export interface StatedMetric {
  readonly title: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Null: it says no day, or none that is understood. */
  readonly by: Day | null;
}

/** What stands before the first find of a pattern, and what behind it; null where it is not found. */
function cut(text: string, at: RegExp): readonly [string, string] | null {
  const found = at.exec(text);
  return found && [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/**
 * "Cut late stops from 14% to 8% by end of june": late stops, 14 to 8 %, and the day as `readDay` understands it; null
 * where the statement does not name a measure with two numbers.
 */
export function statedMetric(statement: string, readDay: (text: string) => Day | null): StatedMetric | null {
  const [named, numbers] = cut(statement.replaceAll(/\s+/g, ' ').trim(), say.from) ?? ['', ''];
  const title = named
    .replace(say.verb, '')
    .replace(/[,:;–-]$/, '')
    .trim();
  const [low = '', rest = ''] = cut(numbers, say.to) ?? [];
  const from = readAmount(new SentenceText(low), null, true);
  const behind = new SentenceText(rest);
  const to = readAmount(behind, null, false);
  if (title === '' || !from || !to || from.value === to.value) return null;
  const [, until = ''] = cut(behind.rest, say.by) ?? [];
  const [day] = until.split(say.end);
  const by = day === undefined || day === '' ? null : readDay(day);
  return { title: capital(title), unit: to.unit ?? '', from: from.value, to: to.value, by };
}
