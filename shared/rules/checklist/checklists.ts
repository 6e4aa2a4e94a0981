// All rules and formulas of the checklists, for the catalogue.
import { automationRules } from './automation.ts';
import { buildOrBuyFormulas, buildOrBuyRules } from './buildOrBuy.ts';
import { blockerFormulas } from './checklistBlockers.ts';
import { adviceRules } from './checklistRules.ts';
import { scoreFormulas } from './checklistScore.ts';
import { deploymentRules } from './deploymentRules.ts';
import { type Formula, type Rule } from '../engine/rule.ts';

export const checklistRules: readonly Rule[] = [
  ...adviceRules,
  ...buildOrBuyRules,
  ...deploymentRules,
  ...automationRules,
];

export const checklistFormulas: readonly Formula[] = [
  ...scoreFormulas,
  ...blockerFormulas,
  ...buildOrBuyFormulas,
];
