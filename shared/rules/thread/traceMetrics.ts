// Models measured for their own sake: each model metric must move a product metric, each of those the business (TRC-13).
import type { Metric } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { openFix } from '../engine/fixes.ts';
import { rule } from '../engine/rule.ts';
import { belowFloor } from './metricFloor.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

/** Which kind of metric each kind must move. */
const movedKind = { model: 'product', product: 'business' } as const;
const mustMove = (metric: Metric): metric is Metric & { kind: keyof typeof movedKind } =>
  metric.kind === 'model' || metric.kind === 'product';

function linksOfKind(workbook: Workbook, metric: Metric, kind: Metric['kind']) {
  return metric.movesWith.flatMap((link) => {
    const target = workbook.metric.get(link.metric);
    return target && !target.archived && target.kind === kind ? [{ target, state: link.state }] : [];
  });
}

const metricMovesNothing = rule('TRC-13', threadMessages, {
  severity: 'error',
  reads: ['metric'],
  find: (workbook, say, words) =>
    [...workbook.metric.values()]
      .filter((metric) => !metric.archived)
      .toSorted(byCode)
      .filter(mustMove)
      .flatMap((metric) => {
        const kind = movedKind[metric.kind];
        const links = linksOfKind(workbook, metric, kind);
        if (links.some(({ state }) => state !== 'refuted')) return [];
        const refuted = links[0]?.target;
        return say(
          { metric: refuted ? [metric, refuted] : metric },
          refuted ? words.refuted({ metric, refuted }) : words.unlinked({ metric, kind }),
          openFix(
            words.mend({ metric, kind }),
            'metric',
            metric.id,
            'movesWith',
            ...(refuted
              ? [metric.movesWith.findIndex((link) => link.metric === refuted.id), 'state']
              : ['add']),
          ),
          refuted ? 'error' : 'warning',
        );
      }),
});

export const metricRules = [metricMovesNothing, belowFloor];
