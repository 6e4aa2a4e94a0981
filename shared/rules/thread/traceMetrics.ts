// Models measured for their own sake: each model metric must move a product metric, each of those the business (TRC-13).
import type { Metric } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { rule } from '../engine/rule.ts';
import { nameOf } from '../../words.ts';

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

const metricMovesNothing = rule({
  code: 'TRC-13',
  severity: 'error',
  statement:
    'A model metric moves no product metric, or a product metric no business metric; an error when the link was refuted.',
  fix: 'A better model would then change nothing anyone pays for; state the link and test it, or change the metric.',
  reads: ['metric'],
  find: (workbook) =>
    [...workbook.metric.values()]
      .filter((metric) => !metric.archived)
      .toSorted(byCode)
      .filter(mustMove)
      .flatMap((metric) => {
        const kind = movedKind[metric.kind];
        const links = linksOfKind(workbook, metric, kind);
        if (links.some(({ state }) => state !== 'refuted')) return [];
        const refuted = links[0]?.target;
        return {
          rule: 'TRC-13',
          severity: refuted ? 'error' : 'warning',
          subjects: [subjectOf('metric', metric), ...(refuted ? [subjectOf('metric', refuted)] : [])],
          message: refuted
            ? `${nameOf(metric)} was shown not to move ${nameOf(refuted)}, so improving it helps nobody.`
            : `${nameOf(metric)} is linked to no ${kind} metric it should move, so improving it may change nothing for the ${kind === 'product' ? 'user' : 'business'}.`,
          fix: openFix(`Link ${metric.code} to a ${kind} metric`, 'metric', metric.id, 'movesWith'),
        };
      }),
});

export const metricRules = [metricMovesNothing];
