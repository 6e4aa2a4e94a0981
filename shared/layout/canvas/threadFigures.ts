// The figures of each use case, worked out once for its card and for the line of its band.
import { derived } from '../../rules/engine/derived.ts';
import { scopeOfUseCase } from '../../rules/scope/scopes.ts';
import { type GateFigures, gateFigures } from '../../rules/value/gateFigures.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';
import { numberText } from '../../text/format.ts';
import type { Id } from '../../schema/field.ts';
import { kinds } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';

const known = derived(kinds, () => new Map<Id<'useCase'>, GateFigures>());

/** What a use case is worth, costs and stands for (GAT-01). */
export function figuresOfUseCase(workbook: Workbook, id: Id<'useCase'>): GateFigures {
  const figures = known(workbook).get(id) ?? gateFigures(workbook, scopeOfUseCase(id));
  known(workbook).set(id, figures);
  return figures;
}

/** Its ratio in words; null: there is none. */
export function ratioIn({ ratio }: GateFigures): string | null {
  if (ratio.value === null) return null;
  return canvasWords.ratio({ ratio: Number.isFinite(ratio.value) ? numberText(ratio.value) : '∞' });
}
