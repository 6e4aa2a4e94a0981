// What can be done with one record of the open workbook: the rows of the commands joined to what they do.
import {
  commandsFor,
  type RecordActions,
  type RecordState,
} from '../../../shared/commands/recordCommands.ts';
import { arrangeItems } from '../../../shared/edits/canvas/canvas.ts';
import { changeFields, createRecord, deleteRecords, together } from '../../../shared/edits/records.ts';
import { aboutOf, type Opened } from '../../../shared/edits/signing/openDecision.ts';
import { duplicateRecords } from '../../../shared/edits/table/rows.ts';
import { layoutCanvas } from '../../../shared/layout/canvas/canvas.ts';
import { hasOtherUnit, missingParts } from '../../../shared/rules/criterion/criterionParts.ts';
import { otherPathWords } from '../../../shared/messages/screens/risks/inspector.ts';
import { isDecidable } from '../../../shared/rules/gate/choices.ts';
import { isCanvasKind } from '../../../shared/rules/thread/canvasLinks.ts';
import { cards, isContent, isInThread } from '../../../shared/schema/cards.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { recordKey } from '../../../shared/schema/links.ts';
import { findRecord, isFixed, type Workbook } from '../../../shared/schema/workbook.ts';
import { showRecord } from '../../store/showRecord.ts';
import type { HandDoers } from '../../store/sessionStore.ts';
import type { Stores } from '../../store/stores.tsx';
import { decideIn } from '../deciding/useDecide.ts';

export interface RecordRef {
  readonly kind: Kind;
  readonly id: string;
}

const openedBy = ({ kind, id }: RecordRef): Opened =>
  kind === 'gate' ? { gate: id as Id<'gate'> } : { criterion: id as Id<'killCriterion'> };

function criterionState(workbook: Workbook, id: string) {
  const criterion = workbook.killCriterion.get(id as Id<'killCriterion'>);
  if (!criterion) return null;
  const isWhole = missingParts(workbook, criterion).length === 0 && !hasOtherUnit(workbook, criterion);
  const { status, metric } = criterion;
  return { isArmable: status === 'draft' && isWhole, isArmed: status === 'armed', isRead: metric !== null };
}

function stateOf(
  workbook: Workbook,
  ref: RecordRef,
  { isReadOnly, hand }: { readonly isReadOnly: boolean; readonly hand: HandDoers | null },
): RecordState {
  const { kind, id } = ref;
  const criterion = kind === 'killCriterion' ? criterionState(workbook, id) : null;
  const mayDecide = kind === 'gate' || criterion?.isArmed === true;
  const decision = kind === 'decision' ? workbook.decision.get(id as Id<'decision'>) : undefined;
  return {
    kind,
    isReadOnly,
    isOwn: !isFixed(kind, id) && (isContent(kind) || cards[kind].title === 'written'),
    isArmable: criterion?.isArmable === true,
    isDecidable: mayDecide && isDecidable(workbook, aboutOf(openedBy(ref))),
    isSignable: decision?.state === 'proposed',
    isRead: kind === 'metric' || criterion?.isRead === true,
    isPlaced: layoutCanvas(workbook).byKey.get(recordKey(kind, id))?.placed === true,
    isAtHand: hand !== null && isCanvasKind(kind),
    isMovable: hand !== null && hand.move !== null && isCanvasKind(kind),
    isInThread: isContent(kind) && isInThread(kind),
  };
}

function actionsOf(stores: Stores, ref: RecordRef): RecordActions {
  const { document, session, newId } = stores;
  const { kind, id } = ref;
  const apply = document.getState().apply;
  const show = (shown: RecordRef, part?: string) =>
    showRecord(session.getState(), shown.kind, shown.id, part);
  return {
    open: (part) => show(ref, part),
    decide: () => decideIn(stores, openedBy(ref)),
    addTreatment: () => {
      const made = newId();
      if (apply(createRecord('treatment', made, { risk: id as Id<'risk'> })))
        show({ kind: 'treatment', id: made }, 'title');
    },
    addAlternative: () => {
      const made = newId() as Id<'alternative'>;
      const risk = document.getState().workbook?.risk.get(id as Id<'risk'>);
      if (!risk) return;
      const title = otherPathWords.around({ risk: risk.code ?? otherPathWords.thisRisk });
      const create = createRecord('alternative', made, { title });
      const link = changeFields('risk', id, { alternatives: [...risk.alternatives, made] });
      if (apply(together(otherPathWords.add, [create, link])))
        show({ kind: 'alternative', id: made }, 'title');
    },
    arrange: () => void apply(arrangeItems([{ kind, id }] as Parameters<typeof arrangeItems>[0])),
    showWhy: () => {
      session.getState().goTo('canvas', 'thread');
      session.getState().select(kind, [id]);
    },
    raiseNote: () => {
      session.getState().select(kind, [id]);
      session.getState().setDialog('raiseNote');
    },
    rename: () => session.getState().hand?.rename(ref),
    link: () => session.getState().hand?.link(ref),
    move: () => session.getState().hand?.move?.(ref),
    duplicate: () => {
      const made = newId();
      if (apply(duplicateRecords(kind, [{ of: id, id: made }]))) show({ kind, id: made }, 'title');
    },
    remove: () => void apply(deleteRecords([ref])),
  };
}

export interface RecordAction {
  readonly command: ReturnType<typeof commandsFor>[number];
  readonly run: () => void;
}

/** What can be done now with a record, in the order of the commands; nothing with one that is not there. */
export function recordActions(stores: Stores, ref: RecordRef): readonly RecordAction[] {
  const { workbook, readOnly } = stores.document.getState();
  const { hand } = stores.session.getState();
  if (!workbook || !findRecord(workbook, ref.kind, ref.id)) return [];
  const actions = actionsOf(stores, ref);
  return commandsFor(stateOf(workbook, ref, { isReadOnly: readOnly !== null, hand })).map((command) => ({
    command,
    run: () => command.run(actions),
  }));
}
