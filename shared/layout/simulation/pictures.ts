// The pictures of a kept simulation, the same on screen and in a document.
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import { wholeAbove } from '../../rules/engine/compare.ts';
import { planClockOf } from '../../rules/plan/schedule.ts';
import type { Scene } from '../../scene/marks.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import { byCode, factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { shortDayText, moneyText, numberText, percentText } from '../../text/format.ts';
import { nameOf } from '../../words.ts';
import { cloud } from './cloud.ts';
import { criteriaBars } from './criteriaBars.ts';
import { convergence } from './convergence.ts';
import { type Curve, sCurves } from './sCurves.ts';
import { tornado } from './tornado.ts';

/** The room of one picture, in points. */
export interface PictureRoom {
  readonly width: number;
  readonly height: number;
  readonly textSize?: number;
}

/** Writes finishes as days and sums as money of one workbook. */
export function printersOf(workbook: Workbook) {
  const { calendar, startDay, lastWD } = planClockOf(workbook);
  const { currency } = factsOf(workbook);
  const dayOf = (finish: number): string =>
    fromDayNumber(dayOfWD(calendar, startDay, Math.min(lastWD, Math.max(1, wholeAbove(finish)))));
  return {
    day: (finish: number): string => shortDayText(dayOf(finish)),
    isDayOf: (finish: number, day: string | null): boolean => day === null || dayOf(finish) === day,
    money: (amount: number): string => moneyText(amount, currency),
  };
}

const marked = [10, 50, 80, 95];

const dayLimit = (workbook: Workbook, { neededBy }: SimulationFigures) =>
  neededBy === null
    ? null
    : { value: neededBy, text: words.neededBy({ day: settingsOf(workbook).neededBy }) };

const budgetLimit = (workbook: Workbook, { budget }: SimulationFigures) =>
  budget === null
    ? null
    : { value: budget, text: words.budget({ amount: printersOf(workbook).money(budget) }) };

/** When it is done. */
export const finishPicture = (workbook: Workbook, figures: SimulationFigures, room: PictureRoom): Scene =>
  sCurves({
    ...room,
    label: words.labels.finish,
    curves: [{ percentiles: figures.curves.finish, colour: 'accent', text: words.carryOn }],
    marked,
    limit: dayLimit(workbook, figures),
    print: printersOf(workbook).day,
  });

/** What it costs. */
export const costPicture = (workbook: Workbook, figures: SimulationFigures, room: PictureRoom): Scene =>
  sCurves({
    ...room,
    label: words.labels.cost,
    curves: [{ percentiles: figures.curves.cost, colour: 'accent', text: words.carryOn }],
    marked,
    limit: budgetLimit(workbook, figures),
    print: printersOf(workbook).money,
  });

/** What is left of the value, carried on and with criteria on. */
export function netPicture(workbook: Workbook, figures: SimulationFigures, room: PictureRoom): Scene {
  const curves: readonly Curve[] = [
    {
      percentiles: figures.curves.net,
      colour: 'accent',
      text: `${words.carryOn}: ${words.below({ share: figures.carryOn.loss })}`,
    },
    {
      percentiles: figures.curves.netCriteriaOn,
      colour: 'when',
      dash: [5, 3],
      text: `${words.criteriaOn}: ${words.below({ share: figures.criteriaOn.loss })}`,
    },
  ];
  return sCurves({
    ...room,
    label: words.labels.net,
    curves,
    marked: [50],
    limit: { value: 0, text: words.zero },
    shadesBelow: true,
    print: printersOf(workbook).money,
  });
}

/** Carried on against as drawn: a plan never looks fast because it was stopped (SIM-07). */
export const carryOnPicture = (workbook: Workbook, figures: SimulationFigures, room: PictureRoom): Scene =>
  sCurves({
    ...room,
    label: words.labels.carryOn,
    curves: [
      { percentiles: figures.curves.finish, colour: 'accent', text: words.carryOn },
      {
        percentiles: figures.curves.finishAsDrawn,
        colour: 'how',
        dash: [5, 3],
        text: words.asDrawn({ share: figures.criteriaOn.asDrawn }),
      },
    ],
    marked: [80],
    limit: dayLimit(workbook, figures),
    print: printersOf(workbook).day,
  });

const viewLooks = {
  inherent: { colour: 'risk', dash: [2, 3] },
  now: { colour: 'muted', dash: [6, 3] },
  planned: { colour: 'accent' },
} as const;

/** The same plan without treatment, as treated so far, and with all treatments. */
export const viewsPicture = (workbook: Workbook, figures: SimulationFigures, room: PictureRoom): Scene =>
  sCurves({
    ...room,
    label: words.labels.views,
    curves: figures.views.map(({ view, finish }) => ({
      percentiles: finish,
      text: words.views[view],
      ...viewLooks[view],
    })),
    marked: [],
    limit: dayLimit(workbook, figures),
    print: printersOf(workbook).day,
  });

/** On time and in budget together. */
export function cloudPicture(workbook: Workbook, figures: SimulationFigures, room: PictureRoom): Scene {
  const { day, money } = printersOf(workbook);
  return cloud(figures, {
    ...room,
    needed: dayLimit(workbook, figures),
    budget: budgetLimit(workbook, figures),
    printFinish: day,
    printCost: money,
  });
}

/** How often each criterion trips, and what it is worth. */
export function criteriaPicture(
  workbook: Workbook,
  { criteria }: SimulationFigures,
  room: Omit<PictureRoom, 'height'>,
): Scene {
  const records = [...workbook.killCriterion.values()];
  const rows = criteria.flatMap(({ code, tripped, low, high, worth }) => {
    const record = records.find((one) => one.code === code);
    return record ? [{ subject: record.id, name: nameOf(record), tripped, low, high, worth }] : [];
  });
  return criteriaBars(rows, { ...room, printShare: percentText, printMoney: printersOf(workbook).money });
}

/** Whether the number of iterations was enough. */
export const convergencePicture = (
  workbook: Workbook,
  figures: SimulationFigures,
  room: PictureRoom,
): Scene => convergence(figures, { ...room, print: printersOf(workbook).day });

export type DriverOf = 'finishP80' | 'costP80' | 'meanNet';

/** What each risk does to the end, the cost or the net. */
export function driversPicture(
  workbook: Workbook,
  { drivers }: SimulationFigures,
  of: DriverOf,
  room: Omit<PictureRoom, 'height'>,
): Scene {
  const { money } = printersOf(workbook);
  const risks = [...workbook.risk.values()].toSorted(byCode);
  const print = {
    finishP80: (value: number) => `${numberText(value, 1)} WD`,
    costP80: money,
    meanNet: money,
  }[of];
  const labels = {
    finishP80: words.labels.driversFinish,
    costP80: words.labels.driversCost,
    meanNet: words.labels.driversNet,
  };
  const rows = drivers.flatMap((driver) => {
    const risk = risks.find(({ code }) => code === driver.code);
    const value = driver[of];
    const isBad = of === 'meanNet' ? value < 0 : value > 0;
    return risk ? [{ subject: risk.id, name: nameOf(risk), value, isBad }] : [];
  });
  return tornado(rows, { ...room, label: labels[of], print });
}
