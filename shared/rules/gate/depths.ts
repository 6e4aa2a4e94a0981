// Three readers, the same facts, three depths (GAT-07); and where snapshots get their hash from.
import type { Role } from '../../schema/kinds.ts';
import { formula, type Formula } from '../engine/rule.ts';
import { gateMessages } from '../../messages/rules/gate/gate.ts';

/** A part of the facts that a screen or an export can show. */
export const factParts = [
  'box',
  'why',
  'limit',
  'criterion',
  'boxes',
  'conflicts',
  'risks',
  'notes',
  'goals',
  'ratio',
  'criteria',
  'decisionsDue',
] as const;
export type FactPart = (typeof factParts)[number];

/** What each level reads first: a contributor about one box, a manager about the plan, an executive about the purpose. */
export const depths: Readonly<Record<Role['level'], readonly FactPart[]>> = {
  contributor: ['box', 'why', 'limit', 'criterion'],
  manager: ['boxes', 'conflicts', 'risks', 'notes'],
  executive: ['goals', 'ratio', 'criteria', 'decisionsDue'],
};

export const gateFormulas: readonly Formula[] = [
  formula('GAT-07', gateMessages, 'depths.ts depths'),
  formula('SNP-01', gateMessages, '../contentHash.ts workbookHash'),
];
