// What the line of a band says of its thread: counts, money, ratio, worst level, next checkpoint.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import { sumOfCosts } from '../../rules/plan/cost.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { isGrave, scoreOf } from '../../rules/risk/riskScore.ts';
import { isAgreed, reachesAgreedGoal } from '../../rules/scope/goalThread.ts';
import { plannedBoxes } from '../../rules/scope/planIndex.ts';
import type { ThreadBand } from '../../rules/thread/bands.ts';
import type { CanvasKind } from '../../rules/thread/canvasLinks.ts';
import type { RecordOf } from '../../schema/kinds.ts';
import { factsOf, findRecord, type Workbook } from '../../schema/workbook.ts';
import { moneyText, percentText, shortDayText } from '../../text/format.ts';
import { nameOf } from '../../words.ts';
import { figuresOfUseCase, ratioIn } from './threadFigures.ts';

const itemsOf = <K extends CanvasKind>(
  workbook: Workbook,
  band: ThreadBand,
  kind: K,
): readonly RecordOf<K>[] =>
  band.items.flatMap((item) => {
    const record = item.kind === kind ? findRecord(workbook, kind, item.id) : undefined;
    return record === undefined ? [] : [record as RecordOf<K>];
  });

/** What a band is called. */
export function bandName(workbook: Workbook, { kind, lead }: ThreadBand): string {
  if (kind === 'loose') return canvasWords.loose;
  if (kind === 'shared') return canvasWords.shared;
  const record = lead === null ? undefined : findRecord(workbook, lead.kind, lead.id);
  if (!record) return '';
  if (kind === 'useCase') return nameOf(record);
  return canvasWords.wholeGoal({ goal: record.code ?? record.title });
}

function risksText(workbook: Workbook, band: ThreadBand): string | null {
  const risks = itemsOf(workbook, band, 'risk').filter(({ state }) => state !== 'closed');
  if (risks.length === 0) return null;
  const high = risks.filter((risk) => isGrave(scoreOf(workbook, risk, 'planned').level)).length;
  return canvasWords.risks({ count: risks.length, high });
}

function criteriaText(workbook: Workbook, band: ThreadBand): string | null {
  const criteria = itemsOf(workbook, band, 'killCriterion');
  if (criteria.length === 0) return null;
  const days = criteria
    .flatMap(({ id }) => {
      const status = criteriaStates(workbook).get(id);
      const isWatched = status?.state === 'armed' || status?.state === 'warning';
      return isWatched && status.checkpoint !== null ? [status.checkpoint] : [];
    })
    .toSorted();
  return canvasWords.criteria({ count: criteria.length, next: days[0] ? shortDayText(days[0]) : null });
}

function boxesText(workbook: Workbook, band: ThreadBand): readonly string[] {
  const boxes = itemsOf(workbook, band, 'timeBox').filter(({ state }) => state !== 'cancelled');
  if (boxes.length === 0) return [];
  const ends = boxes.flatMap(({ id }) => scheduleOf(workbook).boxes.get(id)?.endDay ?? []);
  const end = ends.length === 0 ? null : shortDayText(fromDayNumber(Math.max(...ends)));
  const { known } = sumOfCosts(workbook, boxes);
  return [
    canvasWords.boxes({ count: boxes.length, end }),
    ...(known === 0 ? [] : [moneyText(Math.round(known), factsOf(workbook).currency)]),
  ];
}

function ratioText(workbook: Workbook, { kind, lead }: ThreadBand): string | null {
  if (kind !== 'useCase' || lead === null) return null;
  return ratioIn(figuresOfUseCase(workbook, lead.id as never));
}

/** The money of the plan that reaches no agreed goal (TRC-20), as the band of the loose ends says it. */
function looseMoney(workbook: Workbook): string | null {
  const boxes = plannedBoxes(workbook);
  const all = sumOfCosts(workbook, boxes).known;
  const loose = sumOfCosts(
    workbook,
    boxes.filter((box) => !reachesAgreedGoal(workbook, box)),
  ).known;
  if (all === 0 || loose === 0) return null;
  const money = moneyText(Math.round(loose), factsOf(workbook).currency);
  return canvasWords.looseMoney({ money, share: percentText(loose / all) });
}

function standing(workbook: Workbook, { kind, goal }: ThreadBand): string | null {
  if (kind === 'loose' || kind === 'shared') return null;
  if (goal === null) return canvasWords.noGoal;
  const record = workbook.goal.get(goal as never);
  return record && !isAgreed(record) ? canvasWords.goalNotAgreed : null;
}

/** The line of a band behind its name, in one row. */
export function bandSummary(workbook: Workbook, band: ThreadBand): string {
  const parts = [
    standing(workbook, band),
    band.kind === 'goal' && band.items.length === 0 ? canvasWords.noUseCase : null,
    band.kind === 'loose' ? looseMoney(workbook) : null,
    risksText(workbook, band),
    criteriaText(workbook, band),
    ...boxesText(workbook, band),
    ratioText(workbook, band),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : canvasWords.items({ count: band.items.length });
}
