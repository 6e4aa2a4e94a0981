// What stands on the canvas: each record as a card with its wrapped title, its short detail and its size.
import type { Stage } from '../../schema/stages.ts';
import { type CanvasKind, keyOf, stageKinds } from '../../rules/thread/canvasLinks.ts';
import { riskLevels, scoreOf } from '../../rules/risk/riskScore.ts';
import { stateOf } from '../../rules/state/stateOf.ts';
import type { LookName } from '../../looks.ts';
import { numberText, withUnit } from '../../text/format.ts';
import { missingParts } from '../../rules/criterion/criterionParts.ts';
import { plainDemand } from '../../rules/criterion/sentence/plainSentence.ts';
import type { Card, KillCriterion, Metric, RecordOf, Risk, TimeBox } from '../../schema/kinds.ts';
import { byOrder, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { stages } from '../../schema/stages.ts';
import { textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import { cards } from '../../schema/cards.ts';
import { wordOf } from '../../words.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { cutTo } from '../label.ts';
import { rowsOf } from './canvasRows.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';

/** Measures of a card, in points: one pixel each on screen at zoom 1. */
export const cardMeasures = {
  width: 228,
  /** What is drawn inside another card stands this far in. */
  inset: 8,
  pad: 8,
  titleSize: 13,
  titleLine: 17,
  headSize: 12,
  headLine: 18,
  rowLine: 16,
  maxLines: 3,
  /** The icon before the code, and the mark of a finding at the right edge. */
  iconRoom: 20,
  markRoom: 22,
} as const;

/** A card before it has a place. */
export interface CanvasCard {
  readonly key: string;
  readonly kind: CanvasKind;
  readonly id: string;
  readonly stage: Stage;
  readonly code: string | null;
  readonly title: string;
  /** The title as it is drawn, line by line. */
  readonly lines: readonly string[];
  /** One short phrase beside the code: a state, a length, a level. May be empty. */
  readonly detail: string;
  /** The face of its state, where it has one that is worth a sign. */
  readonly look: LookName | null;
  /** Further short lines under the title: figures, dates, who answers for it. */
  readonly rows: readonly string[];
  readonly width: number;
  readonly height: number;
}

function metricDetail({ baseline, target, unit }: Metric): string {
  if (baseline === null && target === null) return '';
  const from = baseline === null ? '?' : numberText(baseline.value);
  const to = target === null ? '?' : numberText(target.value);
  return withUnit(`${from} to ${to}`, unit);
}

/** What stands beside the code, and the face of a state. */
interface Detail {
  readonly text: string;
  readonly look?: LookName | null;
}

function stateDetail<K extends CanvasKind>(workbook: Workbook, kind: K, record: RecordOf<K>): Detail {
  const state = stateOf(workbook, kind, record);
  return { text: state?.word ?? '', look: state?.look ?? null };
}

/** How long a box may take, until there is more to say of it. */
function boxDetail(workbook: Workbook, box: TimeBox): Detail {
  const state = stateDetail(workbook, 'timeBox', box);
  if (state.look !== 'planned') return state;
  if (box.duration === null) return { text: state.text };
  const { low, high } = box.duration;
  return { text: low === high ? `${numberText(low)} WD` : `${numberText(low)}–${numberText(high)} WD` };
}

const details: {
  readonly [K in CanvasKind]: (workbook: Workbook, record: RecordOf<K>) => Detail;
} = {
  goal: (workbook, goal) => stateDetail(workbook, 'goal', goal),
  metric: (_, metric) => ({ text: metricDetail(metric) }),
  useCase: (workbook, useCase) => stateDetail(workbook, 'useCase', useCase),
  dataProduct: (_, { form }) => ({ text: form === null ? '' : wordOf(form) }),
  risk: (workbook, risk) => ({
    text:
      risk.state === 'closed'
        ? canvasWords.closed
        : canvasWords.levelIn({
            level: scoreOf(workbook, risk, 'planned').level,
            view: 'planned',
          }),
  }),
  killCriterion: (workbook, criterion) => stateDetail(workbook, 'killCriterion', criterion),
  alternative: () => ({ text: cards.alternative.one }),
  slice: (_, { kind }) => ({ text: kind }),
  timeBox: boxDetail,
  techItem: (_, { kind }) => ({ text: wordOf(kind) }),
  capability: (_, { area }) => ({ text: area }),
  card: () => ({ text: canvasWords.card }),
};

interface Wrapped {
  readonly title: string;
  readonly width: number;
  readonly lines: readonly string[];
}
/** The same record gives the same lines: wrapping is the dear part of a layout. */
const wrapped = new WeakMap<object, Wrapped>();

function linesOf(record: object, title: string, width: number): readonly string[] {
  const { pad, titleSize, maxLines } = cardMeasures;
  const known = wrapped.get(record);
  if (known?.title === title && known.width === width) return known.lines;
  const lines = wrapText(title.replaceAll('\n', ' '), width - 2 * pad - 2, titleSize, 'regular', maxLines);
  wrapped.set(record, { title, width, lines });
  return lines;
}

const cuts = new WeakMap<object, Map<string, string>>();

/** A short text in one line; cut once for as long as the record that says it is the same. */
function cutFor(record: object, text: string, width: number): string {
  if (text === '') return '';
  const known = cuts.get(record) ?? new Map<string, string>();
  cuts.set(record, known);
  const key = `${Math.round(width)} ${text}`;
  const cut = known.get(key) ?? cutTo(text, width, cardMeasures.headSize);
  known.set(key, cut);
  return cut;
}

/** What is left of the head line for the detail. */
function detailRoom(code: string | null, hasSign: boolean, width: number): number {
  const { pad, headSize, iconRoom, markRoom } = cardMeasures;
  const taken = code === null ? 0 : textWidth(code, headSize, 'bold') + 8;
  return width - 2 * pad - iconRoom - markRoom - taken - (hasSign ? iconRoom : 0);
}

/** What a card says: the words of a thought, what a criterion demands, the title of anything else. */
function titleOf<K extends CanvasKind>(workbook: Workbook, kind: K, record: RecordOf<K>): string {
  if (kind === 'card') return (record as Card).text.trim() || canvasWords.emptyCard;
  if (kind !== 'killCriterion') return record.title;
  const criterion = record as KillCriterion;
  return missingParts(workbook, criterion).length > 0 ? record.title : plainDemand(workbook, criterion);
}

function cardOf<K extends CanvasKind>(
  workbook: Workbook,
  stage: Stage,
  kind: K,
  record: RecordOf<K>,
  isInside: boolean,
): CanvasCard {
  const { pad, headLine, titleLine, rowLine, inset } = cardMeasures;
  const width = cardMeasures.width - (isInside ? 2 * inset : 0);
  const title = titleOf(workbook, kind, record);
  const lines = linesOf(record, title, width);
  const { text: detail, look = null } = details[kind](workbook, record);
  const rows = rowsOf(workbook, kind, record).map((row) => cutFor(record, row, width - 2 * pad - 2));
  return {
    key: keyOf({ kind, id: record.id }),
    kind,
    id: record.id,
    stage,
    code: record.code,
    title,
    lines,
    detail: cutFor(record, detail, detailRoom(record.code, look !== null, width)),
    look,
    rows,
    width,
    height: 2 * pad + headLine + lines.length * titleLine + rows.length * rowLine,
  };
}

const shown = <K extends CanvasKind>(workbook: Workbook, kind: K): readonly RecordOf<K>[] =>
  [...recordsOf(workbook, kind).values()].filter((record) => !record.archived).toSorted(byOrder);

/**
 * The cards of each stage: by kind, then in the order people gave them. A card that became an item is not drawn twice.
 * On the canvas `isInside` says what is drawn inside another card; there risks stand by level, and boxes by start.
 */
export function cardsByStage(
  workbook: Workbook,
  isInside: ((key: string) => boolean) | null = null,
): Readonly<Record<Stage, readonly CanvasCard[]>> {
  const thoughts = shown(workbook, 'card').filter(({ becomes }) => becomes === null);
  const cardsOf = (stage: Stage): readonly CanvasCard[] => [
    ...stageKinds[stage].flatMap((kind) =>
      (isInside ? inNaturalOrder(workbook, kind, shown(workbook, kind)) : shown(workbook, kind)).map(
        (record) =>
          cardOf(workbook, stage, kind, record, isInside?.(keyOf({ kind, id: record.id })) ?? false),
      ),
    ),
    ...thoughts
      .filter((card) => card.stage === stage)
      .map((card) => cardOf(workbook, stage, 'card', card, false)),
  ];
  return Object.fromEntries(stages.map((stage) => [stage, cardsOf(stage)])) as unknown as Readonly<
    Record<Stage, readonly CanvasCard[]>
  >;
}

function inNaturalOrder<K extends CanvasKind>(
  workbook: Workbook,
  kind: K,
  records: readonly RecordOf<K>[],
): readonly RecordOf<K>[] {
  const { boxes } = scheduleOf(workbook);
  const weights: Partial<Record<CanvasKind, (record: never) => number>> = {
    risk: (risk: Risk) => {
      const { level, score } = scoreOf(workbook, risk, 'planned');
      return level === null ? 0 : -(riskLevels.indexOf(level) + 1) * 100 - (score ?? 0);
    },
    timeBox: ({ id }: TimeBox) => boxes.get(id)?.startDay ?? Number.POSITIVE_INFINITY,
  };
  const weight = weights[kind] as ((record: RecordOf<K>) => number) | undefined;
  if (!weight) return records;
  const known = new Map(records.map((record) => [record, weight(record)]));
  // Two that are infinite are alike: their difference is not a number.
  return records.toSorted((a, b) => {
    const [first, second] = [known.get(a) ?? 0, known.get(b) ?? 0];
    return first === second ? 0 : first - second;
  });
}
