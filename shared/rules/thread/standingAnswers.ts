// What the workbook says elsewhere already and a prompt asks for: offered as its answer, so that nothing is written twice.
import type { Prompt } from '../../content/prompts.ts';
import { standingMessages as says } from '../../messages/rules/standing.ts';
import type { AnyRef } from '../../schema/field.ts';
import type { Kind, Metric, RecordOf, TimeBox, UseCase } from '../../schema/kinds.ts';
import type { Stage } from '../../schema/stages.ts';
import { byCode, factsOf, recordsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import type { Named } from '../../words.ts';
import { isLiveMatter, plannedBoxes } from '../scope/planIndex.ts';
import { scoreOf } from '../risk/riskScore.ts';
import { answerChars, openPrompts } from './canvas.ts';

/** One record that answers, and its answer in words. */
interface Holder {
  readonly kind: Kind;
  readonly record: Named & { readonly id: string };
  readonly says: string;
}

/** The answer to one prompt that stands in records of the workbook. */
export interface StandingAnswer {
  readonly stage: Stage;
  readonly prompt: Prompt;
  readonly holders: readonly Holder[];
}

type Look = (workbook: Workbook) => readonly Holder[];

const isLive = ({ archived }: { readonly archived: boolean }): boolean => !archived;
const isSaid = (text: string): boolean => text.trim().length >= answerChars;
const titleOf = (records: ReadonlyMap<string, Named>, id: string | null): string | null =>
  id === null ? null : (records.get(id)?.title ?? null);

/** The records of a kind that say something, in code order. */
const look =
  <K extends Kind>(kind: K, say: (record: RecordOf<K>, workbook: Workbook) => string | null): Look =>
  (workbook) =>
    [...recordsOf(workbook, kind).values()]
      .filter(isLive)
      .toSorted(byCode)
      .flatMap((record) => {
        const said = say(record, workbook);
        return said === null ? [] : [{ kind, record, says: said }];
      });

/** As `look`, where one example is an answer and twenty are a list. */
const few =
  (find: Look, most = 3): Look =>
  (workbook) =>
    find(workbook).slice(0, most);

const metricOf = (workbook: Workbook, id: string | null): Metric | undefined =>
  id === null ? undefined : [workbook.metric.get(id as Metric['id'])].find((one) => one && isLive(one));

/** An agreed goal with a metric that has a baseline and a target, and a date. */
const goals = look('goal', (goal, workbook) => {
  const metric = metricOf(workbook, goal.metric);
  const { baseline, target, unit } = metric ?? { baseline: null, target: null, unit: '' };
  const by = goal.horizonDate ?? target?.date ?? null;
  if (goal.state !== 'agreed' || baseline === null || target === null || by === null) return null;
  return says.moves({ from: baseline.value, to: target.value, unit, by });
});

const ownedGoals = look('goal', (goal, workbook) => {
  const owner = titleOf(workbook.role, goal.ownerRole);
  const isServed = [...workbook.useCase.values()].some(
    (useCase) => isLiveMatter(useCase) && useCase.goals.includes(goal.id),
  );
  return goal.state === 'agreed' && owner !== null && isServed ? says.owned({ owner }) : null;
});

const yearly = look('goal', ({ state, costOfDoingNothingPerYear: cost }, workbook) =>
  state === 'agreed' && cost !== null
    ? says.doingNothing({ minor: cost, currency: factsOf(workbook).currency })
    : null,
);

const questions = ['n1', 'n3'] as const;
/** Need tests that say whether a rule would do, with their use case's name, as they have none of their own. */
const needs: Look = (workbook) =>
  [...workbook.needTest.values()].filter(isLive).flatMap((test) => {
    const useCase = [...workbook.useCase.values()].find(
      (one): one is UseCase => one.id === test.useCase && isLiveMatter(one),
    );
    const isAnswered = questions.every((question) => test[question].answer !== 'unknown');
    if (!useCase || !isAnswered) return [];
    const record = { id: test.id, code: useCase.code, title: useCase.title };
    return [{ kind: 'needTest', record, says: says.ruleEnough({ enough: test.n1.answer === 'yes' }) }];
  });

const product = (say: (record: RecordOf<'dataProduct'>) => string | null): Look => look('dataProduct', say);
const textOf = (text: string): string | null => (isSaid(text) ? text.trim() : null);

/** Metrics that a product or an agreed goal is held to, with what they are now. */
const measured = look('metric', (metric, workbook) => {
  const isUsed =
    [...workbook.dataProduct.values()].some(
      ({ archived, metrics }) => !archived && metrics.includes(metric.id),
    ) || [...workbook.goal.values()].some(({ archived, metric: held }) => !archived && held === metric.id);
  return isUsed && metric.baseline !== null
    ? says.now({ value: metric.baseline.value, unit: metric.unit, on: metric.baseline.date })
    : null;
});

/** Threats that are thought through, the gravest first. */
const stories: Look = (workbook) => {
  const told = look('risk', ({ kind, state, cause, event, effect }) =>
    kind === 'threat' && state !== 'closed' && [cause, event, effect].every((text) => text.trim() !== '')
      ? says.story({ cause, event, effect })
      : null,
  )(workbook);
  const score = ({ record }: Holder) => {
    const risk = [...workbook.risk.values()].find(({ id }) => id === record.id);
    return risk === undefined ? 0 : (scoreOf(workbook, risk, 'inherent').score ?? 0);
  };
  return told.toSorted((a, b) => score(b) - score(a));
};

const unfinished = (workbook: Workbook): readonly TimeBox[] =>
  plannedBoxes(workbook).filter(({ state }) => state !== 'done');

/** All unfinished boxes where each says it, else none: a plan with one gap does not answer for all of it. */
const everyBox =
  (say: (box: TimeBox, workbook: Workbook) => string | null): Look =>
  (workbook) => {
    const boxes = unfinished(workbook);
    const holders = boxes.flatMap((record): Holder[] => {
      const said = say(record, workbook);
      return said === null ? [] : [{ kind: 'timeBox', record, says: said }];
    });
    return holders.length === boxes.length ? holders : [];
  };

const neededBy: Look = (workbook) => {
  const settings = settingsOf(workbook);
  const { neededBy: by, costOfDelayPerWD: cost } = settings;
  if (by === null || cost === null) return [];
  const { currency } = factsOf(workbook);
  return [{ kind: 'settings', record: settings, says: says.late({ by, cost, currency }) }];
};

const estimates = everyBox(({ buildEstimate, duration, estimateByRole }, workbook) => {
  const role = [...workbook.role.values()].find(({ id }) => id === estimateByRole);
  const range = buildEstimate ?? (role?.build === true ? duration : null);
  return range === null ? null : says.estimate(range);
});

/** A checklist of this template on which something was answered. */
const checklist = (...templates: readonly RecordOf<'checklist'>['template'][]): Look =>
  look('checklist', ({ template, items }) => {
    const answered = Object.values(items).filter((item) => item && item.answer !== 'unknown').length;
    return templates.includes(template) && answered > 0 ? says.answers({ count: answered }) : null;
  });

const both =
  (...looks: readonly Look[]): Look =>
  (workbook) =>
    looks.flatMap((one) => one(workbook));

/** By stage, and there by the number of the prompt: where the workbook can hold its answer. */
const places: Readonly<Record<Stage, Readonly<Partial<Record<number, Look>>>>> = {
  why: {
    1: few(goals, 5),
    2: few(product(({ replacedProcess }) => textOf(replacedProcess))),
    3: needs,
    4: few(ownedGoals, 5),
    5: few(yearly, 5),
  },
  what: {
    1: few(product(({ form, title }) => (form === null ? null : says.form({ form, title })))),
    2: few(
      product(({ decisionChanged, decisionsPerMonth: often }) =>
        decisionChanged.trim() === '' || often === null ? null : says.decision({ decisionChanged, often }),
      ),
    ),
    3: few(measured, 5),
    4: few(
      look('slice', ({ kind, ownRelease, benefit }) =>
        kind === 'value' && ownRelease ? textOf(benefit) : null,
      ),
    ),
    5: few(product(({ outOfScope }) => textOf(outOfScope))),
    6: few(
      look('metric', ({ kind, movesWith }, workbook) => {
        const moved = movesWith.flatMap(({ metric }) => metricOf(workbook, metric) ?? []);
        return kind === 'model' && moved.length > 0 ? says.moved({ metrics: moved }) : null;
      }),
    ),
  },
  risks: {
    1: few(stories),
    2: few(look('risk', ({ state, signal }) => (state === 'closed' ? null : textOf(signal)))),
    3: few(look('alternative', ({ path }) => textOf(path))),
    4: look('killCriterion', ({ status, title }) => (status === 'armed' ? title : null)),
    5: few(
      both(
        look('risk', ({ category, state, event }) =>
          category === 'regulation' && state !== 'closed' && event.trim() !== '' ? event.trim() : null,
        ),
        checklist('regulation'),
      ),
    ),
    6: few(look('painPoint', ({ hurts }) => textOf(hurts))),
  },
  when: {
    1: neededBy,
    2: everyBox(({ limitWD }) => (limitWD === null ? null : says.limit({ limitWD }))),
    3: everyBox(({ allocations }, workbook) => {
      const names = allocations.flatMap(({ resource }) => titleOf(workbook.resource, resource) ?? []);
      return names.length === 0 ? null : says.needs({ names });
    }),
    4: few(
      look('resource', ({ otherWork }) => {
        const labels = otherWork.map(({ label }) => label.trim()).filter((label) => label !== '');
        return labels.length === 0 ? null : says.alsoOn({ labels });
      }),
    ),
    5: estimates,
    6: few(
      look('decision', ({ purpose, state, outcome }) =>
        purpose === 'gate' && state === 'signed' && outcome !== null ? says.decided({ outcome }) : null,
      ),
    ),
  },
  how: {
    1: few(look('role', ({ build }) => (build ? says.builds : null))),
    2: few(
      look('timeBox', ({ kind, state, exitQuestion }) =>
        (kind === 'experiment' || kind === 'discovery') && state !== 'cancelled'
          ? textOf(exitQuestion)
          : null,
      ),
    ),
    3: few(
      look('checklist', ({ stages: steps }) =>
        steps.length > 1 && steps.some(({ rollback }) => rollback.trim() !== '')
          ? says.stages({ stages: steps.map(({ stage }) => stage) })
          : null,
      ),
    ),
    4: few(checklist('versioningAndTests', 'lifecycle')),
    5: few(
      look('checklist', ({ components }) =>
        components.some(({ ratings }) => Object.keys(ratings).length > 0)
          ? says.components({ titles: components.map(({ title }) => title) })
          : null,
      ),
    ),
  },
};

/** The answer to a prompt that stands elsewhere in the workbook, whether it is used already or not; null: none does. */
export function answerStanding(workbook: Workbook, stage: Stage, prompt: Prompt): StandingAnswer | null {
  const holders = places[stage][prompt.number]?.(workbook) ?? [];
  return holders.length === 0 ? null : { stage, prompt, holders };
}

/** What stands for prompts of a stage that nobody has answered, in their order. */
export const standingAnswers = (workbook: Workbook, stage: Stage): readonly StandingAnswer[] =>
  openPrompts(workbook, stage).flatMap((prompt) => answerStanding(workbook, stage, prompt) ?? []);

/** The records of an answer as links. */
export const linksOfStanding = ({ holders }: StandingAnswer): readonly AnyRef[] =>
  holders.map(({ kind, record }) => ({ kind, id: record.id }));
