// The lines below the title of a card: the figures, days and names that say most of its kind. All of it is computed.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { levelAt } from '../../rules/pillar/capabilityGaps.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { releasesOf } from '../../rules/slice/slices.ts';
import { derived } from '../../rules/engine/derived.ts';
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
import { kinds } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { dayText, measureText, moneyText, shortDayText } from '../../text/format.ts';
import { wordOf } from '../../words.ts';
import { cardMeasures } from './measures.ts';
import { wrapText } from '../../text/wrapText.ts';
import { figuresOfUseCase, ratioIn } from './threadFigures.ts';

/** The parts that are known, in one line; none: no line. */
const line = (...parts: readonly (string | null | undefined)[]): readonly string[] => {
  const known = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return known.length === 0 ? [] : [known.join(' · ')];
};

/** A goal is as tall as its threads: all of its statement has room. */
const mostLines = 8;

function goalRows(
  workbook: Workbook,
  { statement, ownerRole, horizonDate }: Goal,
  width: number,
): readonly string[] {
  const owner = ownerRole === null ? undefined : workbook.role.get(ownerRole);
  const { headSize } = cardMeasures;
  return [
    ...(statement.trim() === ''
      ? []
      : wrapText(statement.replaceAll('\n', ' '), width, headSize, 'regular', mostLines)),
    ...line(owner?.title, horizonDate === null ? null : canvasWords.byDay({ day: dayText(horizonDate) })),
  ];
}

function metricRows(workbook: Workbook, { id, unit }: Metric): readonly string[] {
  const last = (readingsByMetric(workbook).get(id) ?? []).at(-1);
  return last === undefined
    ? []
    : line(canvasWords.lastReading({ value: measureText(last.value, unit), day: shortDayText(last.date) }));
}

function useCaseRows(workbook: Workbook, useCase: UseCase): readonly string[] {
  const figures = figuresOfUseCase(workbook, useCase.id);
  const { V, C } = figures;
  const { currency } = factsOf(workbook);
  const money = (value: number | null, say: (said: { money: string }) => string) =>
    value === null || value === 0 ? [] : line(say({ money: moneyText(Math.round(value), currency) }));
  // A line each: an amount is never cut.
  return [
    ...line(wordOf(useCase.approach), ratioIn(figures)),
    ...money(V.value, canvasWords.worth),
    ...money(C.value, canvasWords.costs),
  ];
}

function criterionRows(workbook: Workbook, { id }: KillCriterion): readonly string[] {
  const status = criteriaStates(workbook).get(id);
  if (!status?.checkpoint || status.state === 'decided' || status.state === 'retired') return [];
  return line(canvasWords.judgedOn({ day: shortDayText(status.checkpoint) }));
}

const releaseBySlice = derived(
  kinds,
  (workbook) => new Map(releasesOf(workbook).map((release) => [release.slice.id, release])),
);

function sliceRows(workbook: Workbook, { id }: Slice): readonly string[] {
  const release = releaseBySlice(workbook).get(id);
  return release === undefined
    ? []
    : line(canvasWords.release({ day: shortDayText(fromDayNumber(release.releaseDay)) }));
}

function boxRows(workbook: Workbook, box: TimeBox): readonly string[] {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  if (!scheduled) return [];
  const { startDay, endDay, floatWD, critical } = scheduled;
  const days = `${shortDayText(fromDayNumber(startDay))} – ${shortDayText(fromDayNumber(endDay))}`;
  const isOver = box.state === 'done' || box.state === 'cancelled';
  return line(days, isOver ? null : critical ? canvasWords.critical : canvasWords.float({ wd: floatWD }));
}

function capabilityRows(workbook: Workbook, capability: Capability): readonly string[] {
  const needs = [...workbook.capabilityNeed.values()].filter(
    (need) => !need.archived && need.capability === capability.id,
  );
  const most = needs.reduce((level, { requiredLevel }) => Math.max(level, requiredLevel), 0);
  const available = levelAt(workbook, capability, factsOf(workbook).asOf);
  return line(canvasWords.level({ available, needed: needs.length === 0 ? null : most }));
}

const rows: {
  readonly [K in CanvasKind]?: (workbook: Workbook, record: RecordOf<K>, width: number) => readonly string[];
} = {
  goal: goalRows,
  metric: metricRows,
  useCase: useCaseRows,
  killCriterion: criterionRows,
  slice: sliceRows,
  timeBox: boxRows,
  capability: capabilityRows,
};

/** The lines below the title of an item's card; none for kinds of which the title says all. */
export const rowsOf = <K extends CanvasKind>(
  workbook: Workbook,
  kind: K,
  record: RecordOf<K>,
  width: number,
): readonly string[] => rows[kind]?.(workbook, record, width) ?? [];
