// What a card of the canvas says: its wrapped title, a short detail beside the code, and the lines below.
import type { Stage } from '../../schema/stages.ts';
import { type CanvasKind, type ItemRef, keyOf, stageKinds } from '../../rules/thread/canvasLinks.ts';
import { stageOfKind } from '../../rules/thread/bands.ts';
import { scoreOf } from '../../rules/risk/riskScore.ts';
import { stateOf } from '../../rules/state/stateOf.ts';
import type { LookName } from '../../looks.ts';
import { numberText, withUnit } from '../../text/format.ts';
import { missingParts } from '../../rules/criterion/criterionParts.ts';
import { plainDemand } from '../../rules/criterion/sentence/plainSentence.ts';
import type { Card, KillCriterion, Metric, RecordOf, TimeBox } from '../../schema/kinds.ts';
import { byOrder, findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { cardMeasures, columnWidths } from './measures.ts';
import { stages } from '../../schema/stages.ts';
import { textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import { cards } from '../../schema/cards.ts';
import { wordOf } from '../../words.ts';
import { cutTo } from '../label.ts';
import { rowsOf } from './cardRows.ts';
import { canvasWords } from '../../messages/documents/canvas.ts';

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
  /** Figures, days and names below the title, a line each. */
  readonly rows: readonly string[];
  readonly width: number;
  /** Without what is drawn inside it. */
  readonly ownHeight: number;
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

/** The same record gives the same lines at the same width: wrapping is the dear part of a layout. */
const wrapped = new WeakMap<
  object,
  { readonly title: string; readonly width: number; readonly lines: readonly string[] }
>();

function linesOf(record: object, title: string, width: number): readonly string[] {
  const { pad, titleSize, maxLines } = cardMeasures;
  const known = wrapped.get(record);
  if (known?.title === title && known.width === width) return known.lines;
  const lines = wrapText(title.replaceAll('\n', ' '), width - 2 * pad, titleSize, 'regular', maxLines);
  wrapped.set(record, { title, width, lines });
  return lines;
}

const cuts = new WeakMap<object, Map<string, string>>();

/** A short text of a record in one line; cut once for as long as the record is the same. */
function cutFor(record: object, text: string, width: number): string {
  if (text === '') return '';
  const known = cuts.get(record) ?? new Map<string, string>();
  cuts.set(record, known);
  const key = `${width} ${text}`;
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

/** The card of an item, as wide as its place allows. */
export function cardOf(workbook: Workbook, { kind, id }: ItemRef, width: number): CanvasCard | null {
  const record = findRecord(workbook, kind, id);
  return record === undefined ? null : drawnCard(workbook, kind, record as RecordOf<CanvasKind>, width);
}

function drawnCard<K extends CanvasKind>(
  workbook: Workbook,
  kind: K,
  record: RecordOf<K>,
  width: number,
): CanvasCard {
  const { pad, headLine, titleLine, rowLine } = cardMeasures;
  const title = titleOf(workbook, kind, record);
  const lines = linesOf(record, title, width);
  const { text: detail, look = null } = details[kind](workbook, record);
  const rows = rowsOf(workbook, kind, record, width - 2 * pad).map((row) =>
    cutFor(record, row, width - 2 * pad),
  );
  return {
    key: keyOf({ kind, id: record.id }),
    kind,
    id: record.id,
    stage: kind === 'card' ? (record as Card).stage : stageOfKind[kind],
    code: record.code,
    title,
    lines,
    detail: cutFor(record, detail, detailRoom(record.code, look !== null, width)),
    look,
    rows,
    width,
    ownHeight: 2 * pad + headLine + lines.length * titleLine + rows.length * rowLine,
  };
}

const shown = (workbook: Workbook, kind: CanvasKind): readonly ItemRef[] =>
  [...recordsOf(workbook, kind).values()]
    .filter((record) => !record.archived && !('becomes' in record && record.becomes !== null))
    .toSorted(byOrder)
    .map(({ id }) => ({ kind, id }));

/** The cards of each stage as a list: by kind, then in the order people gave them. */
export function cardsByStage(workbook: Workbook): Readonly<Record<Stage, readonly CanvasCard[]>> {
  const thoughts = shown(workbook, 'card').flatMap((item) => cardOf(workbook, item, columnWidths.why) ?? []);
  const cardsOf = (stage: Stage): readonly CanvasCard[] => [
    ...stageKinds[stage].flatMap((kind) =>
      shown(workbook, kind).flatMap((item) => cardOf(workbook, item, columnWidths[stage]) ?? []),
    ),
    ...thoughts.filter((card) => card.stage === stage),
  ];
  return Object.fromEntries(stages.map((stage) => [stage, cardsOf(stage)])) as unknown as Readonly<
    Record<Stage, readonly CanvasCard[]>
  >;
}
