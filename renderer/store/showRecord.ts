// Shows a record wherever it is seen: in the inspector, on the screen it has for itself, or in its panel.
import { cards } from '../../shared/schema/cards.ts';
import type { Id } from '../../shared/schema/field.ts';
import type { Kind } from '../../shared/schema/kinds.ts';
import type { SessionState } from './sessionStore.ts';

/** Shows a record and there a place of it when one is named: a field, or a part of it (`conditions/2/due`). */
export function showRecord(
  { select, goTo, focusOn, decide }: Pick<SessionState, 'select' | 'goTo' | 'focusOn' | 'decide'>,
  kind: Kind,
  id: string,
  place?: string,
): void {
  const { home, opens } = cards[kind];
  if (opens === 'panel') return decide(id as Id<'decision'>, place);
  if (opens !== undefined) goTo(home.stage, home.tab);
  if (opens === 'home') focusOn({ kind, id }, place ?? null);
  else select(kind, [id], place);
}
