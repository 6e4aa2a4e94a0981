// What lasts no longer than the window: what is selected, open, dragged, or waiting to be said.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CanvasLook } from '../../shared/commands/commandHost.ts';
import type { DialogName } from '../../shared/commands/commandHost.ts';
import type { Difference } from '../../shared/changes/changes.ts';
import type { Target } from '../../shared/edits/edit.ts';
import type { Day, Id } from '../../shared/schema/field.ts';
import type { Kind } from '../../shared/schema/kinds.ts';
import type { Stage, WorkStage } from '../../shared/schema/stages.ts';
import { type Preferences, type TextSize, usualPreferences } from '../storage/preferences.ts';
import { type TimelineLook, usualTimeline } from './session/timelineLook.ts';
import { noTrail, type Opened, opened, stepFrom, type Trail } from './session/trail.ts';

/** The key of each record that was made just now and not left yet, and the day it was made on. */
export type NewRecords = ReadonlyMap<string, Day>;

/** Records of one kind; the last one is the one most recently added to the selection. */
export interface Selection {
  readonly kind: Kind;
  readonly ids: readonly string[];
}

/** The one record that is open, none when several are chosen. */
export const openOne = (selection: Selection | null): { readonly kind: Kind; readonly id: string } | null => {
  const [id, ...others] = selection?.ids ?? [];
  return selection && id !== undefined && others.length === 0 ? { kind: selection.kind, id } : null;
};

/** One sentence for the person, with at most one thing to do about it. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly sentence: string;
  /** What the sentence is about, one by one; empty where it says all. */
  readonly details: readonly string[];
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** It tells of a step: one of its kind at a time, and only while that is the last of the history. */
  readonly ofStep: number | null;
  /** That step can be taken back from here. */
  readonly offersUndo: boolean;
}
export type NewNotice = Pick<Notice, 'tone' | 'sentence'> &
  Partial<Pick<Notice, 'action' | 'details' | 'ofStep' | 'offersUndo'>>;

/** How a picture is looked at: moved by x, y pixels, then zoomed. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What can be done with the whole canvas from elsewhere, while it is on screen. */
export interface CanvasDoers {
  readonly arrangeAll: () => void;
  readonly look: (look: CanvasLook) => void;
  readonly fit: () => void;
}

/** What the hand can do to an item of the canvas from elsewhere, while canvas or outline is on screen. */
export interface HandDoers {
  readonly rename: (item: Target) => void;
  readonly link: (item: Target) => void;
  /** Null: where there are no threads to move it between. */
  readonly move: ((item: Target) => void) | null;
}

/** A decision in its panel; unless a place in it was asked for, the focus starts where the outcome is chosen. */
export interface Deciding {
  readonly id: Id<'decision'>;
  readonly isAtPlace: boolean;
}

/** The prompts of a stage in their panel; the one asked for, or null: it begins with what is still asked. */
export interface Prompting {
  readonly stage: Stage;
  readonly prompt: number | null;
}

/** What was added last, while its title is being written: Enter there adds the next. */
export interface Adding {
  readonly kind: Kind;
  readonly id: string;
  /** The title it began with: while it stands, nothing was made of the addition. */
  readonly title: string;
  /** What each begins with, and the record they are added beside. */
  readonly fields: object;
  readonly beside: { readonly kind: Kind; readonly id: string } | null;
}

/** Records that others link to, and what goes with them: deleted when the person says so. */
export interface Deletion {
  readonly targets: readonly Target[];
  readonly made: Difference;
  readonly carryOn: () => void;
}

/** What is to be done as soon as it is known who is working. */
export interface Waiting {
  /** It cannot be done in nobody's name. */
  readonly isRequired: boolean;
  readonly carryOn: () => void;
}

export interface SessionState extends Preferences {
  readonly stage: WorkStage;
  /** The open tab of each stage that was looked at. */
  readonly tabs: Readonly<Partial<Record<WorkStage, string>>>;
  readonly selection: Selection | null;
  /** What was selected on each other stage when it was left: coming back finds it again. */
  readonly left: Readonly<Partial<Record<WorkStage, Selection | null>>>;
  /** What was opened one after another. */
  readonly trail: Trail;
  /** Made just now and not left yet. */
  readonly newRecords: NewRecords;
  /** The sections that a person has opened or folded, by kind and title. */
  readonly sections: Readonly<Partial<Record<Kind, Readonly<Record<string, boolean>>>>>;
  readonly inspectorOpen: boolean;
  readonly paletteOpen: boolean;
  /** Where the canvas was left, for coming back to it; null before it was looked at. */
  readonly canvasView: View | null;
  /** The bands of the canvas that are folded to one line. */
  readonly canvasFolded: ReadonlySet<string>;
  readonly timeline: TimelineLook;
  /** Null: the canvas is not on screen. */
  readonly canvas: CanvasDoers | null;
  /** Null: no items are at hand. */
  readonly hand: HandDoers | null;
  readonly dialog: DialogName | null;
  /** Null: no prompts are shown. */
  readonly prompting: Prompting | null;
  /** The decision whose panel is open. */
  readonly deciding: Deciding | null;
  /** One thing on the wall, without chrome. */
  readonly presenting: boolean;
  /** A second display shows the workbook, and this window stays as it is. */
  readonly wall: boolean;
  /** The rail shows icons only. */
  readonly railNarrow: boolean;
  /** The role this window works for: edits are stamped with it. Null: nobody has said. */
  readonly workingAs: Id<'role'> | null;
  /** Null: nothing waits to know who is working. */
  readonly waiting: Waiting | null;
  /** What waits for the person to say that it shall be deleted. */
  readonly deletion: Deletion | null;
  /** Nobody wants to say who is working: it is not asked again, but where it must be known. */
  readonly isRoleDeclined: boolean;
  /** A field, or a part of one (`conditions/2/due`), that should have the focus once its record is shown. */
  readonly focusField: string | null;
  /** The record that was last asked for. */
  readonly focusRecord: { readonly kind: Kind; readonly id: string } | null;
  readonly adding: Adding | null;
  /** Where the focus goes once it is on the screen: where the page, or the inspector, begins. */
  readonly landing: 'main' | 'aside' | null;
  readonly notices: readonly Notice[];
  readonly goTo: (stage: WorkStage, tab?: string) => void;
  /** Opens what was open before, or after that: the nearest that `isThere`, on the stage it was opened on. */
  readonly goAlong: (by: -1 | 1, isThere: (step: Opened) => boolean) => void;
  /** Opens or folds sections of a kind of record; it stays so for all of its kind. */
  readonly setSections: (kind: Kind, titles: readonly string[], open: boolean) => void;
  /** Selects records and opens the inspector for them; no ids: selects nothing. */
  readonly select: (kind: Kind, ids: readonly string[], field?: string) => void;
  /** Asks for the focus in a record that is shown on a screen of its own. */
  readonly focusOn: (record: NonNullable<SessionState['focusRecord']>, field: string | null) => void;
  /** Opens the panel of a decision; going elsewhere, or to another record, closes it. */
  readonly decide: (id: Id<'decision'>, field?: string) => void;
  readonly endDeciding: () => void;
  readonly showPrompts: (prompting: Prompting | null) => void;
  readonly clearSelection: () => void;
  readonly landIn: (landing: SessionState['landing']) => void;
  readonly setInspectorOpen: (open: boolean) => void;
  readonly setPaletteOpen: (open: boolean) => void;
  readonly setCanvasView: (view: View) => void;
  readonly foldCanvas: (folded: ReadonlySet<string>) => void;
  readonly lookAtTimeline: (look: Partial<TimelineLook>) => void;
  readonly setCanvas: (canvas: CanvasDoers | null) => void;
  readonly setHand: (hand: HandDoers | null) => void;
  readonly setDialog: (dialog: DialogName | null) => void;
  readonly setPresenting: (presenting: boolean) => void;
  readonly setWall: (wall: boolean) => void;
  readonly workAs: (role: Id<'role'> | null) => void;
  /** Asks who is working before something is done. */
  readonly awaitRole: (waiting: Waiting) => void;
  /** Says who is working, or that nobody says, and carries on with what has waited for it. */
  readonly answerRole: (role: Id<'role'> | null) => void;
  readonly setDeletion: (deletion: Deletion | null) => void;
  readonly setTextSize: (textSize: TextSize) => void;
  readonly setGuideHidden: (isGuideHidden: boolean) => void;
  readonly setAdding: (adding: Adding | null) => void;
  readonly setRailNarrow: (railNarrow: boolean) => void;
  readonly notify: (notice: NewNotice) => void;
  readonly dismiss: (noticeId: number) => void;
  /** Back to the first stage with nothing selected: another workbook is opened. Notices stay. */
  readonly reset: () => void;
}

export type SessionStore = StoreApi<SessionState>;

const fresh = {
  stage: 'frame',
  tabs: {},
  selection: null,
  left: {},
  trail: noTrail,
  newRecords: new Map(),
  sections: {},
  inspectorOpen: false,
  paletteOpen: false,
  canvasView: null,
  canvasFolded: new Set<string>(),
  timeline: usualTimeline,
  canvas: null,
  hand: null,
  dialog: null,
  prompting: null,
  deciding: null,
  presenting: false,
  wall: false,
  workingAs: null,
  waiting: null,
  deletion: null,
  isRoleDeclined: false,
  focusField: null,
  focusRecord: null,
  adding: null,
  landing: null,
} as const;

/** Each stage has its own selection: what is open closes with it, and is there again on coming back. */
function stageChange({ stage, selection, left }: SessionState, next: WorkStage): Partial<SessionState> {
  if (next === stage) return {};
  return { stage: next, selection: left[next] ?? null, left: { ...left, [stage]: selection } };
}

/** The way so far with what is selected now, where that is one record. */
function wayTo({ stage, trail }: SessionState, kind: Kind, ids: readonly string[]): Trail {
  const [id] = ids;
  return id === undefined || ids.length > 1 ? trail : opened(trail, { kind, id, stage });
}

const selecting = (now: SessionState, kind: Kind, ids: readonly string[]) => ({
  selection: { kind, ids },
  inspectorOpen: true,
  deciding: null,
  trail: wayTo(now, kind, ids),
  focusRecord: { kind, id: ids.at(-1) ?? '' },
});

export function createSessionStore(): SessionStore {
  let lastNotice = 0;
  return createStore<SessionState>((set, get) => ({
    ...fresh,
    ...usualPreferences,
    railNarrow: false,
    notices: [],
    goTo: (stage, tab) =>
      set((now) => ({
        ...stageChange(now, stage),
        deciding: null,
        ...(tab === undefined ? {} : { tabs: { ...now.tabs, [stage]: tab } }),
      })),
    goAlong: (by, isThere) =>
      set((now) => {
        const at = stepFrom(now.trail, by, isThere);
        const step = at === null ? undefined : now.trail.steps[at];
        if (at === null || step === undefined) return {};
        const { kind, id, stage } = step;
        return {
          ...stageChange(now, stage),
          ...selecting(now, kind, [id]),
          trail: { ...now.trail, at },
          focusField: null,
        };
      }),
    setSections: (kind, titles, open) =>
      set(({ sections }) => ({
        sections: {
          ...sections,
          [kind]: { ...sections[kind], ...Object.fromEntries(titles.map((title) => [title, open])) },
        },
      })),
    select: (kind, ids, field) =>
      set((now) =>
        ids.length === 0 ? { selection: null } : { ...selecting(now, kind, ids), focusField: field ?? null },
      ),
    focusOn: (focusRecord, focusField) => set({ focusRecord, focusField }),
    decide: (id, field) =>
      set({
        deciding: { id, isAtPlace: field !== undefined },
        focusField: field ?? null,
        focusRecord: { kind: 'decision', id },
      }),
    endDeciding: () => set({ deciding: null }),
    showPrompts: (prompting) => set({ prompting }),
    clearSelection: () => set({ selection: null }),
    landIn: (landing) => set({ landing }),
    setInspectorOpen: (inspectorOpen) => set({ inspectorOpen }),
    setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
    setCanvasView: (canvasView) => set({ canvasView }),
    foldCanvas: (canvasFolded) => set({ canvasFolded }),
    lookAtTimeline: (look) => set(({ timeline }) => ({ timeline: { ...timeline, ...look } })),
    setCanvas: (canvas) => set({ canvas }),
    setHand: (hand) => set({ hand }),
    setDialog: (dialog) => set({ dialog }),
    setPresenting: (presenting) => set({ presenting }),
    setWall: (wall) => set({ wall }),
    workAs: (workingAs) => set({ workingAs }),
    awaitRole: ({ isRequired, carryOn }) => {
      const { waiting } = get();
      const both = () => {
        waiting?.carryOn();
        carryOn();
      };
      set({ waiting: { isRequired: isRequired || waiting?.isRequired === true, carryOn: both } });
    },
    answerRole: (role) => {
      const { waiting } = get();
      set({ waiting: null, ...(role === null ? { isRoleDeclined: true } : { workingAs: role }) });
      if (waiting && (role !== null || !waiting.isRequired)) waiting.carryOn();
    },
    setDeletion: (deletion) => set({ deletion }),
    setTextSize: (textSize) => set({ textSize }),
    setGuideHidden: (isGuideHidden) => set({ isGuideHidden }),
    setAdding: (adding) => set({ adding }),
    setRailNarrow: (railNarrow) => set({ railNarrow }),
    notify: (notice) => {
      lastNotice += 1;
      const added: Notice = {
        action: null,
        details: [],
        ofStep: null,
        offersUndo: false,
        ...notice,
        id: lastNotice,
      };
      const stays = ({ ofStep }: Notice) => added.ofStep === null || ofStep === null;
      set(({ notices }) => ({ notices: [...notices.filter(stays), added] }));
    },
    dismiss: (noticeId) => set(({ notices }) => ({ notices: notices.filter(({ id }) => id !== noticeId) })),
    reset: () => set(fresh),
  }));
}
