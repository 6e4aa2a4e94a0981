// The short lines under the title of a card: what the rules say of it, in one glance.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';
import { checkpointOf } from '../../rules/criterion/checkpoint.ts';
import { reviewScope } from '../../rules/gate/gates.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { scopeOfUseCase } from '../../rules/scope/scopes.ts';
import { scopeEnd } from '../../rules/value/gateFigures.ts';
import type { CanvasKind } from '../../rules/thread/canvasLinks.ts';
import { readingsByMetric } from '../../rules/thread/traceGoals.ts';
import type {
  Capability,
  Goal,
  KillCriterion,
  Metric,
  RecordOf,
  Slice,
  TimeBox,
  UseCase,
} from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { moneyText, numberText, shortDayText, withUnit } from '../../text/format.ts';
import { outcomeLooks } from '../../looks.ts';

const joined = (parts: readonly (string | null | undefined)[]): readonly string[] => {
  const said = parts.filter((part): part is string => part !== null && part !== undefined && part !== '');
  return said.length === 0 ? [] : [said.join(' · ')];
};

const goalRows = (workbook: Workbook, { horizonDate, ownerRole }: Goal): readonly string[] =>
  joined([
    horizonDate === null ? null : canvasWords.by({ day: shortDayText(horizonDate) }),
    ownerRole === null ? null : workbook.role.get(ownerRole)?.title,
  ]);

function metricRows(workbook: Workbook, { id, unit }: Metric): readonly string[] {
  const last = (readingsByMetric(workbook).get(id) ?? [])
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  return last === undefined
    ? []
    : [
        canvasWords.lastReading({
          value: withUnit(numberText(last.value), unit),
          day: shortDayText(last.date),
        }),
      ];
}

/** What a use case is worth and costs, and what the figures say of it. */
function useCaseRows(workbook: Workbook, { id }: UseCase): readonly string[] {
  const { figures, recommendation } = reviewScope(workbook, scopeOfUseCase(id));
  const { currency } = factsOf(workbook);
  const { outcome } = recommendation;
  const ratio = figures.ratio.value;
  const money = (name: (text: string) => string, value: number | null) =>
    value === null || value === 0 ? null : name(moneyText(value, currency));
  return [
    ...joined([
      money((value) => canvasWords.value({ value }), figures.V.value),
      money((cost) => canvasWords.cost({ cost }), figures.C.value),
    ]),
    ...joined([
      ratio === null || !Number.isFinite(ratio)
        ? null
        : canvasWords.ratio({ ratio: numberText(ratio, 2, 2) }),
      outcome === null ? null : outcomeLooks[outcome].word,
    ]),
  ];
}

const criterionRows = (workbook: Workbook, criterion: KillCriterion): readonly string[] => {
  const day = checkpointOf(workbook, criterion);
  return day === null ? [] : [canvasWords.judgedOn({ day: shortDayText(day) })];
};

function sliceRows(workbook: Workbook, { id }: Slice): readonly string[] {
  const day = scopeEnd(workbook, { scope: 'slice', slice: id });
  return day === null ? [] : [canvasWords.release({ day: shortDayText(day) })];
}

function boxRows(workbook: Workbook, { id }: TimeBox): readonly string[] {
  const planned = scheduleOf(workbook).boxes.get(id);
  if (!planned) return [];
  const [start, end] = [planned.startDay, planned.endDay].map((day) => shortDayText(fromDayNumber(day)));
  return [
    `${start} – ${end} · ${planned.critical ? canvasWords.critical : canvasWords.float({ days: planned.floatWD })}`,
  ];
}

function capabilityRows(workbook: Workbook, { id, availableLevel }: Capability): readonly string[] {
  const needed = [...workbook.capabilityNeed.values()]
    .filter(({ capability, archived }) => capability === id && !archived)
    .reduce((most, { requiredLevel }) => Math.max(most, requiredLevel), 0);
  return [canvasWords.levels({ available: availableLevel, needed })];
}

const rows: { readonly [K in CanvasKind]?: (workbook: Workbook, record: RecordOf<K>) => readonly string[] } =
  {
    goal: goalRows,
    metric: metricRows,
    useCase: useCaseRows,
    killCriterion: criterionRows,
    slice: sliceRows,
    timeBox: boxRows,
    capability: capabilityRows,
  };

/** The lines under the title of a card of this kind; none for most. */
export const rowsOf = <K extends CanvasKind>(
  workbook: Workbook,
  kind: K,
  record: RecordOf<K>,
): readonly string[] => rows[kind]?.(workbook, record) ?? [];
