// Every rule that finds something, by code; one without a row fails the walk.
import { criterionCases } from './criterionCases.ts';
import type { FixCases } from './fixCase.ts';
import { gateCases } from './gateCases.ts';
import { listCases } from './listCases.ts';
import { planCases } from './planCases.ts';
import { threadCases } from './threadCases.ts';

export const fixCases: FixCases = {
  ...threadCases,
  ...criterionCases,
  ...planCases,
  ...listCases,
  ...gateCases,
};
