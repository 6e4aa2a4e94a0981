// What a register may get wrong: missing numbers, treatments that harm or cost too much, lapsed promises (RSK-03 to RSK-09).
import type { Day } from '../../schema/field.ts';
import type { Kind, Risk } from '../../schema/kinds.ts';
import { factsOf, fixedIds, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { dayPlusWD } from '../engine/calendarDays.ts';
import { isAbove, isBelow } from '../engine/compare.ts';
import type { Finding } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { acceptingLevel, isAtLeast, movedSinceAccepted } from './riskAcceptance.ts';
import { exposureOf, worthOfTreatment, worthOfTreatments } from './riskExposure.ts';
import { isGrave, levelOf, type RiskLevel, scoreOf, treatmentsInView, treatmentsOf } from './riskScore.ts';
import { rule, type Say } from '../engine/rule.ts';
import { pendingRisks } from './pendingRisks.ts';
import { moneyText } from '../../text/format.ts';
import { riskMessages } from '../../messages/rules/risk.ts';

const acceptance = riskMessages['RSK-07'];
const dearWords = riskMessages['RSK-05'];

const reads: readonly Kind[] = ['risk', 'treatment', 'settings', 'facts'];

const daysWithoutPrice = rule('RSK-03', riskMessages, {
  severity: 'warning',
  reads,
  find: (workbook, say, words) =>
    settingsOf(workbook).costOfDelayPerWD !== null
      ? []
      : pendingRisks(workbook)
          .filter(({ state, days, actualDays }) => (state === 'occurred' ? actualDays : days?.high) ?? 0)
          .map((risk) =>
            say(
              { risk },
              words.found({ risk }),
              openFix(words.mend, 'settings', fixedIds.settings, 'costOfDelayPerWD'),
            ),
          ),
});

const treatedWorse = rule('RSK-04', riskMessages, {
  severity: 'error',
  reads,
  find: (workbook, say, words) =>
    pendingRisks(workbook).flatMap((risk) => {
      if (risk.kind !== 'threat') return [];
      const before = scoreOf(workbook, risk, 'inherent');
      const after = scoreOf(workbook, risk, 'planned');
      const isLikelier = after.share !== null && before.share !== null && isAbove(after.share, before.share);
      const isHarder = after.score !== null && before.score !== null && after.score > before.score;
      const [treatment] = treatmentsInView(treatmentsOf(workbook, risk), 'planned');
      if (!treatment || !(isLikelier || isHarder)) return [];
      return say(
        { risk },
        words.found({ risk, isLikelier }),
        openFix(words.mend({ risk }), 'treatment', treatment.id, 'probabilityBandAfter'),
      );
    }),
});

/** What has happened cannot be made less likely any more: its treatments are spent, not dear. */
function dearTreatments(say: Say, workbook: Workbook, risk: Risk): Finding[] {
  if ((risk.impacts.compliance ?? 0) >= 4 || risk.state === 'occurred') return [];
  const { currency } = factsOf(workbook);
  const money = (value: number) => moneyText(value, currency);
  const treatments = treatmentsInView(treatmentsOf(workbook, risk), 'planned');
  const dear = treatments.flatMap((treatment) => {
    const { value } = worthOfTreatment(workbook, risk, treatment);
    if (value === null || !isBelow(treatment.cost + value, treatment.cost)) return [];
    const message = dearWords.found({
      treatment,
      risk,
      cost: money(treatment.cost),
      removes: money(treatment.cost + value),
    });
    const fix = openFix(dearWords.mend({ risk }), 'treatment', treatment.id, 'cost');
    return [say({ risk, treatment }, message, fix)];
  });
  const total = worthOfTreatments(workbook, risk)?.value ?? 0;
  const cost = treatments.reduce((sum, treatment) => sum + treatment.cost, 0);
  if (dear.length > 0 || !isBelow(cost + total, cost)) return dear;
  const message = dearWords.together({ risk, amount: money(-total) });
  return [say({ risk }, message, openFix(dearWords.mendAll({ risk }), 'risk', risk.id, 'treatments'))];
}

const dearTreatment = rule('RSK-05', riskMessages, {
  severity: 'warning',
  reads,
  find: (workbook, say) => pendingRisks(workbook).flatMap((risk) => dearTreatments(say, workbook, risk)),
});

const graveWithoutNumbers = rule('RSK-06', riskMessages, {
  severity: 'warning',
  reads,
  find: (workbook, say, words) =>
    pendingRisks(workbook).flatMap((risk) => {
      const { level, score } = scoreOf(workbook, risk, 'now');
      const isUnknown = exposureOf(workbook, risk, 'now').value === null;
      if (risk.kind !== 'threat' || !isGrave(level) || !isUnknown) return [];
      return say(
        { risk },
        words.found({ risk, level, score }),
        openFix(words.mend({ risk }), 'risk', risk.id, 'cost'),
      );
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
    ...(role === undefined ? [acceptance.nobody] : []),
    ...(role && !isAtLeast(role, least) ? [acceptance.mayNot({ role, least })] : []),
    ...(risk.acceptedReason.trim() === '' ? [acceptance.noReason] : []),
    ...(risk.acceptedUntil === null ? [acceptance.noEnd] : []),
  ];
}

const lapsedAcceptance = rule('RSK-07', riskMessages, {
  severity: 'error',
  reads: [...reads, 'role'],
  find: (workbook, say, words) => {
    const { asOf } = factsOf(workbook);
    const accepted = pendingRisks(workbook).filter(({ state }) => state === 'accepted');
    return accepted.flatMap((risk) => {
      const reopen = editFix(words.mend({ risk }), 'reopenRisk', { risk: risk.id });
      const faults = acceptanceFaults(workbook, risk);
      if (faults.length > 0) return say({ risk }, words.found({ risk, faults }), reopen);
      const { acceptedUntil } = risk;
      if (acceptedUntil !== null && acceptedUntil < asOf)
        return say({ risk }, words.ranOut({ risk, acceptedUntil }), reopen, 'warning');
      const moved = movedSinceAccepted(workbook, risk);
      if (moved.length === 0) return [];
      return say({ risk }, words.moved({ risk, moved }), reopen, 'warning');
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

const overdueReview = rule('RSK-08', riskMessages, {
  severity: 'warning',
  reads: [...reads, 'calendar'],
  find: (workbook, say, words) => {
    const { asOf } = factsOf(workbook);
    return pendingRisks(workbook).flatMap((risk) => {
      if (risk.reviewBy === null || risk.reviewBy >= asOf || risk.state === 'draft') return [];
      const next = defaultReviewBy(workbook, risk);
      const fix =
        next === null
          ? openFix(words.review({ risk }), 'risk', risk.id, 'reviewBy')
          : editFix(words.mend({ next }), 'reviewRisk', { risk: risk.id, nextBy: next });
      return say({ risk }, words.found({ risk, reviewBy: risk.reviewBy }), fix);
    });
  },
});

const halfARisk = rule('RSK-09', riskMessages, {
  severity: 'warning',
  reads: ['risk'],
  find: (workbook, say, words) =>
    pendingRisks(workbook).flatMap((risk) => {
      const missing = (['cause', 'event', 'effect'] as const).filter((part) => risk[part].trim() === '');
      if (risk.state === 'draft' || missing.length === 0) return [];
      const message = words.found({ risk, state: risk.state, missing });
      return say({ risk }, message, editFix(words.mend({ risk }), 'draftRisk', { risk: risk.id }));
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
