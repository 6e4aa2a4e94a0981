// What checklists say: advice, staged deployments, build or buy, automation and aging models.
import { dayText, numberText, percentText } from '../../text/format.ts';
import { listed, nameOf, type Coded, type Named, wordOf } from '../../words.ts';

const faulty = ({ checklist, faults }: { checklist: Named; faults: readonly string[] }): string =>
  `${nameOf(checklist)}: ${listed(faults)}.`;

export const checklistMessages = {
  'AUT-01': {
    statement:
      'The least automated of the data, model and code pipelines stands below what the present phase asks for: 0 in phase 1, 1 in phase 2, 2 in phase 3; where a pipeline is not rated it is asked for.',
    fix: 'Work by hand grows with every model; automate the weakest pipeline before the next model.',
    reading: 'The phase is the present one; while preparing nothing is asked for.',
    formula: 'least of data, model and code',
    unknown: (it: { checklist: Named; unknown: readonly string[]; phase: string; wanted: string }) =>
      `${nameOf(it.checklist)} does not say how far ${listed(it.unknown.map(wordOf))} ${it.unknown.length === 1 ? 'is' : 'are'} automated; ${it.phase.toLowerCase()} asks for ${it.wanted}.`,
    found: (it: { checklist: Named; phase: string; wanted: string; weak: readonly string[] }) =>
      `${nameOf(it.checklist)}: ${it.phase.toLowerCase()} asks for ${it.wanted}, but ${listed(it.weak.map(wordOf))} ${it.weak.length === 1 ? 'stands' : 'stand'} below it, so hands will not keep up with the models.`,
  },
  'AUT-02': {
    statement:
      'Training is automated, but none of its triggers is chosen: calendar, monitoring, data change, change of training code, change of application code.',
    fix: 'A pipeline nobody starts is a pipeline by hand; choose what sets it off.',
    found: ({ checklist }: { checklist: Named }) =>
      `${nameOf(checklist)} has automated training, but nobody has chosen what sets it off.`,
  },
  'BVB-01': {
    statement:
      'Each component is rated −2 (buy) to +2 (build) on core value ×3, data ownership ×3, time ×2, own skill ×2, cost ×2, explainability, lock-in and training load; index = Σ weight · rating ÷ (2 · Σ weight): from .25 build, from −.25 downwards buy, else combine; unknown while a criterion is not rated.',
    formula: 'Σ weight · rating ÷ (2 · Σ weight)',
  },
  'BVB-02': {
    statement:
      'A component is to be bought although its core value or its data ownership is rated +2, and no executive has signed for it.',
    fix: 'What the company lives on would lie with a vendor; let an executive sign a decision for it, or rate again.',
    reading: 'The signature is one of executive level under a decision that the component names.',
    /** The criteria that make a component part of what the company is. */
    criteria: { coreValue: 'core value', dataOwnership: 'data ownership' },
    found: (it: { checklist: Named; component: { readonly title: string }; core: readonly string[] }) =>
      `${nameOf(it.checklist)} says to buy “${it.component.title}”, although ${listed(it.core)} speaks for building with +2: an executive must sign for giving that away.`,
    mend: ({ component }: { component: { readonly title: string } }) =>
      `Name the executive’s sign-off for ${component.title}`,
  },
  'BVB-03': {
    statement:
      'Build costs its mean and running × years; buy costs setup, fee × years and exit. The break-even month is the first by whose end the road that is dearer at the start costs no more; none when one road is cheaper all along.',
    reading:
      'Leaving the vendor is counted with the start, as it falls due whenever the component is left; so the month is the same for any number of years.',
  },
  'CHK-01': {
    statement:
      'A checklist scores 100 × (yes + 0.5 · partly) ÷ the items of its template that apply; an unknown answer counts as no and is listed. Lists filled in by components or stages have no score.',
    formula: '100 · (yes + 0.5 · partly) ÷ (items − n/a)',
  },
  'CHK-02': {
    statement:
      'A blocker answered no or unknown blocks a go at the gates of its use case or slice, and at the workbook’s when the use case was chosen; one of a checklist that the use case must have (CHK-08) blocks at the gates of its slices too. Checklists of parked, stopped and archived use cases do not count.',
  },
  'CHK-03': {
    statement: ({ readyFrom }: { readyFrom: number }) =>
      `A data readiness checklist scores below ${readyFrom}, unknown answers counted as no.`,
    fix: 'Advice: data first. Mend the data in a time box of its own before any model is built; a risk can be drafted for each no.',
    reading:
      'Advice and suggestions are notes, not warnings; the score asks for the whole list, so a list just started advises data first until it is answered.',
    found: ({ checklist, score }: { checklist: Named; score: number }) =>
      `${nameOf(checklist)} scores ${numberText(score, 1)} of 100: data first, as a model would rest on data that cannot carry it.`,
    mend: 'Look at what the data lack',
  },
  'CHK-04': {
    statement: ({ tooMuchEffort }: { tooMuchEffort: number }) =>
      `A model complexity checklist rates the effort of ${tooMuchEffort} or more items high.`,
    fix: 'The model may cost more than it earns; split the use case, or take a lower rung of the ladder.',
    found: (it: { checklist: Named; count: number; useCase: Coded | undefined; below: string | undefined }) =>
      `${nameOf(it.checklist)} rates the effort of ${it.count} items high, so split ${it.useCase?.code ?? 'the use case'} or take ${it.below ? `a lower rung (${wordOf(it.below)})` : 'a lower rung of the ladder'}.`,
    mend: 'Look at what makes it hard',
  },
  'CHK-05': {
    statement:
      'A regulation checklist has an item answered no for which no risk or no governance time box has been drafted.',
    fix: 'What the rules forbid costs time and money; let a regulation risk and a governance box be drafted for each no.',
    reading: 'Risk and governance box are drafted when a person asks for it, never by the answer itself.',
    found: ({ region, lacking }: { region: string; lacking: readonly string[] }) =>
      `${region}: ${listed(lacking)}, and neither risk nor time for it is in the plan.`,
    mend: ({ checklist }: { checklist: Coded }) => `Draft what ${checklist.code} asks for`,
  },
  'CHK-06': {
    statement:
      'Two regions of a use case may not share data, and its slices do not name a separate environment for each.',
    fix: 'Two environments are two things to build and to run; note both among the components, so that the plan counts them.',
    reading:
      'Two regions may not share data when the checklist of either answers no to the transfer; a component called “Environment” and the region stands for a separate environment.',
    found: ({
      regions: [one, other],
      missing,
    }: {
      regions: readonly [string, string];
      missing: readonly string[];
    }) =>
      `${one} and ${other} may not share data, but no slice names ${listed(missing.map((name) => `“${name}”`))}: separate environments are missing from the plan.`,
    mend: 'Note the separate environments',
  },
  'CHK-07': {
    statement: 'A part of the strategy page is empty.',
    fix: 'A page with gaps is read as a plan with gaps; write a sentence for each part, or mark it as not applicable.',
    reading:
      'A part of the strategy page is empty when it has no text, whatever its answer; n/a is not empty.',
    found: ({ checklist, parts }: { checklist: Named; parts: readonly string[] }) =>
      `${nameOf(checklist)} says nothing about ${listed(parts.map((part) => `“${part}”`))}, so its readers have to guess.`,
    mend: 'Fill in the page',
  },
  'CHK-08': {
    statement:
      'A checklist that a go depends on has not been made, or nobody has answered anything in it. Use cases that are candidates or further need: data readiness for any model; staged deployment for a model that is planned to be live, in delivery, or live since the plan began; lifecycle and governance for any model from phase 2 on, where one of each may answer for all; regulation for each region that their model records name.',
    fix: 'What nobody has asked is not answered, and gates answer hold; make the checklist and answer it.',
    reading:
      'A checklist counts for the use case it is about, or whose slice, data product or model it is about. It is untouched while every item is unknown and no stage has an owner, a limit or a way back. The phase is the present one. At the gates of the whole workbook only use cases that were chosen count.',
    found: (it: {
      useCases: readonly Named[];
      list: string;
      checklist: Coded | null;
      region: string | null;
    }) =>
      `${listed(it.useCases.map(nameOf))} ${it.useCases.length === 1 ? 'needs' : 'need'} the checklist “${it.list}”${it.region === null ? '' : ` for ${it.region}`}, but ${it.checklist ? `nobody has answered anything in ${it.checklist.code}` : 'nobody has made it'}: gates answer hold until somebody does.`,
    mend: ({ list }: { list: string }) => `Make the checklist “${list}”`,
    answer: ({ checklist }: { checklist: Coded }) => `Answer ${checklist.code}`,
  },
  'MET-01': {
    statement:
      'From four readings on, a straight line of least squares is drawn through quality = a + b · age in working days, counted from the day the champion went to everybody, else from the first reading; when quality falls, retrain every ⌊(floor − a) ÷ b⌋ working days, never below 0. For metrics that should go down the floor is the highest value allowed.',
    reading:
      'Age counts from the day the champion went to everybody, else from the first reading; readings of an earlier champion are left out.',
    formula: '⌊(floor − a) ÷ b⌋',
    readings: 'readings',
    floor: 'floor',
    metric: 'metric',
    a: 'a, quality when fresh',
    b: 'b, change each working day',
  },
  'STG-01': {
    statement:
      'The stages of a deployment are out of order, its visible share falls along them, or a shadow is visible.',
    fix: 'Users would be shown a model, then not, then again; let the share grow from stage to stage, with 0 in shadow.',
    found: faulty,
    backwards: ({ name, before }: { name: string; before: string }) => `${name} stands after ${before}`,
    visible: ({ name, share }: { name: string; share: number }) =>
      `${name} is visible to ${percentText(share)}, but a shadow is seen by nobody`,
    fewer: ({ name, share }: { name: string; share: number }) =>
      `${name} is shown to ${percentText(share)}, fewer than before`,
  },
  'STG-02': {
    statement:
      'A mission-critical use case, or a first version, has stages of deployment but no shadow among them.',
    fix: 'Its first mistakes would be made on real users; run it in shadow first. Without it, gates answer hold.',
    found: ({ checklist, isCritical }: { checklist: Named; isCritical: boolean }) =>
      `${nameOf(checklist)} releases ${isCritical ? 'a mission-critical use case' : 'a first version'} without a shadow run, so its first mistakes would be made on real users.`,
  },
  'STG-03': {
    statement:
      'A stage was left for the next one before its least time, with a limit broken or unread, without a way back, or without its owner’s signature.',
    fix: 'More users meet a model nobody has released; go back a stage, or mend what is missing.',
    reading:
      'The product owner is the owner named for the stage; limits are held against the latest reading during the stage.',
    noMetric: 'a limit names no metric',
    unread: ({ metric }: { metric: Coded }) => `${metric.code} was not read during the stage`,
    broken: (it: { metric: Coded; value: number; comparator: string; limit: number }) =>
      `${it.metric.code} reads ${numberText(it.value)}, not ${it.comparator} ${numberText(it.limit)}`,
    noStart: 'it is not known when the stage began',
    tooShort: ({ passed, minWD }: { passed: number; minWD: number }) =>
      `${passed} of ${minWD} working days have passed`,
    noOwner: 'the stage has no owner',
    unsigned: ({ owner }: { owner: string | undefined }) => `${owner ?? 'its owner'} has not signed`,
    noWayBack: 'no way back is written',
    found: (it: { stage: string; checklist: Coded; promotedOn: string; faults: readonly string[] }) =>
      `${it.stage} of ${it.checklist.code} was left on ${dayText(it.promotedOn)} although ${listed(it.faults)}.`,
  },
  'STG-04': {
    statement:
      'An A/B stage was left for the next one without showing the challenger better than the champion: one period, as many trials as planned, one-sided p below .05.',
    fix: 'A swap that is not proven may make things worse; go on testing, or stay with the champion.',
    reading: 'Champion and challenger each need the planned number of trials, and the period must be noted.',
    noComparison: 'no comparison of challenger and champion is noted',
    noPeriod: 'the period of the comparison is not noted',
    tooFew: ({ plannedTrials }: { plannedTrials: number }) =>
      `fewer than the ${numberText(plannedTrials)} planned trials were made`,
    noTelling: 'champion and challenger cannot be told apart',
    chance: ({ p }: { p: number }) => `the difference may be chance (p = ${numberText(p, 3)})`,
    found: ({ checklist, fault }: { checklist: Named; fault: string }) =>
      `${nameOf(checklist)} went on from its A/B test, but ${fault}.`,
  },
  'STG-05': {
    statement:
      'A promotion is in no model record, or a promotion or a swap of champions is on record without a way back, or two models are champions at once.',
    fix: 'After a bad release nobody could say what ran when, nor return to it; enter it in the model record with its way back.',
    reading:
      'A way back is the earlier model a record names, or the rollback written for the stage. The first model of a use case has none to go back to.',
    faulty,
    noRecord: ({ stage, promotedOn }: { stage: string; promotedOn: string | null }) =>
      `the step to ${wordOf(stage)} on ${dayText(promotedOn)} is in no model record`,
    recordWithoutWayBack: ({ record, stage }: { record: Coded; stage: string }) =>
      `${record.code} went to ${wordOf(stage)} without a way back`,
    mend: ({ record }: { record: Coded }) => `Look at ${record.code}`,
    enter: ({ stage }: { stage: string }) => `Enter the step to ${wordOf(stage)} in the model record`,
    rivals: ({ champions }: { champions: readonly Coded[] }) =>
      `${listed(champions.map(({ code }) => code ?? ''))} are all champions of one use case, so nobody knows which model decides.`,
    noWayBack: ({ champion }: { champion: Named }) =>
      `${nameOf(champion)} became champion without a way back.`,
  },
  pipelines: {
    look: ({ checklist }: { checklist: Coded }) => `Look at the pipelines of ${checklist.code}`,
    /** What each level of automation is called. */
    levels: ['manual', 'automated training', 'automated build, test and release'] as const,
  },
  stages: {
    look: ({ checklist }: { checklist: Coded }) => `Look at the stages of ${checklist.code}`,
    lookAtComparison: 'Look at the comparison',
  },
  blockers: {
    shadow: 'It runs in shadow before anybody sees it',
  },
};
