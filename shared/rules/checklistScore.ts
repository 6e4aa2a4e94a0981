// How far a checklist is answered well: the one score all its templates share.
import type { Checklist } from '../schema/kinds.ts';

/** 100 · (yes + ½ partly) ÷ items that apply, unknown counted as no; null while nothing applies (§ 4.10). */
export function checklistScore({ items }: Pick<Checklist, 'items'>): number | null {
  const answers = Object.values(items).filter(({ answer }) => answer !== 'n/a');
  if (answers.length === 0) return null;
  const points = answers.reduce(
    (sum, { answer }) => sum + (answer === 'yes' ? 1 : answer === 'partly' ? 0.5 : 0),
    0,
  );
  return (100 * points) / answers.length;
}
