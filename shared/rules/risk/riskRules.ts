// What a register may get wrong: missing numbers, treatments that harm or cost too much, lapsed promises (RSK-03 to RSK-09).
import type { Day } from '../../schema/field.ts';
import type { Kind, Risk } from '../../schema/kinds.ts';
import { factsOf, fixedIds, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { levelWord, listed, nameOf, wordOf } from '../../words.ts';
import { dayPlusWD } from '../engine/calendarDays.ts';
import { isAbove, isBelow } from '../engine/compare.ts';
import { type Finding, type Fix, type Severity, type Subject, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { acceptingLevel, isAtLeast, movedSinceAccepted } from './riskAcceptance.ts';
import { exposureOf, worthOfTreatment, worthOfTreatments } from './riskExposure.ts';
import { isGrave, levelOf, type RiskLevel, scoreOf, treatmentsInView, treatmentsOf } from './riskScore.ts';
import { rule } from '../engine/rule.ts';
import { pendingRisks } from './pendingRisks.ts';
import { moneyText } from '../../text/format.ts';

const reads: readonly Kind[] = ['risk', 'treatment', 'settings', 'facts'];

/** One finding about one risk: its code and severity are those of the rule. */
const found = (
  code: string,
  severity: Severity,
  risk: Risk,
  message: string,
  fix: Fix,
  more: readonly Subject[] = [],
): Finding => ({
  rule: code,
  severity,
  subjects: [subjectOf('risk', risk), ...more],
  message,
  fix,
});

const daysWithoutPrice = rule({
  code: 'RSK-03',
  severity: 'warning',
  statement: 'A risk costs days, but no cost of delay is set, so its exposure is unknown.',
  fix: 'Days without a price cannot be weighed against money; set what a working day of delay costs.',
  reads,
  find: (workbook) =>
    settingsOf(workbook).costOfDelayPerWD !== null
      ? []
      : pendingRisks(workbook)
          .filter(({ state, days, actualDays }) => (state === 'occurred' ? actualDays : days?.high) ?? 0)
          .map((risk) =>
            found(
              'RSK-03',
              'warning',
              risk,
              `${nameOf(risk)} costs days, but nobody has said what a day of delay costs, so its exposure is unknown.`,
              openFix('Set the cost of delay', 'settings', fixedIds.settings, 'costOfDelayPerWD'),
            ),
          ),
});

const treatedWorse = rule({
  code: 'RSK-04',
  severity: 'error',
  statement: 'A threat is planned to be graver after its treatments than without them.',
  fix: 'The treatment would do harm, or its estimate is wrong; correct the likelihood or impact after it.',
  reads,
  find: (workbook) =>
    pendingRisks(workbook).flatMap((risk) => {
      if (risk.kind !== 'threat') return [];
      const before = scoreOf(workbook, risk, 'inherent');
      const after = scoreOf(workbook, risk, 'planned');
      const isLikelier = after.share !== null && before.share !== null && isAbove(after.share, before.share);
      const isHarder = after.score !== null && before.score !== null && after.score > before.score;
      const [treatment] = treatmentsInView(treatmentsOf(workbook, risk), 'planned');
      if (!treatment || !(isLikelier || isHarder)) return [];
      return [
        found(
          'RSK-04',
          'error',
          risk,
          `${nameOf(risk)} is planned to be ${isLikelier ? 'likelier' : 'harder'} after its treatments than without them, so they would do harm.`,
          openFix(`Correct the treatment of ${risk.code}`, 'treatment', treatment.id, 'probabilityBandAfter'),
        ),
      ];
    }),
});

/** What has happened cannot be made less likely any more: its treatments are spent, not dear. */
function dearTreatments(workbook: Workbook, risk: Risk): Finding[] {
  if ((risk.impacts.compliance ?? 0) >= 4 || risk.state === 'occurred') return [];
  const { currency } = factsOf(workbook);
  const money = (value: number) => moneyText(value, currency);
  const treatments = treatmentsInView(treatmentsOf(workbook, risk), 'planned');
  const dear = treatments.flatMap((treatment) => {
    const { value } = worthOfTreatment(workbook, risk, treatment);
    if (value === null || !isBelow(treatment.cost + value, treatment.cost)) return [];
    const message = `The treatment ${nameOf(treatment)} of ${risk.code} costs ${money(treatment.cost)} but removes only ${money(treatment.cost + value)} of exposure, so it is not worth its price.`;
    const fix = openFix(`Look at the treatment of ${risk.code}`, 'treatment', treatment.id, 'cost');
    return [found('RSK-05', 'warning', risk, message, fix, [subjectOf('treatment', treatment)])];
  });
  const total = worthOfTreatments(workbook, risk)?.value ?? 0;
  const cost = treatments.reduce((sum, treatment) => sum + treatment.cost, 0);
  if (dear.length > 0 || !isBelow(cost + total, cost)) return dear;
  const message = `The treatments of ${nameOf(risk)} together cost ${money(-total)} more than the exposure they remove.`;
  return [
    found(
      'RSK-05',
      'warning',
      risk,
      message,
      openFix(`Look at the treatments of ${risk.code}`, 'risk', risk.id),
    ),
  ];
}

const dearTreatment = rule({
  code: 'RSK-05',
  severity: 'warning',
  statement:
    'A treatment costs more than the exposure it removes, unless the compliance impact is 4 or more.',
  fix: 'Accepting the risk would be cheaper; drop the treatment, or find a cheaper one.',
  reads,
  find: (workbook) => pendingRisks(workbook).flatMap((risk) => dearTreatments(workbook, risk)),
});

const graveWithoutNumbers = rule({
  code: 'RSK-06',
  severity: 'warning',
  statement: 'A high or extreme threat has no numbers.',
  fix: 'It cannot be weighed against the others; estimate likelihood, cost, days or value lost.',
  reads,
  find: (workbook) =>
    pendingRisks(workbook).flatMap((risk) => {
      const { level, score } = scoreOf(workbook, risk, 'now');
      const isUnknown = exposureOf(workbook, risk, 'now').value === null;
      if (risk.kind !== 'threat' || !isGrave(level) || !isUnknown) return [];
      return [
        found(
          'RSK-06',
          'warning',
          risk,
          `${nameOf(risk)} is ${levelWord(level)} (score ${score}) but needs numbers: without cost, days or value lost nobody knows what it may take.`,
          openFix(`Estimate ${risk.code}`, 'risk', risk.id, 'cost'),
        ),
      ];
    }),
});

/** What is wrong with an acceptance from the start: nobody, no reason, no end, or too low a level. */
function acceptanceFaults(workbook: Workbook, risk: Risk): string[] {
  const role = risk.acceptedByRole === null ? undefined : workbook.role.get(risk.acceptedByRole);
  const { impacts, acceptedScore } = risk;
  const least = acceptingLevel(
    acceptedScore === null
      ? scoreOf(workbook, risk, 'now').level
      : levelOf(acceptedScore, impacts.compliance),
  );
  return [
    ...(role === undefined ? ['nobody has accepted it by name'] : []),
    ...(role && !isAtLeast(role, least)
      ? [`${role.title} may not accept it: that takes ${least} level`]
      : []),
    ...(risk.acceptedReason.trim() === '' ? ['no reason is given'] : []),
    ...(risk.acceptedUntil === null ? ['no end date is set'] : []),
  ];
}

const lapsedAcceptance = rule({
  code: 'RSK-07',
  severity: 'error',
  statement:
    'A risk is accepted without role, reason, date or the level it takes; or its acceptance has run out, or the risk has moved since.',
  fix: 'Nobody answers for it any more; accept it anew with a reason and a date, or treat it.',
  reads: [...reads, 'role'],
  find: (workbook) => {
    const { asOf } = factsOf(workbook);
    const accepted = pendingRisks(workbook).filter(({ state }) => state === 'accepted');
    return accepted.flatMap((risk) => {
      const reopen = editFix(`Reopen ${risk.code}`, 'reopenRisk', { risk: risk.id });
      const faults = acceptanceFaults(workbook, risk);
      if (faults.length > 0)
        return found(
          'RSK-07',
          'error',
          risk,
          `${nameOf(risk)} counts as accepted, but ${listed(faults)}.`,
          reopen,
        );
      const { acceptedUntil } = risk;
      if (acceptedUntil !== null && acceptedUntil < asOf)
        return found(
          'RSK-07',
          'warning',
          risk,
          `The acceptance of ${nameOf(risk)} ran out on ${acceptedUntil}, so the risk is open again.`,
          reopen,
        );
      const moved = movedSinceAccepted(workbook, risk);
      if (moved.length === 0) return [];
      return found(
        'RSK-07',
        'warning',
        risk,
        `Since ${nameOf(risk)} was accepted its ${listed(moved)} changed by more than a level, so the risk is open again.`,
        reopen,
      );
    });
  },
});

/** Working days until a risk of a level is looked at again (RSK-08). */
const reviewAfterWD: Readonly<Record<RiskLevel, number>> = { critical: 10, high: 20, medium: 40, low: 80 };

/** The day by which a risk should next be reviewed, counted from asOf; null while it has no level (RSK-08). */
export function defaultReviewBy(workbook: Workbook, risk: Risk): Day | null {
  const { level } = scoreOf(workbook, risk, 'now');
  return level === null ? null : dayPlusWD(workbook, factsOf(workbook).asOf, reviewAfterWD[level]);
}

const overdueReview = rule({
  code: 'RSK-08',
  severity: 'warning',
  statement:
    'The review date of a risk has passed; by default extreme risks are reviewed after 10 working days, high after 20, moderate after 40, low after 80.',
  fix: 'What was judged then may no longer be so; review the risk and set the next date.',
  reads: [...reads, 'calendar'],
  find: (workbook) => {
    const { asOf } = factsOf(workbook);
    return pendingRisks(workbook).flatMap((risk) => {
      if (risk.reviewBy === null || risk.reviewBy >= asOf || risk.state === 'draft') return [];
      const next = defaultReviewBy(workbook, risk);
      const fix =
        next === null
          ? openFix(`Review ${risk.code}`, 'risk', risk.id, 'reviewBy')
          : editFix(`Reviewed: look again by ${next}`, 'reviewRisk', { risk: risk.id, nextBy: next });
      return found(
        'RSK-08',
        'warning',
        risk,
        `${nameOf(risk)} should have been reviewed by ${risk.reviewBy}, so its numbers may be out of date.`,
        fix,
      );
    });
  },
});

const halfARisk = rule({
  code: 'RSK-09',
  severity: 'warning',
  statement: 'A risk is no longer a draft, but its cause, event or effect is not written down.',
  fix: 'A risk without cause or effect cannot be treated; complete the sentence, or keep it a draft.',
  reads: ['risk'],
  find: (workbook) =>
    pendingRisks(workbook).flatMap((risk) => {
      const missing = (['cause', 'event', 'effect'] as const).filter((part) => risk[part].trim() === '');
      if (risk.state === 'draft' || missing.length === 0) return [];
      const message = `${nameOf(risk)} is ${wordOf(risk.state)} but has no ${listed(missing)}, so nobody can treat what it means.`;
      return found(
        'RSK-09',
        'warning',
        risk,
        message,
        editFix(`Make ${risk.code} a draft`, 'draftRisk', { risk: risk.id }),
      );
    }),
});

export const riskRules = [
  daysWithoutPrice,
  treatedWorse,
  dearTreatment,
  graveWithoutNumbers,
  lapsedAcceptance,
  overdueReview,
  halfARisk,
];
