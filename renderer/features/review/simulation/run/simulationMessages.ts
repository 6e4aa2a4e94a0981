// The conversation between the window and the workers that simulate: plain values only.
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import type { Preview } from '../../../../../shared/simulation/preview.ts';
import type { Part } from '../../../../../shared/simulation/run/blocks.ts';
import type {
  Share,
  SimulationRequest,
  SimulationResult,
} from '../../../../../shared/simulation/simulate.ts';
import type { WorthPoint } from '../../../../../shared/simulation/worthCurve.ts';

export type SimulationQuestion =
  | { readonly kind: 'prepare'; readonly workbook: Workbook; readonly request: SimulationRequest }
  | { readonly kind: 'run'; readonly share: Share }
  | { readonly kind: 'finish'; readonly parts: readonly Part[] }
  /** Make a workbook ready for previews. */
  | { readonly kind: 'ready'; readonly workbook: Workbook; readonly request: SimulationRequest }
  | { readonly kind: 'suppose'; readonly supposed: Supposed }
  | { readonly kind: 'worth'; readonly supposed: Supposed; readonly code: string };

export type SimulationAnswer =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'result'; readonly result: SimulationResult }
  /** With what is supposed, and as planned, from the same draws. */
  | { readonly kind: 'preview'; readonly whatIf: Preview; readonly planned: Preview }
  | { readonly kind: 'worth'; readonly code: string; readonly points: readonly WorthPoint[] }
  | { readonly kind: 'failed'; readonly sentence: string };
