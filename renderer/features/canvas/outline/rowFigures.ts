// The one figure that says most of an item, on its row: ratio, exposure, dates, the day it is judged or released.
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { outlineWords as words } from '../../../../shared/messages/screens/canvas.ts';
import { checkpointOf } from '../../../../shared/rules/criterion/checkpoint.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { exposureOf } from '../../../../shared/rules/risk/riskExposure.ts';
import { scopeOfUseCase } from '../../../../shared/rules/scope/scopes.ts';
import { slicePlans } from '../../../../shared/rules/slice/slices.ts';
import { readingsByMetric } from '../../../../shared/rules/thread/traceGoals.ts';
import { gateFigures } from '../../../../shared/rules/value/gateFigures.ts';
import type { CanvasKind } from '../../../../shared/rules/thread/canvasLinks.ts';
import type { RecordOf } from '../../../../shared/schema/kinds.ts';
import { factsOf, recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { recordKey } from '../../../../shared/schema/links.ts';

type Says<K extends CanvasKind> = (workbook: Workbook, record: RecordOf<K>) => string | null;

/** The last reading of a metric, as a goal or the metric itself shows it. */
function lastRead(workbook: Workbook, metric: RecordOf<'metric'> | undefined): string | null {
  const last = metric && readingsByMetric(workbook).get(metric.id)?.at(-1);
  return metric && last ? words.lastRead({ value: last.value, unit: metric.unit, on: last.date }) : null;
}

const figures: { readonly [K in CanvasKind]?: Says<K> } = {
  goal: (workbook, { metric }) =>
    lastRead(workbook, metric === null ? undefined : workbook.metric.get(metric)),
  metric: (workbook, metric) => lastRead(workbook, metric),
  useCase: (workbook, { id }) => {
    const { ratio } = gateFigures(workbook, scopeOfUseCase(id));
    return ratio.value === null ? null : words.ratio({ ratio: ratio.value });
  },
  risk: (workbook, risk) => {
    const { value } = exposureOf(workbook, risk, 'planned');
    return value === null ? null : words.exposure({ minor: value, currency: factsOf(workbook).currency });
  },
  killCriterion: (workbook, criterion) => {
    const day = checkpointOf(workbook, criterion);
    return day === null ? null : words.judged({ on: day });
  },
  slice: (workbook, { id }) => {
    const day = slicePlans(workbook).find(({ slice }) => slice.id === id)?.releaseDay ?? null;
    return day === null ? null : words.release({ on: fromDayNumber(day) });
  },
  timeBox: (workbook, { id }) => {
    const box = scheduleOf(workbook).boxes.get(id);
    if (!box) return null;
    const { startDay, endDay, critical: isCritical } = box;
    return words.dates({ from: fromDayNumber(startDay), to: fromDayNumber(endDay), isCritical });
  },
  capability: (_, { availableLevel }) =>
    availableLevel === null ? null : words.level({ level: availableLevel }),
};

const figuresIn = <K extends CanvasKind>(workbook: Workbook, kind: K, says: Says<K>) =>
  [...recordsOf(workbook, kind).values()]
    .filter(({ archived }) => !archived)
    .flatMap((record) => {
      const said = says(workbook, record);
      return said === null ? [] : [[recordKey(kind, record.id), said] as const];
    });

/** What the rows say besides state and links, by their keys; what is not known says nothing. */
export const rowFigures = (workbook: Workbook): ReadonlyMap<string, string> =>
  new Map(
    (Object.keys(figures) as CanvasKind[]).flatMap((kind) =>
      // The row of a kind is for its records, which the compiler cannot follow through the list.
      figuresIn(workbook, kind, figures[kind] as Says<CanvasKind>),
    ),
  );
