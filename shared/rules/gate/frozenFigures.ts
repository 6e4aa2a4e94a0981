// What the figures say about what is to be decided, as a decision keeps it once somebody has signed.
import type { Decision, KillCriterion } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { criteriaStates, type CriterionStatus } from '../criterion/criterionState.ts';
import { plainState } from '../criterion/sentence/plainSentence.ts';
import type { Explained } from '../engine/explain.ts';
import { type About, decidedScope } from '../scope/decisionScope.ts';
import type { GateFigures } from '../value/gateFigures.ts';
import { type Recommendation, reviewGate, reviewScope, trippedAt } from './gates.ts';
import { dayText, moneyText, numberBeside, numberText } from '../../text/format.ts';
import { nameOf } from '../../words.ts';
import { gateMessages } from '../../messages/rules/gate/gate.ts';

const words = gateMessages.frozen;

type Figures = Decision['figuresThen'];

/** What the figures recommend, why, and what they were: written as people read them. */
export interface FrozenFigures {
  readonly recommended: Decision['recommended'];
  readonly because: string;
  readonly figuresThen: Figures;
}

const isPending = ({ state }: CriterionStatus): boolean => state === 'tripped' || state === 'overdue';

/** Of a criterion that is tripped or overdue its own action is agreed, whatever else its scope waits for. */
function byCriterion(workbook: Workbook, { criterion: id }: About): Recommendation | null {
  const status = id === null ? undefined : criteriaStates(workbook).get(id);
  if (!status || !isPending(status)) return null;
  const { criterion, state } = status;
  const because = gateMessages.because;
  return {
    outcome: criterion.action,
    step: 'a',
    because:
      state === 'tripped' ? because.tripped({ criterion, isOfScope: true }) : words.overdue({ criterion }),
    subjects: [],
    conditions: [],
  };
}

/** What the figures recommend at this gate or on this criterion (GAT-02); null when its scope is gone. */
export function recommendationFor(workbook: Workbook, about: About): Recommendation | null {
  const own = byCriterion(workbook, about);
  if (own) return own;
  const gate = about.gate === null ? undefined : workbook.gate.get(about.gate);
  if (gate) return reviewGate(workbook, gate)?.recommendation ?? null;
  const scope = decidedScope(workbook, about);
  return scope && reviewScope(workbook, scope).recommendation;
}

function criterionRows(
  workbook: Workbook,
  { criterion, value, readOn, checkpoint }: CriterionStatus,
): Figures {
  const { unit, value: limit } = criterion;
  const read =
    value === null
      ? words.noReading
      : words.reading({
          value: limit === null ? numberText(value) : numberBeside(value, limit),
          unit,
          on: readOn === null ? null : dayText(readOn),
        });
  return [
    { name: nameOf(criterion).slice(0, 200), value: read.slice(0, 200) },
    { name: words.threshold, value: plainState(workbook, criterion).slice(0, 200) },
    { name: words.checkpoint, value: checkpoint === null ? words.none : dayText(checkpoint) },
  ];
}

function gateRows(workbook: Workbook, figures: GateFigures): Figures {
  const { currency } = factsOf(workbook);
  const money = ({ value }: Explained): string =>
    value === null ? words.unknown : moneyText(value, currency);
  const { ratio } = figures;
  const ratioText =
    ratio.value === null
      ? figures.ratioIs === 'unknown'
        ? words.unknown
        : words.none
      : ratio.value === Infinity
        ? words.noBound
        : numberText(ratio.value);
  const rows = (['V', 'C', 'X', 'L', 'margin'] as const).map((part) => ({
    name: words[part],
    value: money(figures[part]),
  }));
  return [...rows, { name: words.ratio, value: ratioText }];
}

/** The criteria a decision rests on: the one it is about, else those tripped in its scope. */
function restsOn(workbook: Workbook, about: About): readonly KillCriterion[] {
  const own = about.criterion === null ? undefined : workbook.killCriterion.get(about.criterion);
  if (own) return [own];
  const scope = decidedScope(workbook, about);
  return scope === null ? [] : trippedAt(workbook, scope).map(({ criterion }) => criterion);
}

/** The recommendation and the figures it stands on today; a decision about neither gate nor criterion has none. */
export function figuresFor(workbook: Workbook, about: About): FrozenFigures {
  const recommendation = recommendationFor(workbook, about);
  const scope = decidedScope(workbook, about);
  const figures = scope && reviewScope(workbook, scope).figures;
  const states = criteriaStates(workbook);
  const rows = restsOn(workbook, about).flatMap(({ id }) => states.get(id) ?? []);
  return {
    recommended: recommendation?.outcome ?? null,
    because: recommendation?.because ?? '',
    figuresThen: [
      ...rows.flatMap((status) => criterionRows(workbook, status)),
      ...(figures && figures.ratioIs !== 'notWanted' ? gateRows(workbook, figures) : []),
    ],
  };
}

/** What the figures said of a decision: kept from its first signature on, today's until then. */
export const figuresOfDecision = (workbook: Workbook, decision: Decision): FrozenFigures =>
  decision.figuresThen.length > 0 || decision.because !== '' ? decision : figuresFor(workbook, decision);
