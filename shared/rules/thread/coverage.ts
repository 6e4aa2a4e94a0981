// Thread coverage: how much of the planned money can be followed back to an agreed goal (TRC-20).
import { codeOf } from '../../words.ts';
import { sumOfCosts } from '../plan/cost.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { reachesAgreedGoal } from '../scope/goalThread.ts';
import { plannedBoxes } from '../scope/planIndex.ts';
import { formula, type Formula } from '../engine/rule.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

const covered = threadMessages['TRC-20'];

/** The share that is aimed for; below it, the cover of an export says so. */
export const coverageTarget = 0.95;

/**
 * Thread coverage, 0–1: expected cost of the boxes that reach an agreed goal ÷ that of all uncancelled boxes.
 * Boxes without a length are left out of both sums and named; where nothing costs anything it is unknown.
 */
export const threadCoverage = derived(
  ['timeBox', 'resource', 'slice', 'useCase', 'goal'],
  (workbook): Explained => {
    const boxes = plannedBoxes(workbook);
    const all = sumOfCosts(workbook, boxes);
    const reached = sumOfCosts(
      workbook,
      boxes.filter((box) => reachesAgreedGoal(workbook, box)),
    );
    return {
      value: all.known === 0 ? null : reached.known / all.known,
      formula: covered.formula,
      inputs: [
        {
          name: covered.reached,
          code: null,
          value: reached.known,
          unit: 'money',
        },
        { name: covered.all, code: null, value: all.known, unit: 'money' },
      ],
      rule: 'TRC-20',
      unknown: all.unknown.map(codeOf),
    };
  },
);

export const coverageFormulas: readonly Formula[] = [
  formula('TRC-20', threadMessages, 'coverage.ts threadCoverage'),
];
