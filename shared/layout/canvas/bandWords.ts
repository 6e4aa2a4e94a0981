// What a band says of itself: its name, and all of it in one line when it is folded.
import { canvasWords } from '../../messages/documents/canvas.ts';
import { checkpointOf } from '../../rules/criterion/checkpoint.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { isGrave, scoreOf } from '../../rules/risk/riskScore.ts';
import type { ThreadBand } from '../../rules/thread/bands.ts';
import { threadCoverage } from '../../rules/thread/coverage.ts';
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { Id } from '../../schema/field.ts';
import type { KillCriterion, Risk, TimeBox } from '../../schema/kinds.ts';
import { stages } from '../../schema/stages.ts';
import { factsOf, findRecord, type Workbook } from '../../schema/workbook.ts';
import { moneyText, percentText, shortDayText } from '../../text/format.ts';
import { nameOf } from '../../words.ts';
import type { CanvasContent } from './canvasContent.ts';
import { rowsOf } from './canvasRows.ts';

/** The name of a band; the loose ends say what money reaches no agreed goal. */
export function bandName(workbook: Workbook, { kind, lead }: ThreadBand): string {
  if (kind === 'shared') return canvasWords.shared;
  if (kind === 'loose') return looseName(workbook);
  const record = lead && findRecord(workbook, lead.kind, lead.id);
  return record ? nameOf(record) : '';
}

function looseName(workbook: Workbook): string {
  const { value, inputs } = threadCoverage(workbook);
  const [reached, all] = inputs.map((input) => (typeof input.value === 'number' ? input.value : 0));
  const missing = (all ?? 0) - (reached ?? 0);
  if (value === null || missing <= 0) return canvasWords.loose({ money: null, share: null });
  return canvasWords.loose({
    money: moneyText(missing, factsOf(workbook).currency),
    share: percentText(1 - value),
  });
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

/** "4 risks (2 high or worse) · 3 criteria, next 27 Feb · 5 boxes to 10 Apr · value €56k · ratio 2.69 · go" */
export function foldedLine(workbook: Workbook, { threads, cards }: CanvasContent, band: string): string {
  const mine = stages
    .flatMap((stage) => cards[stage])
    .filter(({ key }) => (threads.bandOf.get(key) ?? 'loose') === band);
  const of = <T>(kind: 'risk' | 'killCriterion' | 'timeBox'): readonly T[] =>
    mine.flatMap((card) =>
      card.kind === kind ? ((findRecord(workbook, kind, card.id) as T | undefined) ?? []) : [],
    );
  const risks = of<Risk>('risk');
  const criteria = of<KillCriterion>('killCriterion');
  const boxes = of<TimeBox>('timeBox');
  const { folded } = canvasWords;
  const end = boxes
    .flatMap(({ id }) => scheduleOf(workbook).boxes.get(id)?.endDay ?? [])
    .reduce<number | null>((most, day) => Math.max(most ?? day, day), null);
  const today = factsOf(workbook).asOf;
  const next = earliest(
    criteria.map((one) => checkpointOf(workbook, one)).filter((day) => day === null || day >= today),
  );
  const lead = threads.bands.find(({ id }) => id === band)?.lead;
  const record = lead?.kind === 'useCase' ? workbook.useCase.get(lead.id as Id<'useCase'>) : undefined;
  const rest = mine.length - risks.length - criteria.length - boxes.length;
  return [
    ...(risks.length > 0
      ? [
          folded.risks({
            count: risks.length,
            grave: risks.filter((risk) => isGrave(scoreOf(workbook, risk, 'planned').level)).length,
          }),
        ]
      : []),
    ...(criteria.length > 0
      ? [folded.criteria({ count: criteria.length, next: next === null ? null : shortDayText(next) })]
      : []),
    ...(boxes.length > 0
      ? [folded.boxes({ count: boxes.length, end: end === null ? null : shortDayText(fromDayNumber(end)) })]
      : []),
    ...(record
      ? rowsOf<'useCase'>(workbook, 'useCase', record)
      : rest > 0
        ? [folded.items({ count: rest })]
        : []),
  ].join(' · ');
}
