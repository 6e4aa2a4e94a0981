// Opens the prompts of the canvas where the next one is asked.
import { nextAsked } from '../../shared/rules/thread/nextAsked.ts';
import type { Stores } from './stores.tsx';

/** With every required prompt answered, where the thought begins. */
export function answerPrompts({ document, session }: Stores): void {
  const { workbook } = document.getState();
  if (!workbook) return;
  session.getState().goTo('canvas', 'canvas');
  session.getState().showPrompts(nextAsked(workbook, null) ?? { stage: 'why', prompt: null });
}
