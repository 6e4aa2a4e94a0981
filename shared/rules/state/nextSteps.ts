// The short way through a first engagement: which steps are done as the workbook stands, and where each is worked on.
import type { FieldName } from '../../schema/fieldFacts.ts';
import { type Kind, kinds, type RecordOf, type UseCase } from '../../schema/kinds.ts';
import type { Screen } from '../../schema/stages.ts';
import { byCode, factsOf, recordsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { needOf, needTestOf } from '../need/needTest.ts';
import { pillarScores } from '../pillar/pillars.ts';
import { isLiveMatter, plannedBoxes } from '../scope/planIndex.ts';
import { stageStatuses } from '../thread/canvas.ts';

export type StepName =
  | 'facts'
  | 'dates'
  | 'roles'
  | 'goal'
  | 'useCase'
  | 'product'
  | 'criterion'
  | 'risks'
  | 'plan'
  | 'work'
  | 'ratings'
  | 'prompts'
  | 'gate'
  | 'pdf';

/** Where a step is worked on: beside the steps, a field of a record elsewhere, a record to be added, or a screen. */
export type Place =
  | { readonly to: 'here'; readonly kind: Kind; readonly id: string; readonly field: string }
  | { readonly to: 'record'; readonly kind: Kind; readonly id: string; readonly field: string }
  | { readonly to: 'new'; readonly kind: Kind }
  | { readonly to: 'prompts' }
  | { readonly to: 'screen'; readonly screen: Screen };

export interface Step {
  readonly step: StepName;
  readonly done: boolean;
  readonly place: Place;
}

const live = <K extends Kind>(workbook: Workbook, kind: K): RecordOf<K>[] =>
  [...recordsOf(workbook, kind).values()].filter(({ archived }) => !archived).toSorted(byCode);

const at = <K extends Kind>(
  kind: K,
  { id }: { readonly id: string },
  field: FieldName<K>,
  to: 'record' | 'here' = 'record',
): Place => ({
  to,
  kind,
  id,
  field,
});
const screen = (place: Screen): Place => ({ to: 'screen', screen: place });

/** A step that one record of a kind has to fulfil: the first that does not is where it goes on. */
function oneOf<K extends Kind>(
  step: StepName,
  kind: K,
  records: readonly RecordOf<K>[],
  missing: (record: RecordOf<K>) => FieldName<K> | null,
): Step {
  const [first] = records;
  const done = records.some((record) => missing(record) === null);
  const field = first && missing(first);
  return {
    step,
    done,
    place: first ? { to: 'record', kind, id: first.id, field: field ?? 'title' } : { to: 'new', kind },
  };
}

/** The first of some fields that is still open, or null. */
const firstOpen = <F extends string>(...fields: readonly (readonly [F, boolean])[]): F | null =>
  fields.find(([, isOpen]) => isOpen)?.[0] ?? null;

function facts(workbook: Workbook): Step {
  const { id, clientLabel } = factsOf(workbook);
  return {
    step: 'facts',
    done: clientLabel.trim() !== '',
    place: at('facts', { id }, 'clientLabel', 'here'),
  };
}

function dates(workbook: Workbook): Step {
  const settings = settingsOf(workbook);
  const open = firstOpen(
    ['startDate', settings.startDate === null],
    ['neededBy', settings.neededBy === null],
    ['budget', settings.budget === null],
  );
  return { step: 'dates', done: open === null, place: at('settings', settings, open ?? 'startDate', 'here') };
}

function roles(workbook: Workbook): Step {
  const all = live(workbook, 'role');
  const builds = all.some(({ build }) => build);
  const decides = all.some(({ level }) => level === 'executive');
  const place: Place =
    all.length === 0 ? { to: 'new', kind: 'role' } : screen({ stage: 'frame', tab: 'roles' });
  return { step: 'roles', done: builds && decides, place };
}

const goal = (workbook: Workbook): Step =>
  oneOf('goal', 'goal', live(workbook, 'goal'), (one) => {
    const metric = one.metric === null ? undefined : workbook.metric.get(one.metric);
    return firstOpen(
      ['state', one.state !== 'agreed'],
      ['metric', !metric || metric.baseline === null || metric.target === null],
      ['ownerRole', one.ownerRole === null],
    );
  });

const isNeedAnswered = (workbook: Workbook, one: UseCase): boolean =>
  needOf(needTestOf(workbook, one)).need !== 'askFirst';

const wanted = (workbook: Workbook): readonly UseCase[] => live(workbook, 'useCase').filter(isLiveMatter);

const useCase = (workbook: Workbook): Step =>
  oneOf('useCase', 'useCase', wanted(workbook), (one) =>
    firstOpen(
      ['goals', one.goals.length === 0],
      ['valuePerYear', one.valuePerYear === null],
      ['approach', !isNeedAnswered(workbook, one)],
    ),
  );

const product = (workbook: Workbook): Step =>
  oneOf('product', 'dataProduct', live(workbook, 'dataProduct'), (one) =>
    firstOpen(
      ['form', one.form === null],
      ['endUserRole', one.endUserRole === null],
      ['decisionChanged', one.decisionChanged.trim() === ''],
    ),
  );

const criterion = (workbook: Workbook): Step =>
  oneOf('criterion', 'killCriterion', live(workbook, 'killCriterion'), ({ status }) =>
    status === 'armed' ? null : 'scope',
  );

const risks = (workbook: Workbook): Step =>
  oneOf('risks', 'risk', live(workbook, 'risk'), (one) =>
    firstOpen(
      ['event', one.event.trim() === ''],
      ['probabilityBand', one.probabilityBand === null && one.probability === null],
      ['cost', one.cost === null && one.days === null && one.valueLoss === null],
    ),
  );

function plan(workbook: Workbook): Step {
  const slices = live(workbook, 'slice');
  const boxes = plannedBoxes(workbook);
  const cut = slices.find(({ benefit }) => benefit.trim() !== '');
  if (!cut) return { ...oneOf('plan', 'slice', slices, () => 'benefit'), done: false };
  const [open] = boxes.filter(
    (box) => box.slice === null || box.duration === null || box.limitWD === null || box.exitQuestion === '',
  );
  const isPlanned = boxes.some(({ slice, duration }) => slice !== null && duration !== null);
  const field =
    open &&
    firstOpen(
      ['slice', open.slice === null],
      ['duration', open.duration === null],
      ['limitWD', open.limitWD === null],
      ['exitQuestion', true],
    );
  const place: Place =
    open && field
      ? at('timeBox', open, field)
      : isPlanned
        ? screen({ stage: 'plan', tab: 'timeBoxes' })
        : { to: 'new', kind: 'timeBox' };
  return { step: 'plan', done: isPlanned, place };
}

function work(workbook: Workbook): Step {
  const boxes = plannedBoxes(workbook);
  const open = boxes.find(({ allocations }) => allocations.length === 0);
  const [first] = boxes;
  const place: Place =
    workbook.resource.size === 0
      ? { to: 'new', kind: 'resource' }
      : (open ?? first)
        ? at('timeBox', open ?? first ?? { id: '' }, 'allocations')
        : screen({ stage: 'frame', tab: 'resources' });
  return { step: 'work', done: first !== undefined && open === undefined, place };
}

function ratings(workbook: Workbook): Step {
  const open = pillarScores(workbook).find(({ score }) => score === null);
  const place = open ? at('pillar', open.pillar, 'ratings') : screen({ stage: 'pillars', tab: 'pillars' });
  return { step: 'ratings', done: open === undefined, place };
}

function answers(workbook: Workbook): Step {
  const done = stageStatuses(workbook).every(({ answered, required }) => answered === required);
  return { step: 'prompts', done, place: { to: 'prompts' } };
}

function gate(workbook: Workbook): Step {
  const gates = live(workbook, 'gate');
  const done = live(workbook, 'decision').some(
    ({ purpose, state }) => purpose === 'gate' && state === 'signed',
  );
  const place: Place =
    gates.length === 0 ? { to: 'new', kind: 'gate' } : screen({ stage: 'review', tab: 'gates' });
  return { step: 'gate', done, place };
}

/** Its export leaves no trace in the workbook: it is what all the others lead to, and never counts as open. */
const pdf: Step = { step: 'pdf', done: false, place: screen({ stage: 'roadmap', tab: 'preview' }) };

const inOrder = [
  facts,
  dates,
  roles,
  goal,
  useCase,
  product,
  criterion,
  risks,
  plan,
  work,
  ratings,
  answers,
  gate,
];

/** The steps in the order in which they are best taken, each done or open as the workbook stands; the PDF ends them. */
export const nextSteps = derived(kinds, (workbook): readonly Step[] => [
  ...inOrder.map((find) => find(workbook)),
  pdf,
]);

/** Whether nothing is left to do but to read and export. */
export const isThrough = (steps: readonly Step[]): boolean =>
  steps.every(({ step, done }) => done || step === 'pdf');
