// Whatever people try, by hand, by commands, by findings and by import: no edit leaves behind what a guard is there against.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkItems, unlinkItems } from '../../../shared/edits/canvas/canvas.ts';
import { type Edit, EditRefused, type Moment } from '../../../shared/edits/edit.ts';
import { doingOf } from '../../../shared/edits/named/namedEdits.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { acceptRisk, reopenRisk } from '../../../shared/edits/risks/risks.ts';
import { armCriterion, changeCriterion, retireCriterion } from '../../../shared/edits/signing/criteria.ts';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { importRisks } from '../../../shared/import/risks/importRisks.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { termsOf } from '../../../shared/rules/criterion/criterionChange.ts';
import { signOffsByDecision } from '../../../shared/rules/signature/signatures.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { linksFrom } from '../../../shared/schema/links.ts';
import { findRecord, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryAttempt, type Step } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';

const start = broken((wb) => {
  wb.add('goal', 'G-2', { parentGoal: 'G-1' });
  wb.add('killCriterion', 'K-2', {
    ownerRole: 'head',
    metric: 'M-1',
    value: 3,
    unit: '%',
    checkpointDate: '2026-06-01',
  });
  wb.add('decision', 'D-1', { purpose: 'loosening', criterion: 'K-1', rationale: 'Too strict' });
  wb.add('decision', 'D-2', { purpose: 'criterion', criterion: 'K-1', outcome: 'stop' });
  wb.add('risk', 'R-2', {
    state: 'open',
    cause: 'a',
    event: 'b',
    effect: 'c',
    probabilityBand: 5,
    impacts: { cost: 5 },
  });
});

/** What is wrong with a workbook by itself, each fault by a name of its own. */
function faultsIn(workbook: Workbook): readonly string[] {
  const lost = kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()].flatMap((record) =>
      linksFrom(kind, record)
        .filter((link) => !findRecord(workbook, link.kind, link.id))
        .map((link) => `${kind} ${record.id} points at ${link.kind} ${link.id}`),
    ),
  );
  const circles = findAll(workbook).open.filter(({ rule }) => rule === 'TRC-15');
  const unsigned = [...workbook.decision.values()].filter(
    ({ id, state }) => state === 'signed' && !signOffsByDecision(workbook).has(id),
  );
  const risks = [...workbook.risk.values()].filter((risk) => {
    const says = [risk.acceptedByRole, risk.acceptedReason.trim() || null, risk.acceptedUntil];
    if (risk.state === 'accepted') return says.includes(null);
    return ['draft', 'open', 'treating'].includes(risk.state) && says.some((one) => one !== null);
  });
  const boxes = [...workbook.timeBox.values()].filter(
    ({ state, actualStart, actualEnd }) =>
      (state === 'running' && actualStart === null) || (state === 'done' && actualEnd === null),
  );
  const orphans = [...workbook.treatment.values()].filter(
    ({ risk, id }) => risk === null && start.treatment.has(id),
  );
  return [
    ...lost,
    ...circles.map(({ message }) => message),
    ...unsigned.map(({ id }) => `${id} is signed by nobody`),
    ...risks.map(({ id, state }) => `${id} is ${state}`),
    ...boxes.map(({ id, state }) => `${id} is ${state}`),
    ...orphans.map(({ id }) => `${id} is a part of nothing`),
  ];
}

/** What an edit did that no edit may: goalposts moved unlogged, what was armed or signed gone or rewritten. */
function faultsBetween(before: Workbook, after: Workbook): readonly string[] {
  const criteria = [...before.killCriterion.values()].flatMap((old) => {
    if (old.status !== 'armed') return [];
    const now = after.killCriterion.get(old.id);
    if (!now || now.archived !== old.archived) return [`${old.id} is disarmed`];
    if (now.goalpostLog.length > old.goalpostLog.length || now.status === 'retired') return [];
    // Both are read from the same plan: a checkpoint that moves with its box is no moved goalpost.
    const same = JSON.stringify(termsOf(after, old)) === JSON.stringify(termsOf(after, now));
    return same && now.status === 'armed' ? [] : [`${old.id} moved`];
  });
  const armed = [...after.killCriterion.values()].filter(
    ({ id, status }) =>
      status === 'armed' &&
      before.killCriterion.get(id)?.status !== 'armed' &&
      ![...after.signOff.values()].some(({ criterion }) => criterion === id),
  );
  const decisions = [...before.decision.values()].filter((old) => {
    const now = after.decision.get(old.id);
    return (
      old.state === 'signed' &&
      now !== undefined &&
      (now.outcome !== old.outcome || now.rationale !== old.rationale || now.state === 'proposed')
    );
  });
  const signatures = [...before.signOff.values()].filter(({ id, decision, contentHash, role }) => {
    const now = after.signOff.get(id);
    const isOrphaned = decision !== null && !after.decision.has(decision);
    return now ? now.contentHash !== contentHash || now.role !== role : !isOrphaned;
  });
  return [
    ...criteria,
    ...[...armed, ...decisions, ...signatures].map(({ id }) => `${id} is not as it was agreed`),
  ];
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const idAt = <K extends 'risk' | 'role' | 'decision' | 'killCriterion'>(
  workbook: Workbook,
  kind: K,
  index: number,
) => (at([...recordsOf(workbook, kind).keys()], index) ?? 'none') as Id<K>;
const mark = { kind: 'typed', value: 'Signed' } as const;
const canvasKinds = ['goal', 'useCase', 'metric', 'risk', 'timeBox', 'slice', 'killCriterion'] as const;

const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
const commands: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(9), numbers)
  .map(([which, [a, b, c, d]]) => (workbook: Workbook, moment: Moment): Edit | null => {
    const [risk, role] = [idAt(workbook, 'risk', a), idAt(workbook, 'role', b)];
    const [criterion, decision] = [idAt(workbook, 'killCriterion', a), idAt(workbook, 'decision', a)];
    const ends = [
      [at(canvasKinds, a), b],
      [at(canvasKinds, c), d],
    ] as const;
    const [from, to] = ends.map(([kind = 'goal', index]) => ({
      kind,
      id: at([...recordsOf(workbook, kind).keys()], index) ?? 'none',
    }));
    const why = { reason: c % 2 === 0 ? 'Because' : '', decision: idAt(workbook, 'decision', d) };
    const finding = at(findAll(workbook).open, a);
    const row = { updates: d % 2 === 0 ? risk : null, code: null };
    const planned = {
      risk: { title: 'Imported', state: 'open' },
      treatment: null,
      owner: null,
      treatmentOwner: null,
    };
    const plan = { rows: [{ ...row, planned }], counts: { added: 1, updated: 0 } };
    switch (which) {
      case 0:
        return acceptRisk(risk, { byRole: role, reason: 'Fine', until: '2026-12-31' });
      case 1:
        return reopenRisk(risk);
      case 2:
        return signDecision(decision, { role, mark });
      case 3:
        return armCriterion(criterion, { role, mark });
      case 4:
        return changeCriterion(criterion, { value: b % 9, readings: 1 + (c % 3) }, why);
      case 5:
        return retireCriterion(criterion, why.reason);
      case 6:
        return from && to ? linkItems(from, to) : null;
      case 7:
        return from && to ? unlinkItems(from, to) : null;
      case 8:
        return importRisks(plan as never);
      default:
        return finding?.fix.action === 'edit' ? doingOf(finding.fix, moment.newId()).edit : null;
    }
  });

/** A link to something that is not there, as an older window or a script might ask for. */
const lostLinks: fc.Arbitrary<Step> = fc.nat().map((a) => (workbook: Workbook) => {
  const risk = idAt(workbook, 'risk', a);
  return changeFields('risk', risk, { goals: ['gone' as Id<'goal'>] });
});

const attempt = fc.oneof(
  { weight: 5, arbitrary: arbitraryAttempt },
  { weight: 5, arbitrary: commands },
  { weight: 1, arbitrary: lostLinks },
);

test('no edit, on any road, leaves a workbook that a guard is there against', () => {
  let [made, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 20 }), (steps) => {
      let count = 0;
      const moment: Moment = { at: '2026-01-12T08:00:00Z', byRole: null, newId: () => `id-${(count += 1)}` };
      let workbook = start;
      for (const step of steps) {
        const edit = step(workbook, moment);
        try {
          const after = edit ? performEdit(edit, workbook, moment) : workbook;
          if (after === workbook) continue;
          expect(faultsIn(after)).toEqual(faultsIn(start));
          expect(faultsBetween(workbook, after)).toEqual([]);
          workbook = after;
          made += 1;
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error;
          refused += 1;
        }
      }
    }),
    { numRuns: 150 },
  );
  // It tries much, and not in vain.
  expect(Math.min(made, refused)).toBeGreaterThan(100);
});
