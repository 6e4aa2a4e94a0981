// The conversation between the window and the workers that simulate: plain values only.
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import type { Part } from '../../../../shared/simulation/run/blocks.ts';
import type { Share, SimulationRequest, SimulationResult } from '../../../../shared/simulation/simulate.ts';

export type SimulationQuestion =
  | { readonly kind: 'prepare'; readonly workbook: Workbook; readonly request: SimulationRequest }
  | { readonly kind: 'run'; readonly share: Share }
  | { readonly kind: 'finish'; readonly parts: readonly Part[] };

export type SimulationAnswer =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'result'; readonly result: SimulationResult }
  | { readonly kind: 'failed'; readonly sentence: string };
