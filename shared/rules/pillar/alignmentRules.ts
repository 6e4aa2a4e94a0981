// Where ambition, business and technology pull apart (ALN-01 to ALN-07).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import type { Goal, ModelRecord, TechItem, TimeBox } from '../../schema/kinds.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { type CapabilityGap, capabilityGaps, gapKinds } from './capabilityGaps.ts';
import { isAtLeast, isBelow } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { goalsOfSlice, goalsOfUseCase, isAgreed } from '../scope/goalThread.ts';
import { pillarScores, sidesOf } from './pillars.ts';
import { boxesOfUseCase, isLiveMatter, isSelected, plannedBoxes } from '../scope/planIndex.ts';
import { rule, type Rule, type Say } from '../engine/rule.ts';
import { type ScheduledBox, scheduleOf } from '../plan/schedule.ts';
import { pillarMessages } from '../../messages/rules/pillar.ts';

const ambitious = pillarMessages['ALN-01'];
const idle = pillarMessages['ALN-02'];
const enabling = pillarMessages['ALN-07'];

function gapFinding(say: Say, gap: CapabilityGap): Finding {
  const { useCase, capability, requiredLevel, availableLevel, day, firstBox } = gap;
  const when = firstBox ? ambitious.whenBox({ firstBox, day }) : ambitious.onDay({ day });
  const about = { capability, useCase };
  if (availableLevel === null) {
    const fix = openFix(ambitious.rate(gap), 'capability', capability.id, 'availableLevel');
    return say(about, ambitious.unknown({ ...gap, when }), fix, 'info');
  }
  const missing = requiredLevel - availableLevel;
  const message = ambitious.found({ ...gap, availableLevel, when, missing });
  const fix = openFix(ambitious.mend(gap), 'capability', capability.id, 'steps', 'add');
  return say(about, message, fix, missing >= 2 ? 'error' : 'warning');
}

const ambition = rule('ALN-01', pillarMessages, {
  severity: 'error',
  reads: gapKinds,
  find: (workbook, say) => capabilityGaps(workbook).map((gap) => gapFinding(say, gap)),
});

/** Use cases that are wanted and reach an agreed goal. */
const purposeful = derived(['useCase', 'goal'], (workbook): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const useCase of workbook.useCase.values())
    if (isLiveMatter(useCase) && [...goalsOfUseCase(workbook, useCase.id)].some(isAgreed))
      found.add(useCase.id);
  return found;
});

/** Capabilities that a use case with a purpose needs. */
const neededCapabilities = derived(['useCase', 'goal', 'capabilityNeed'], (workbook): ReadonlySet<string> => {
  const needs = [...workbook.capabilityNeed.values()].filter(
    ({ archived, useCase }) => !archived && useCase !== null && purposeful(workbook).has(useCase),
  );
  return new Set(needs.flatMap(({ capability }) => capability ?? []));
});

/** The planned boxes that use each technology item. */
const boxesByTechItem = derived(['timeBox'], (workbook) => {
  const groups = new Map<string, TimeBox[]>();
  for (const box of plannedBoxes(workbook))
    for (const item of box.techItems) {
      const group = groups.get(item);
      if (group) group.push(box);
      else groups.set(item, [box]);
    }
  return groups;
});

function idleItem(say: Say, workbook: Workbook, item: TechItem): Finding | null {
  const isUsed =
    item.useCases.some((id) => purposeful(workbook).has(id)) ||
    item.capabilities.some((id) => neededCapabilities(workbook).has(id));
  if (isUsed || item.archived) return null;
  const boxes = boxesByTechItem(workbook).get(item.id) ?? [];
  return say(
    { techItem: item },
    idle.item({ item, boxes }),
    openFix(idle.mend({ one: item }), 'techItem', item.id, 'useCases'),
    boxes.length > 0 ? 'error' : 'warning',
  );
}

function idleModel(say: Say, workbook: Workbook, model: ModelRecord): Finding | null {
  if (model.archived || (model.useCase !== null && purposeful(workbook).has(model.useCase))) return null;
  const boxes = model.useCase === null ? [] : boxesOfUseCase(workbook, model.useCase);
  return say(
    { modelRecord: model },
    idle.model({ model, boxes }),
    openFix(idle.mend({ one: model }), 'modelRecord', model.id, 'useCase'),
    boxes.length > 0 ? 'error' : 'warning',
  );
}

const idleTechnology = rule('ALN-02', pillarMessages, {
  severity: 'error',
  reads: ['techItem', 'modelRecord', 'useCase', 'goal', 'capabilityNeed', 'timeBox', 'slice'],
  find: (workbook, say) => [
    ...[...workbook.techItem.values()]
      .toSorted(byCode)
      .flatMap((item) => idleItem(say, workbook, item) ?? []),
    ...[...workbook.modelRecord.values()]
      .toSorted(byCode)
      .flatMap((model) => idleModel(say, workbook, model) ?? []),
  ],
});

/** Score below which a pillar is weak for ALN-03 and ALN-04. */
const halfScore = 50;

const technologyLeads = rule('ALN-03', pillarMessages, {
  severity: 'warning',
  limits: { halfScore },
  reads: ['pillar'],
  find: (workbook, say, words) => {
    const [vision, , , , , learning] = pillarScores(workbook);
    if (!vision || !learning || vision.score === null || learning.score === null) return [];
    if (isAtLeast(vision.score, halfScore) || isBelow(learning.score, halfScore)) return [];
    return say(
      { pillar: [vision.pillar, learning.pillar] },
      words.found({
        vision: vision.pillar,
        visionScore: vision.score,
        learning: learning.pillar,
        learningScore: learning.score,
      }),
      openFix(words.mend({ pillar: vision.pillar }), 'pillar', vision.pillar.id, 'ratings'),
    );
  },
});

const overreach = rule('ALN-04', pillarMessages, {
  severity: 'warning',
  limits: { halfScore },
  reads: ['pillar', 'useCase'],
  find: (workbook, say, words) => {
    const { T } = sidesOf(workbook);
    if (T === null || isAtLeast(T, halfScore)) return [];
    const daring = [...workbook.useCase.values()]
      .filter(isSelected)
      .filter(({ approach }) => approach === 'complexModel' || approach === 'generative')
      .toSorted(byCode);
    const [first] = daring;
    if (!first) return [];
    return say(
      { useCase: daring },
      words.found({ daring, T }),
      openFix(words.mend({ first }), 'useCase', first.id, 'approach'),
    );
  },
});

const planKinds = ['timeBox', 'calendar', 'settings', 'facts'] as const;

const isResourced = ({ box }: ScheduledBox): boolean => box.allocations.some(({ units }) => units > 0);

/** The first day on which a box with people or tools works for each goal. */
const firstWorkOnGoals = derived(
  [...planKinds, 'slice', 'useCase', 'goal'],
  (workbook): ReadonlyMap<Goal, number> => {
    const firsts = new Map<Goal, number>();
    for (const scheduled of scheduleOf(workbook).boxes.values())
      if (isResourced(scheduled))
        for (const goal of goalsOfSlice(workbook, scheduled.box.slice))
          firsts.set(goal, Math.min(firsts.get(goal) ?? Infinity, scheduled.startDay));
    return firsts;
  },
);

const unstaffed = pillarMessages['ALN-05'];

/** Leads to who works on what is planned for a goal; where nothing is planned, to what serves it. */
function staffFix(workbook: Workbook, goal: Goal, first: number | undefined): Fix {
  if (first !== undefined) return openFix(unstaffed.mend({ goal }), 'goal', goal.id, 'horizonDate');
  const box = plannedBoxes(workbook).find(({ slice }) => goalsOfSlice(workbook, slice).has(goal));
  return box
    ? openFix(unstaffed.staff({ box }), 'timeBox', box.id, 'allocations', 'add')
    : openFix(unstaffed.mend({ goal }), 'goal', goal.id, 'useCases');
}

const unresourced = rule('ALN-05', pillarMessages, {
  severity: 'warning',
  reads: [...planKinds, 'slice', 'useCase', 'goal'],
  find: (workbook, say, words) =>
    [...workbook.goal.values()]
      .filter(isAgreed)
      .toSorted(byCode)
      .flatMap((goal) => {
        if (goal.horizonDate === null) return [];
        const { startDay } = scheduleOf(workbook);
        const halfWay = Math.floor((startDay + toDayNumber(goal.horizonDate)) / 2);
        const first = firstWorkOnGoals(workbook).get(goal);
        if (first !== undefined && first <= halfWay) return [];
        const work = first === undefined ? words.nobody : words.late({ day: fromDayNumber(first) });
        return say(
          { goal },
          words.found({ goal, day: fromDayNumber(halfWay), work, horizonDate: goal.horizonDate }),
          staffFix(workbook, goal, first),
        );
      }),
});

const weakScore = 40;
const soonWD = 20;

/** The build box that starts next, within the next 20 working days. */
const nextBuild = derived(planKinds, (workbook): { box: TimeBox; waitWD: number } | null => {
  const asOf = toDayNumber(factsOf(workbook).asOf);
  const [next] = [...scheduleOf(workbook).boxes.values()]
    .filter(({ box, startDay }) => box.kind === 'build' && box.state === 'planned' && startDay >= asOf)
    .toSorted((a, b) => a.startDay - b.startDay);
  if (!next) return null;
  const waitWD = countWD(calendarOf(workbook), asOf, next.startDay);
  return waitWD <= soonWD ? { box: next.box, waitWD } : null;
});

const weakPillar = rule('ALN-06', pillarMessages, {
  severity: 'warning',
  limits: { weakScore, soonWD },
  reads: ['pillar', ...planKinds],
  find: (workbook, say, words) => {
    const next = nextBuild(workbook);
    if (!next) return [];
    return pillarScores(workbook)
      .filter(({ score }) => score === null || isBelow(score, weakScore))
      .map(({ pillar, score }) =>
        say(
          { pillar },
          words.found({ pillar, score, box: next.box, waitWD: next.waitWD }),
          openFix(words.mend({ pillar, score }), 'pillar', pillar.id, 'ratings'),
        ),
      );
  },
});

/** The boxes that bring some capability a step. */
const raising = derived(
  ['capability'],
  (workbook): ReadonlySet<string> =>
    new Set(
      [...workbook.capability.values()]
        .filter(({ archived }) => !archived)
        .flatMap(({ steps }) => steps.flatMap(({ timeBox }) => timeBox ?? [])),
    ),
);

/** Where a step is added: at the capability its use case needs, else at the first; where there is none, one is made. */
function raiseFix(workbook: Workbook, box: TimeBox): Fix {
  const useCase = box.slice === null ? null : (workbook.slice.get(box.slice)?.useCase ?? null);
  const needs = [...workbook.capabilityNeed.values()].filter(({ archived }) => !archived);
  const needed = needs.find((need) => need.useCase !== null && need.useCase === useCase)?.capability;
  const standing = [...workbook.capability.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const capability = standing.find(({ id }) => id === needed) ?? standing[0];
  const label = enabling.mend({ box });
  return capability
    ? openFix(label, 'capability', capability.id, 'steps', 'add')
    : editFix(label, 'addCapability', { timeBox: box.id });
}

const enablesNothing = rule('ALN-07', pillarMessages, {
  severity: 'info',
  reads: ['timeBox', 'capability', 'capabilityNeed', 'slice'],
  find: (workbook, say, words) =>
    plannedBoxes(workbook)
      .filter((box) => box.kind === 'enablement' && !raising(workbook).has(box.id))
      .map((box) => say({ timeBox: box }, words.found({ box }), raiseFix(workbook, box))),
});

export const alignmentRules: readonly Rule[] = [
  ambition,
  idleTechnology,
  technologyLeads,
  overreach,
  unresourced,
  weakPillar,
  enablesNothing,
];
