// What can be done with one record, a row each: palette, menus of screens and the menu of the inspector read this.

/** What a row asks of a record: all of it as it is now. */
export interface RecordState {
  readonly kind: string;
  readonly isReadOnly: boolean;
  /** It has a life of its own: a person made it and may delete it. */
  readonly isOwn: boolean;
  /** A kill criterion to which nothing is missing but the signature. */
  readonly isArmable: boolean;
  /** A gate or an armed criterion at which there is something to decide. */
  readonly isDecidable: boolean;
  /** A decision that waits for signatures. */
  readonly isSignable: boolean;
  /** A number, or a criterion judged by one. */
  readonly isRead: boolean;
  /** It stands where a person has put it on the canvas. */
  readonly isPlaced: boolean;
  /** It is an item of the canvas or the outline that is on screen. */
  readonly isAtHand: boolean;
  /** It can be moved to another thread of the canvas that is on screen. */
  readonly isMovable: boolean;
  /** It is a step from why to how. */
  readonly isInThread: boolean;
}

export interface RecordActions {
  /** Shows the record, and there the named part. */
  readonly open: (part?: string) => void;
  readonly decide: () => void;
  readonly addTreatment: () => void;
  readonly addAlternative: () => void;
  readonly arrange: () => void;
  readonly showWhy: () => void;
  readonly raiseNote: () => void;
  readonly rename: () => void;
  readonly link: () => void;
  readonly move: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

export type RecordIcon =
  | 'arm'
  | 'decide'
  | 'sign'
  | 'read'
  | 'add'
  | 'split'
  | 'arrange'
  | 'why'
  | 'note'
  | 'rename'
  | 'link'
  | 'move'
  | 'duplicate'
  | 'delete';

export interface RecordCommand {
  readonly id: string;
  readonly label: string;
  readonly icon: RecordIcon;
  /** The kinds it is there for; null: any. */
  readonly forKind: readonly string[] | null;
  readonly may: (record: RecordState) => boolean;
  readonly run: (actions: RecordActions) => void;
  /** The keys of the command that does the same to what is selected. */
  readonly keys?: string;
  /** Drawn as what takes something away. */
  readonly isDanger?: true;
}

const row = (
  id: string,
  label: string,
  icon: RecordIcon,
  forKind: RecordCommand['forKind'],
  may: RecordCommand['may'],
  run: RecordCommand['run'],
  more: Pick<RecordCommand, 'keys' | 'isDanger'> = {},
): RecordCommand => ({ id, label, icon, forKind, may, run, ...more });

const toChange = ({ isReadOnly }: RecordState): boolean => !isReadOnly;
/** Changing it, where something about it has to be so. */
const when =
  (so: Exclude<keyof RecordState, 'kind'>): RecordCommand['may'] =>
  (record) =>
    !record.isReadOnly && record[so];

/** In the order in which they are offered: what its kind is there for, then what can be done with anything. */
export const recordCommands: readonly RecordCommand[] = [
  row('arm', 'Arm…', 'arm', ['killCriterion'], when('isArmable'), (app) => app.open('arm')),
  row('decide', 'Decide…', 'decide', ['killCriterion', 'gate'], when('isDecidable'), (app) => app.decide()),
  row('sign', 'Sign…', 'sign', ['decision'], when('isSignable'), (app) => app.open('signatures')),
  row('addReading', 'Add reading', 'read', ['metric', 'killCriterion'], when('isRead'), (app) =>
    app.open('readings'),
  ),
  row('addTreatment', 'Add treatment', 'add', ['risk'], toChange, (app) => app.addTreatment()),
  row('addAlternative', 'Add other path', 'add', ['risk'], toChange, (app) => app.addAlternative()),
  row('split', 'Split…', 'split', ['slice'], toChange, (app) => app.open('split')),
  row('arrange', 'Put back in order', 'arrange', null, when('isPlaced'), (app) => app.arrange()),
  row(
    'showWhy',
    'Show why',
    'why',
    null,
    ({ isInThread }) => isInThread,
    (app) => app.showWhy(),
  ),
  row('rename', 'Rename in its place', 'rename', null, when('isAtHand'), (app) => app.rename()),
  row('link', 'Link to another item…', 'link', null, when('isAtHand'), (app) => app.link()),
  row('moveTo', 'Move to another thread…', 'move', null, when('isMovable'), (app) => app.move()),
  row('noteOn', 'Raise a note about it…', 'note', null, when('isOwn'), (app) => app.raiseNote()),
  row('duplicate', 'Duplicate', 'duplicate', null, when('isOwn'), (app) => app.duplicate()),
  row('delete', 'Delete', 'delete', null, when('isOwn'), (app) => app.remove(), {
    keys: 'mod+backspace',
    isDanger: true,
  }),
];

/** The rows that can be used with a record now. */
export const commandsFor = (record: RecordState): readonly RecordCommand[] =>
  recordCommands.filter(
    ({ forKind, may }) => (forKind === null || forKind.includes(record.kind)) && may(record),
  );
