// Carries out a planned import as one edit: one step of undo, however many rows.
import { type Addition, addRecords, changeRecords, type Edit, type Moment } from '../../edits/edit.ts';
import { withSnapshotFirst } from '../../edits/whole/takeSnapshot.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';
import type { RecordOf, Risk, Treatment } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { counted } from '../../words.ts';
import { plainWords } from '../words/plainWords.ts';
import type { ImportPlan, PlannedRow } from './planImport.ts';
import type { PlannedRisk } from './plannedRisk.ts';

type RoleId = RecordOf<'role'>['id'];
type Roles = ReadonlyMap<string, RoleId>;
/** A planned row with the id its risk has or will have. */
interface Target {
  readonly row: PlannedRow;
  readonly planned: PlannedRisk;
  readonly id: Risk['id'];
}

/** All roles by their name in plain words, the missing ones added. */
function withRoles(
  workbook: Workbook,
  targets: readonly Target[],
  moment: Moment,
): { workbook: Workbook; roles: Roles } {
  const roles = new Map<string, RoleId>();
  for (const role of workbook.role.values())
    if (!roles.has(plainWords(role.title))) roles.set(plainWords(role.title), role.id);
  const missing: Addition<'role'>[] = [];
  for (const { planned } of targets) {
    for (const title of [planned.owner, planned.treatment && planned.treatmentOwner]) {
      if (title === null || roles.has(plainWords(title))) continue;
      const id = moment.newId() as RoleId;
      roles.set(plainWords(title), id);
      missing.push({ id, fields: { title } });
    }
  }
  return { workbook: addRecords(workbook, 'role', missing, moment), roles };
}

const roleOf = (roles: Roles, name: string | null): RoleId | null =>
  name === null ? null : (roles.get(plainWords(name)) ?? null);

function riskFields(workbook: Workbook, { row, planned }: Target, roles: Roles): Addition<'risk'>['fields'] {
  const owner = roleOf(roles, planned.owner);
  const fields = { ...planned.risk, ...(owner === null ? {} : { ownerRole: owner }) };
  // The code may have been given away since the dry run: then the next free one is taken.
  const isFree = row.code !== null && Number(row.code.slice(2)) > (factsOf(workbook).lastCodes['R'] ?? 0);
  return row.updates === null && isFree ? { ...fields, code: row.code } : fields;
}

function withRisks(workbook: Workbook, targets: readonly Target[], roles: Roles, moment: Moment): Workbook {
  const all = targets.map((target) => ({
    target,
    id: target.id,
    fields: riskFields(workbook, target, roles),
  }));
  const added = all.filter(({ target }) => target.row.updates === null);
  const changed = all.filter(({ target }) => target.row.updates !== null);
  return addRecords(changeRecords(workbook, 'risk', changed, moment), 'risk', added, moment);
}

/** A treatment that a risk already has under the same title is brought up to date, not doubled. */
function withTreatments(
  workbook: Workbook,
  targets: readonly Target[],
  roles: Roles,
  moment: Moment,
): Workbook {
  const known = new Map<string, Treatment['id']>();
  for (const { id, risk, title } of workbook.treatment.values())
    known.set(`${risk} ${plainWords(title)}`, id);
  const added: Addition<'treatment'>[] = [];
  const changed: Addition<'treatment'>[] = [];
  for (const { planned, id: risk } of targets) {
    if (planned.treatment === null) continue;
    const owner = roleOf(roles, planned.treatmentOwner);
    const fields = { ...planned.treatment, risk, ...(owner === null ? {} : { ownerRole: owner }) };
    const id = known.get(`${risk} ${plainWords(planned.treatment.title ?? '')}`);
    if (id === undefined) added.push({ id: moment.newId(), fields });
    else changed.push({ id, fields });
  }
  return addRecords(changeRecords(workbook, 'treatment', changed, moment), 'treatment', added, moment);
}

/** Writes all rows of the plan that were not refused. Throws EditRefused when a risk to change is gone meanwhile. */
export const importRisks = (plan: ImportPlan): Edit =>
  withSnapshotFirst(writingRisks(plan), workbookMessages.snapshot.beforeImport({ what: 'risks' }));

const writingRisks = (plan: ImportPlan): Edit => ({
  label: `Import ${counted(plan.counts.added + plan.counts.updated, 'risk')}`,
  apply: (before, moment) => {
    const targets = plan.rows.flatMap((row) =>
      row.planned ? [{ row, planned: row.planned, id: row.updates ?? (moment.newId() as Risk['id']) }] : [],
    );
    const { workbook, roles } = withRoles(before, targets, moment);
    return withTreatments(withRisks(workbook, targets, roles, moment), targets, roles, moment);
  },
});
