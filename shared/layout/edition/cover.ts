// The head of an executive document: what it is about, its headline figures, and what must not be overlooked.

import { fromDayNumber } from '../../dates/dayNumber.ts';
import { findAll } from '../../rules/catalogue.ts';
import { isAbove, isBelow } from '../../rules/engine/compare.ts';
import { planCost } from '../../rules/plan/cost.ts';
import { coverageTarget, threadCoverage } from '../../rules/thread/coverage.ts';
import type { Severity } from '../../rules/engine/finding.ts';
import { plannedBoxes } from '../../rules/scope/planIndex.ts';
import { countedRisks, totalExposure } from '../../rules/risk/riskExposure.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { moneyText, percentText } from '../../text/format.ts';
import { factsOf, logoOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText } from '../../text/format.ts';
import { counted, labelOf, listed, ofEstimated } from '../../words.ts';
import type { Block, FiguresBlock } from '../page/blocks.ts';
import { logoLabel } from '../page/logo.ts';
import { trippedCallouts } from './criteria.ts';
import { askedSummary } from './decisions.ts';
import { joined, shortName, withoutText } from './section.ts';
import type { Section } from './section.ts';

type Figure = FiguresBlock['figures'][number];

/** Unknown stays unknown, and quiet. */
const unknownValue = { value: 'unknown', colour: 'muted' } as const;

const endFigure = (workbook: Workbook): Figure => {
  const { endDay, marginWD, unknown } = scheduleOf(workbook);
  const { neededBy } = settingsOf(workbook);
  const isLate = marginWD !== null && marginWD < 0;
  const against =
    neededBy === null
      ? 'needed-by date unknown'
      : marginWD === null
        ? `needed by ${dayText(neededBy)}`
        : `${counted(Math.abs(marginWD), 'working day')} ${isLate ? 'after' : 'before'} it is needed, ${dayText(neededBy)}`;
  return {
    ...(endDay === null
      ? unknownValue
      : { value: dayText(fromDayNumber(endDay)), colour: isLate ? 'risk' : 'when' }),
    label: 'Plan end',
    note: joined([against, withoutText(unknown.map(shortName))]),
  };
};

const costFigure = (workbook: Workbook): Figure => {
  const { currency } = factsOf(workbook);
  const { budget } = settingsOf(workbook);
  const { known, unknown } = planCost(workbook);
  const isOver = budget !== null && isAbove(known, budget);
  const against =
    budget === null
      ? 'budget unknown'
      : `${moneyText(Math.abs(budget - known), currency)} ${isOver ? 'over' : 'under'} the budget of ${moneyText(budget, currency)}`;
  const isEmpty = plannedBoxes(workbook).length === unknown.length;
  return {
    ...(isEmpty ? unknownValue : { value: moneyText(known, currency), colour: isOver ? 'risk' : 'what' }),
    label: 'Mean cost of the plan',
    note: isEmpty
      ? joined([
          'no time box has a length yet',
          budget === null ? '' : `budget ${moneyText(budget, currency)}`,
        ])
      : joined([against, ofEstimated(unknown.map(shortName))]),
  };
};

const exposureFigure = (workbook: Workbook): Figure => {
  const { currency } = factsOf(workbook);
  const planned = totalExposure(workbook, 'planned');
  const inherent = totalExposure(workbook, 'inherent');
  const before = inherent.value === null ? '' : `${moneyText(inherent.value, currency)} untreated`;
  const label = 'Expected exposure to risk';
  if (countedRisks(workbook).length === 0) return { ...unknownValue, label, note: 'no open risk yet' };
  return {
    ...(planned.value === null
      ? unknownValue
      : { value: moneyText(planned.value, currency), colour: 'high' }),
    label,
    note: joined([before, withoutText(planned.unknown)]),
  };
};

const coverageFigure = (workbook: Workbook): Figure => {
  const { value, unknown } = threadCoverage(workbook);
  const isLow = value !== null && isBelow(value, coverageTarget);
  return {
    ...(value === null ? unknownValue : { value: percentText(value), colour: isLow ? 'risk' : 'why' }),
    label: 'Thread coverage',
    note: joined([
      `of the cost serves an agreed goal; the aim is ${percentText(coverageTarget)}`,
      ofEstimated(unknown),
    ]),
  };
};

/** "2 errors, 5 warnings and 1 note", or that nothing is open. */
const findingText = (workbook: Workbook): string => {
  const { open, waived } = findAll(workbook);
  const countOf = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  const parts = [
    [countOf('error'), 'error'],
    [countOf('warning'), 'warning'],
    [countOf('info'), 'note'],
  ] as const;
  const found = parts.filter(([count]) => count > 0).map(([count, word]) => counted(count, word));
  const openText = found.length === 0 ? 'No open findings' : `Open findings: ${listed(found)}`;
  return waived.length === 0 ? openText : `${openText}; ${waived.length} waived`;
};

/** How before why is allowed, but never silent (CAN-03). */
const howBeforeWhy = (workbook: Workbook): readonly Block[] =>
  findAll(workbook)
    .open.filter(({ rule }) => rule === 'CAN-03')
    .map(({ message }): Block => ({ kind: 'callout', text: message, colour: 'why' }));

/** Title, facts and headline figures; the simulation has no part in them. */
export const coverSection: Section = (workbook) => {
  const logo = logoOf(workbook);
  const { title, clientLabel, asOf, confidentiality, currency } = factsOf(workbook);
  const facts = [
    'Executive roadmap',
    `status ${dayText(asOf)}`,
    confidentialityText[confidentiality].toLowerCase(),
    `money in ${currency}`,
  ];
  return [
    {
      kind: 'heading',
      level: 1,
      text: title,
      ...(clientLabel.trim() === '' ? {} : { eyebrow: { text: clientLabel, colour: 'accent' as const } }),
      ...(logo ? { logo: { picture: logo.picture, label: logoLabel(clientLabel) } } : {}),
    },
    { kind: 'paragraph', text: `${facts.join(' · ')}\n${findingText(workbook)}`, size: 8.5, fill: 'muted' },
    {
      kind: 'figures',
      figures: [
        endFigure(workbook),
        costFigure(workbook),
        exposureFigure(workbook),
        coverageFigure(workbook),
      ],
    },
    ...howBeforeWhy(workbook),
    ...trippedCallouts(workbook),
    ...askedSummary(workbook),
  ];
};

/** The label printed at the head of every page. */
export const confidentialityText: Readonly<
  Record<'public' | 'internal' | 'confidential' | 'strict', string>
> = {
  public: labelOf('public'),
  internal: labelOf('internal'),
  confidential: labelOf('confidential'),
  strict: 'Strictly confidential',
};
