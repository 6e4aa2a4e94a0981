// The head of an executive document: what it is about, its headline figures, and what must not be overlooked.

import { fromDayNumber } from '../../dates/dayNumber.ts';
import { chainOf } from '../../binding/chain.ts';
import { findAll } from '../../rules/catalogue.ts';
import { isAbove, isBelow } from '../../rules/engine/compare.ts';
import { planCost } from '../../rules/plan/cost.ts';
import { coverageTarget, threadCoverage } from '../../rules/thread/coverage.ts';
import type { Severity } from '../../rules/engine/finding.ts';
import { freshResult } from '../../rules/simulated/keptResults.ts';
import { sharedCauses } from '../../rules/simulated/sharedCauses.ts';
import { plannedBoxes } from '../../rules/scope/planIndex.ts';
import { countedRisks, totalExposure } from '../../rules/risk/riskExposure.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { moneyText, percentText } from '../../text/format.ts';
import { factsOf, logoOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText } from '../../text/format.ts';
import { counted, ofEstimated } from '../../words.ts';
import type { Block, FiguresBlock } from '../page/blocks.ts';
import { logoLabel } from '../page/logo.ts';
import { headlineOf } from '../simulation/headline.ts';
import { alarmCallouts } from './criteria.ts';
import { askedSummary } from './decisions.ts';
import { joined, shortName, withoutText } from './section.ts';
import type { Section } from './section.ts';
import { simulationWords } from '../../messages/documents/simulation.ts';
import { executiveWords, figureWords } from '../../messages/documents/executive.ts';

type Figure = FiguresBlock['figures'][number];

/** Unknown stays unknown, and quiet. */
const unknownValue = { value: executiveWords.unknown, colour: 'muted' } as const;

const endFigure = (workbook: Workbook): Figure => {
  const { endDay, marginWD, unknown } = scheduleOf(workbook);
  const { neededBy } = settingsOf(workbook);
  const isLate = marginWD !== null && marginWD < 0;
  const against =
    neededBy === null
      ? figureWords.end.unknown
      : marginWD === null
        ? figureWords.end.neededBy({ neededBy })
        : figureWords.end.against({ marginWD, neededBy });
  const simulated = freshResult(workbook)?.figures.carryOn.finishDates;
  if (simulated?.p80 && endDay !== null)
    return {
      value: dayText(simulated.p80),
      colour: neededBy !== null && simulated.p80 > neededBy ? 'risk' : 'when',
      label: figureWords.end.simulated,
      note: figureWords.end.fromSimulation({
        p50: simulated.p50,
        drawn: fromDayNumber(endDay),
        neededBy,
      }),
    };
  return {
    ...(endDay === null
      ? unknownValue
      : { value: dayText(fromDayNumber(endDay)), colour: isLate ? 'risk' : 'when' }),
    label: figureWords.end.label,
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
      ? figureWords.cost.unknown
      : figureWords.cost.against({ apart: budget - known, isOver, budget, currency });
  const simulated = freshResult(workbook)?.figures.carryOn.cost;
  if (simulated)
    return {
      value: moneyText(simulated.p80, currency),
      colour: budget !== null && isAbove(simulated.p80, budget) ? 'risk' : 'what',
      label: figureWords.cost.simulated,
      note: joined([
        figureWords.cost.median({ minor: simulated.p50, currency }),
        budget === null ? figureWords.cost.unknown : figureWords.cost.budget({ minor: budget, currency }),
      ]),
    };
  const isEmpty = plannedBoxes(workbook).length === unknown.length;
  return {
    ...(isEmpty ? unknownValue : { value: moneyText(known, currency), colour: isOver ? 'risk' : 'what' }),
    label: figureWords.cost.label,
    note: isEmpty
      ? joined([
          figureWords.cost.noLength,
          budget === null ? '' : figureWords.cost.budget({ minor: budget, currency }),
        ])
      : joined([against, ofEstimated(unknown.map(shortName))]),
  };
};

const exposureFigure = (workbook: Workbook): Figure => {
  const { currency } = factsOf(workbook);
  const planned = totalExposure(workbook, 'planned');
  const inherent = totalExposure(workbook, 'inherent');
  const before =
    inherent.value === null ? '' : figureWords.exposure.untreated({ minor: inherent.value, currency });
  const label = figureWords.exposure.label;
  if (countedRisks(workbook).length === 0) return { ...unknownValue, label, note: figureWords.exposure.none };
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
    label: figureWords.coverage.label,
    note: joined([figureWords.coverage.note({ target: coverageTarget }), ofEstimated(unknown)]),
  };
};

/** "2 errors, 5 warnings and 1 note", or that nothing is open. */
const findingText = (workbook: Workbook): string => {
  const { open, waived } = findAll(workbook);
  const countOf = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  const words = figureWords.findings;
  const found = (['error', 'warning', 'info'] as const)
    .filter((severity) => countOf(severity) > 0)
    .map((severity) => counted(countOf(severity), words[severity]));
  const openText = found.length === 0 ? words.none : words.open({ found });
  return waived.length === 0 ? openText : words.waived({ open: openText, waived: waived.length });
};

/** How before why is allowed, but never silent (CAN-03). */
const howBeforeWhy = (workbook: Workbook): readonly Block[] =>
  findAll(workbook)
    .open.filter(({ rule }) => rule === 'CAN-03')
    .map(({ message }): Block => ({ kind: 'callout', text: message, colour: 'why' }));

/** A document made of a workbook whose record is broken says so: what it quotes may not be what was agreed. */
const brokenRecord = (workbook: Workbook): readonly Block[] => {
  const { breaks } = chainOf(workbook);
  return breaks.length === 0
    ? []
    : [{ kind: 'callout', text: executiveWords.brokenRecord({ count: breaks.length }), colour: 'risk' }];
};

/** What the simulation answers, with what it leaves out; nothing while there is none that still holds. */
const simulatedSentence = (workbook: Workbook): readonly Block[] => {
  const result = freshResult(workbook);
  if (!result) return [];
  const text = `${headlineOf(workbook, result.figures)} ${simulationWords.spread({ causes: sharedCauses(workbook) })}`;
  return [{ kind: 'paragraph', text, size: 9 }];
};

/** Title, facts and headline figures: those of the simulation where there is one that still holds. */
export const coverSection: Section = (workbook) => {
  const logo = logoOf(workbook);
  const { title, clientLabel, asOf, confidentiality, currency } = factsOf(workbook);
  const facts = [
    executiveWords.name,
    executiveWords.facts.status({ asOf }),
    executiveWords.confidentiality[confidentiality].toLowerCase(),
    executiveWords.facts.money({ currency }),
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
    ...simulatedSentence(workbook),
    ...alarmCallouts(workbook),
    ...howBeforeWhy(workbook),
    ...brokenRecord(workbook),
    ...askedSummary(workbook),
  ];
};
