// What assumptions and pain points are about: on which items of the canvas they stand, and at which of its stages.
import { isKind } from '../../schema/kinds.ts';
import { byCode, findRecord, type Workbook } from '../../schema/workbook.ts';
import { type Stage, stages } from '../../schema/stages.ts';
import { derived } from '../engine/derived.ts';
import { canvasKinds, isCanvasKind, type ItemRef, keyOf } from './canvasLinks.ts';

export const thoughtKinds = ['assumption', 'painPoint'] as const;

/** An assumption or a pain point. */
export interface ThoughtRef {
  readonly kind: (typeof thoughtKinds)[number];
  readonly id: string;
}

/** Where one of them stands. */
export interface AboutPlace {
  readonly thought: ThoughtRef;
  /** The items it is about, once each, in the order in which they are named. */
  readonly items: readonly ItemRef[];
  /** The stages whose prompts name it, or whose answers it is about. */
  readonly stages: readonly Stage[];
}

type Target = Readonly<{ kind: string; id: string }>;

const once = (items: readonly ItemRef[]): readonly ItemRef[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

const itemsIn = (workbook: Workbook, targets: readonly Target[]): readonly ItemRef[] =>
  once(
    targets.flatMap(({ kind, id }): ItemRef[] =>
      isCanvasKind(kind) && findRecord(workbook, kind, id)?.archived === false ? [{ kind, id }] : [],
    ),
  );

/** The stages of the answers among these, and of the answers that name the thought. */
function stagesOf(
  workbook: Workbook,
  { kind, id }: ThoughtRef,
  targets: readonly Target[],
): readonly Stage[] {
  const meant = new Set(targets.flatMap((target) => (target.kind === 'promptAnswer' ? [target.id] : [])));
  const answers = [...workbook.promptAnswer.values()].filter(
    (answer) =>
      !answer.archived &&
      (meant.has(answer.id) || answer.links.some((link) => link.kind === kind && link.id === id)),
  );
  return stages.filter((stage) => answers.some((answer) => answer.stage === stage));
}

const refs = (kind: string, ids: readonly string[]): readonly Target[] => ids.map((id) => ({ kind, id }));

/** What it names itself, and what names it: the slices that ease a pain point or settle an assumption. */
function targetsOf(workbook: Workbook, { kind, id }: ThoughtRef): readonly Target[] {
  const slices = [...workbook.slice.values()].filter((slice) => !slice.archived).toSorted(byCode);
  if (kind === 'assumption') {
    const { about = [] } = workbook.assumption.get(id as never) ?? {};
    const settling = slices.filter(({ feedback }) => feedback.assumption === id);
    return [
      ...about,
      ...refs(
        'slice',
        settling.map((slice) => slice.id),
      ),
    ];
  }
  const { about = [], dataProducts = [] } = workbook.painPoint.get(id as never) ?? {};
  const easing = slices.filter(({ painPoints }) => painPoints.some((one) => one === id));
  return [
    ...about,
    ...refs('dataProduct', dataProducts),
    ...refs(
      'slice',
      easing.map((slice) => slice.id),
    ),
  ];
}

/** Every assumption and pain point with its place, by code; one that is about nothing has neither items nor stages. */
export const aboutOf = derived(
  [...canvasKinds, ...thoughtKinds, 'promptAnswer'],
  (workbook): readonly AboutPlace[] =>
    thoughtKinds.flatMap((kind) =>
      [...workbook[kind].values()]
        .filter(({ archived }) => !archived)
        .toSorted(byCode)
        .map(({ id }): AboutPlace => {
          const thought = { kind, id };
          const targets = targetsOf(workbook, thought);
          return {
            thought,
            items: itemsIn(workbook, targets),
            stages: stagesOf(
              workbook,
              thought,
              targets.filter((target) => isKind(target.kind)),
            ),
          };
        }),
    ),
);

/** The assumptions and pain points about each item, by its key. */
export const thoughtsByItem = derived(
  [...canvasKinds, ...thoughtKinds, 'promptAnswer'],
  (workbook): ReadonlyMap<string, readonly ThoughtRef[]> => {
    const found = new Map<string, ThoughtRef[]>();
    for (const { thought, items } of aboutOf(workbook))
      for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), thought]);
    return found;
  },
);
