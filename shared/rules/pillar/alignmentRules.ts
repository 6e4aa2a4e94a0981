// Where ambition, business and technology pull apart (ALN-01 to ALN-06).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD } from '../../dates/workingDays.ts';
import type { Goal, ModelRecord, TechItem, TimeBox } from '../../schema/kinds.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { counted, listedBriefly, nameOf } from '../../words.ts';
import { type CapabilityGap, capabilityGaps, gapKinds } from './capabilityGaps.ts';
import { isAtLeast, isBelow } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { goalsOfSlice, goalsOfUseCase, isAgreed } from '../scope/goalThread.ts';
import { pillarScores, sidesOf } from './pillars.ts';
import { boxesOfUseCase, isLiveMatter, isSelected, plannedBoxes } from '../scope/planIndex.ts';
import { rule, type Rule } from '../engine/rule.ts';
import { type ScheduledBox, scheduleOf } from '../plan/schedule.ts';
import { numberText } from '../../text/format.ts';

function gapFinding(gap: CapabilityGap): Finding {
  const { useCase, capability, requiredLevel, availableLevel, day, firstBox, closesOn } = gap;
  const when = firstBox ? `when ${firstBox.code} starts on ${day}` : `on ${day}`;
  const common = {
    rule: 'ALN-01',
    subjects: [subjectOf('capability', capability), subjectOf('useCase', useCase)],
    fix: openFix(`Plan steps for ${capability.code}`, 'capability', capability.id, 'steps'),
  };
  if (availableLevel === null)
    return {
      ...common,
      severity: 'info',
      message: `Nobody has said how far ${nameOf(capability)} will be ${when}, though ${useCase.code} needs level ${requiredLevel} of it.`,
      fix: openFix(`Rate ${capability.code}`, 'capability', capability.id, 'availableLevel'),
    };
  const missing = requiredLevel - availableLevel;
  return {
    ...common,
    severity: missing >= 2 ? 'error' : 'warning',
    message: `${nameOf(useCase)} needs level ${requiredLevel} of ${nameOf(capability)} ${when}, where it will be at ${availableLevel}: ambition exceeds technology by ${missing}, and the gap closes ${closesOn === null ? 'never' : `on ${closesOn}`}.`,
  };
}

const ambition = rule({
  code: 'ALN-01',
  severity: 'error',
  statement:
    'On the day a selected use case first needs a capability, its level is below the one required: two levels or more is an error, one a warning; a level nobody has given is asked for.',
  fix: 'Ambition exceeds technology; plan steps that close the gap by then, or start the use case later.',
  reads: gapKinds,
  find: (workbook) => capabilityGaps(workbook).map(gapFinding),
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

const spendText = (boxes: readonly TimeBox[]): string =>
  boxes.length === 0
    ? ''
    : `, yet ${listedBriefly(boxes.map(({ code }) => code ?? ''))} spend${boxes.length === 1 ? 's' : ''} on it`;

function idleItem(workbook: Workbook, item: TechItem): Finding | null {
  const isUsed =
    item.useCases.some((id) => purposeful(workbook).has(id)) ||
    item.capabilities.some((id) => neededCapabilities(workbook).has(id));
  if (isUsed || item.archived) return null;
  const boxes = boxesByTechItem(workbook).get(item.id) ?? [];
  return {
    rule: 'ALN-02',
    severity: boxes.length > 0 ? 'error' : 'warning',
    subjects: [subjectOf('techItem', item)],
    message: `${nameOf(item)} serves no use case that reaches an agreed goal${spendText(boxes)}: technology without a business use.`,
    fix: openFix(`Say which use case ${item.code} serves`, 'techItem', item.id, 'useCases'),
  };
}

function idleModel(workbook: Workbook, model: ModelRecord): Finding | null {
  if (model.archived || (model.useCase !== null && purposeful(workbook).has(model.useCase))) return null;
  const boxes = model.useCase === null ? [] : boxesOfUseCase(workbook, model.useCase);
  return {
    rule: 'ALN-02',
    severity: boxes.length > 0 ? 'error' : 'warning',
    subjects: [subjectOf('modelRecord', model)],
    message: `${nameOf(model)} is a model for no use case that reaches an agreed goal${spendText(boxes)}: technology without a business use.`,
    fix: openFix(`Say which use case ${model.code} serves`, 'modelRecord', model.id, 'useCase'),
  };
}

const idleTechnology = rule({
  code: 'ALN-02',
  severity: 'error',
  statement:
    'A technology item or a model serves no use case that reaches an agreed goal, neither directly nor through a capability such a use case needs; an error when time boxes spend on it.',
  fix: 'Technology without a business use costs and distracts; name the use case it serves, or let it go.',
  reads: ['techItem', 'modelRecord', 'useCase', 'goal', 'capabilityNeed', 'timeBox', 'slice'],
  find: (workbook) => [
    ...[...workbook.techItem.values()].toSorted(byCode).flatMap((item) => idleItem(workbook, item) ?? []),
    ...[...workbook.modelRecord.values()]
      .toSorted(byCode)
      .flatMap((model) => idleModel(workbook, model) ?? []),
  ],
});

/** Score below which a pillar is weak for ALN-03 and ALN-04. */
const halfScore = 50;

const technologyLeads = rule({
  code: 'ALN-03',
  severity: 'warning',
  statement: `L-1 (vision and strategy) scores below ${halfScore} while L-6 (machine learning strategy) scores ${halfScore} or more.`,
  fix: 'Technology leads and purpose lags; agree on goals before models.',
  reads: ['pillar'],
  find: (workbook) => {
    const [vision, , , , , learning] = pillarScores(workbook);
    if (!vision || !learning || vision.score === null || learning.score === null) return [];
    if (isAtLeast(vision.score, halfScore) || isBelow(learning.score, halfScore)) return [];
    return [
      {
        rule: 'ALN-03',
        severity: 'warning',
        subjects: [subjectOf('pillar', vision.pillar), subjectOf('pillar', learning.pillar)],
        message: `${nameOf(vision.pillar)} scores ${numberText(vision.score)} while ${nameOf(learning.pillar)} scores ${numberText(learning.score)}: technology leads, purpose lags.`,
        fix: openFix(`Strengthen ${vision.pillar.code}`, 'pillar', vision.pillar.id, 'gaps'),
      },
    ];
  },
});

const overreach = rule({
  code: 'ALN-04',
  severity: 'warning',
  statement: `The technical pillars average below ${halfScore} while a selected use case wants a complex or generative model.`,
  fix: 'The approach asks more than the technical side carries; try the rung below, or strengthen the pillars first.',
  reads: ['pillar', 'useCase'],
  find: (workbook) => {
    const { T } = sidesOf(workbook);
    if (T === null || isAtLeast(T, halfScore)) return [];
    const daring = [...workbook.useCase.values()]
      .filter(isSelected)
      .filter(({ approach }) => approach === 'complexModel' || approach === 'generative')
      .toSorted(byCode);
    const [first] = daring;
    if (!first) return [];
    return [
      {
        rule: 'ALN-04',
        severity: 'warning',
        subjects: daring.map((useCase) => subjectOf('useCase', useCase)),
        message: `${listedBriefly(daring.map(nameOf))} ${daring.length === 1 ? 'wants' : 'want'} a complex or generative model, but the technical pillars average ${numberText(T)} of 100, too little to carry it.`,
        fix: openFix(`Review the approach of ${first.code}`, 'useCase', first.id, 'approach'),
      },
    ];
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

const unresourced = rule({
  code: 'ALN-05',
  severity: 'warning',
  statement:
    'By half-way from the start of the plan to the horizon of an agreed goal, no time box with people or tools works for it.',
  fix: 'The goal is agreed in words only; plan and staff work for it, or move its horizon.',
  reads: [...planKinds, 'slice', 'useCase', 'goal'],
  find: (workbook) =>
    [...workbook.goal.values()]
      .filter(isAgreed)
      .toSorted(byCode)
      .flatMap((goal): Finding[] => {
        if (goal.horizonDate === null) return [];
        const { startDay } = scheduleOf(workbook);
        const halfWay = Math.floor((startDay + toDayNumber(goal.horizonDate)) / 2);
        const first = firstWorkOnGoals(workbook).get(goal);
        if (first !== undefined && first <= halfWay) return [];
        const work =
          first === undefined
            ? 'nobody works for it in the plan'
            : `work for it begins only on ${fromDayNumber(first)}`;
        return [
          {
            rule: 'ALN-05',
            severity: 'warning',
            subjects: [subjectOf('goal', goal)],
            message: `${nameOf(goal)} is half-way to its horizon on ${fromDayNumber(halfWay)}, but ${work}, so it is unlikely to be reached by ${goal.horizonDate}.`,
            fix: openFix(`Look at what serves ${goal.code}`, 'goal', goal.id),
          },
        ];
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

const weakPillar = rule({
  code: 'ALN-06',
  severity: 'warning',
  statement: `A pillar scores below ${weakScore}, or is not rated, while a build box starts within ${soonWD} working days.`,
  fix: 'Building would begin on weak ground; strengthen or rate the pillar first, or start later.',
  reads: ['pillar', ...planKinds],
  find: (workbook) => {
    const next = nextBuild(workbook);
    if (!next) return [];
    return pillarScores(workbook)
      .filter(({ score }) => score === null || isBelow(score, weakScore))
      .map(({ pillar, score }) => ({
        rule: 'ALN-06',
        severity: 'warning',
        subjects: [subjectOf('pillar', pillar)],
        message: `${nameOf(pillar)} ${score === null ? 'is not rated' : `scores ${numberText(score)} of 100`}, while ${nameOf(next.box)} starts building in ${counted(next.waitWD, 'working day')}.`,
        fix: openFix(
          `${score === null ? 'Rate' : 'Strengthen'} ${pillar.code}`,
          'pillar',
          pillar.id,
          score === null ? 'ratings' : 'gaps',
        ),
      }));
  },
});

export const alignmentRules: readonly Rule[] = [
  ambition,
  idleTechnology,
  technologyLeads,
  overreach,
  unresourced,
  weakPillar,
];
