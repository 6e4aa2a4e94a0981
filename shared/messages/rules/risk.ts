// What is said of risks, of their exposure and of what treating them is worth.
import { dayText } from '../../text/format.ts';
import { type Level, levelIn, listed, nameOf, type Coded, type Named, wordOf } from '../../words.ts';

export const riskMessages = {
  'RSK-01': {
    statement: 'A probability band stands for its midpoint; a typed share overrides it and sets the band.',
  },
  'RSK-02': {
    statement:
      'Score is band × largest impact: 1–4 low, 5–9 moderate (medium), 10–16 high, 20–25 extreme (critical); a compliance impact of 5 is at least high.',
  },
  'RSK-03': {
    statement: 'A risk costs days, but no cost of delay is set, so its exposure is unknown.',
    fix: 'Days without a price cannot be weighed against money; set what a working day of delay costs.',
    reading:
      'A missing part of an estimate is not part of the risk; with no part at all the exposure is unknown. Sums add what is known and name what is not; drafts and closed risks stay out of them.',
    found: ({ risk }: { risk: Named }) =>
      `${nameOf(risk)} costs days, but nobody has said what a day of delay costs, so its exposure is unknown.`,
    mend: 'Set the cost of delay',
  },
  'RSK-04': {
    statement: 'A threat is planned to be graver after its treatments than without them.',
    fix: 'The treatment would do harm, or its estimate is wrong; correct the likelihood or impact after it.',
    reading:
      'The lowest likelihood a treatment promises replaces the risk’s own even when it is higher; “above” is a higher likelihood or a higher score.',
    found: ({ risk, isLikelier }: { risk: Named; isLikelier: boolean }) =>
      `${nameOf(risk)} is planned to be ${isLikelier ? 'likelier' : 'harder'} after its treatments than without them, so they would do harm.`,
    mend: ({ risk }: { risk: Coded }) => `Correct the treatment of ${risk.code}`,
  },
  'RSK-05': {
    statement:
      'A treatment costs more than the exposure it removes, unless the compliance impact is 4 or more.',
    fix: 'Accepting the risk would be cheaper; drop the treatment, or find a cheaper one.',
    reading:
      'A treatment is weighed alone against the inherent exposure; the treatments of a risk are weighed together as well.',
    found: (it: { treatment: Named; risk: Coded; cost: string; removes: string }) =>
      `The treatment ${nameOf(it.treatment)} of ${it.risk.code} costs ${it.cost} but removes only ${it.removes} of exposure, so it is not worth its price.`,
    mend: ({ risk }: { risk: Coded }) => `Look at the treatment of ${risk.code}`,
    together: ({ risk, amount }: { risk: Named; amount: string }) =>
      `The treatments of ${nameOf(risk)} together cost ${amount} more than the exposure they remove.`,
    mendAll: ({ risk }: { risk: Coded }) => `Look at the treatments of ${risk.code}`,
  },
  'RSK-06': {
    statement: 'A high or extreme threat has no numbers.',
    fix: 'It cannot be weighed against the others; estimate likelihood, cost, days or value lost.',
    found: ({ risk, level, score }: { risk: Named; level: Level | null; score: number | null }) =>
      `${nameOf(risk)} is ${levelIn(level, 'now')} (score ${score}) but needs numbers: without cost, days or value lost nobody knows what it may take.`,
    mend: ({ risk }: { risk: Coded }) => `Estimate ${risk.code}`,
  },
  'RSK-07': {
    statement:
      'A risk is accepted without role, reason, date or the level it takes; or its acceptance has run out, or the risk has moved since.',
    fix: 'Nobody answers for it any more; accept it anew with a reason and a date, or treat it.',
    reading:
      'More than one level is: two bands, two steps of impact, two levels, or an exposure more than doubled or halved.',
    nobody: 'nobody has accepted it by name',
    mayNot: ({ role, least }: { role: Named; least: string }) =>
      `${role.title} may not accept it: that takes ${wordOf(least)} level`,
    noReason: 'no reason is given',
    noEnd: 'no end date is set',
    mend: ({ risk }: { risk: Coded }) => `Reopen ${risk.code}`,
    found: ({ risk, faults }: { risk: Named; faults: readonly string[] }) =>
      `${nameOf(risk)} counts as accepted, but ${listed(faults)}.`,
    ranOut: ({ risk, acceptedUntil }: { risk: Named; acceptedUntil: string }) =>
      `The acceptance of ${nameOf(risk)} ran out on ${dayText(acceptedUntil)}, so the risk is open again.`,
    moved: ({ risk, moved }: { risk: Named; moved: readonly string[] }) =>
      `Since ${nameOf(risk)} was accepted its ${listed(moved.map(wordOf))} changed by more than a level, so the risk is open again.`,
  },
  'RSK-08': {
    statement:
      'The review date of a risk has passed; by default extreme risks are reviewed after 10 working days, high after 20, moderate after 40, low after 80.',
    fix: 'What was judged then may no longer be so; review the risk and set the next date.',
    review: ({ risk }: { risk: Coded }) => `Review ${risk.code}`,
    mend: ({ next }: { next: string }) => `Reviewed: look again by ${dayText(next)}`,
    found: ({ risk, reviewBy }: { risk: Named; reviewBy: string }) =>
      `${nameOf(risk)} should have been reviewed by ${dayText(reviewBy)}, so its numbers may be out of date.`,
  },
  'RSK-09': {
    statement: 'A risk is no longer a draft, but its cause, event or effect is not written down.',
    fix: 'A risk without cause or effect cannot be treated; complete the sentence, or keep it a draft.',
    found: ({ risk, state, missing }: { risk: Named; state: string; missing: readonly string[] }) =>
      `${nameOf(risk)} is ${wordOf(state)} but has no ${listed(missing.map(wordOf))}, so nobody can treat what it means.`,
    mend: ({ risk }: { risk: Coded }) => `Make ${risk.code} a draft`,
  },
  exposure: {
    state: 'state',
    closed: 'closed',
    likelihood: 'likelihood',
    actualCost: 'actual cost',
    meanCost: 'mean cost',
    actualDays: 'actual days',
    meanDays: 'mean days',
    costOfDelay: 'cost of delay per working day',
    actualValueLost: 'actual value lost',
    meanValueLost: 'mean value lost',
    formula: 'likelihood × (mean cost + mean days × cost of delay per working day + mean value lost)',
    sum: 'sum of the expected exposures, opportunities negative',
  },
  worth: {
    formula: 'inherent exposure − exposure with the treatment − its cost',
    inherent: 'inherent exposure',
    withTreatment: 'exposure with the treatment',
    cost: 'cost of the treatment',
  },
};
