// Writing a what-if into the plan: every change through the guards, all of them one step to undo.
import { simulationEditWords } from '../messages/edits/simulation.ts';
import { scoreOf, shareOfBand, treatmentsInView, treatmentsOf } from '../rules/risk/riskScore.ts';
import type { FieldsOf, Kind, KillCriterion, RecordOf, Risk, Treatment } from '../schema/kinds.ts';
import type { Supposed } from '../schema/simulation.ts';
import { recordsOf, settingsOf, type Workbook } from '../schema/workbook.ts';
import { changeRecord, type Edit } from './edit.ts';

/** One field change of one record. */
interface Change {
  readonly kind: Kind;
  readonly id: string;
  readonly fields: object;
}

function byCodeOf<K extends Kind>(workbook: Workbook, kind: K, code: string): RecordOf<K> | undefined {
  const records = [...recordsOf(workbook, kind).values()] as readonly RecordOf<K>[];
  return records.find((record) => record.code === code);
}

/** The likelihood a treatment promises; null when it promises none. */
const promiseOf = (workbook: Workbook, { probabilityAfter, probabilityBandAfter }: Treatment) =>
  probabilityAfter ??
  (probabilityBandAfter === null ? null : shareOfBand(probabilityBandAfter, settingsOf(workbook).riskBands));

/** Where a risk is treated its planned likelihood is what its treatments promise: so they promise the new one. */
function likelihoodChanges(workbook: Workbook, risk: Risk, share: number): readonly Change[] {
  const now = scoreOf(workbook, risk, 'planned').share;
  const promising = treatmentsInView(treatmentsOf(workbook, risk), 'planned').flatMap((treatment) => {
    const promise = promiseOf(workbook, treatment);
    return promise === null ? [] : [{ treatment, promise }];
  });
  if (promising.length === 0) return [{ kind: 'risk', id: risk.id, fields: { probability: share } }];
  return promising
    .filter(({ promise }) => promise < share || promise === now)
    .map(({ treatment }) => ({
      kind: 'treatment',
      id: treatment.id,
      fields: { probabilityAfter: share },
    }));
}

/** What is supposed of a criterion, as fields. */
function criterionFields(
  { thresholds = {}, checkpoints = {}, criteriaOff = [] }: Supposed,
  code: string,
): FieldsOf<'killCriterion'> {
  const day = checkpoints[code];
  return {
    ...thresholds[code],
    ...(day === undefined ? {} : { checkpoint: 'on' as const, checkpointDate: day, checkpointTimeBox: null }),
    ...(criteriaOff.includes(code) ? { archived: true } : {}),
  };
}

const criteriaIn = ({ thresholds = {}, checkpoints = {}, criteriaOff = [] }: Supposed): readonly string[] => [
  ...new Set([...Object.keys(thresholds), ...Object.keys(checkpoints), ...criteriaOff]),
];

/** Criteria whose terms move only with a reason, on their own form: a what-if does not write them (KIL-03). */
export const agreedCriteria = (workbook: Workbook, supposed: Supposed): readonly KillCriterion[] =>
  criteriaIn(supposed).flatMap((code) => {
    const criterion = byCodeOf(workbook, 'killCriterion', code);
    return criterion && criterion.status !== 'draft' ? [criterion] : [];
  });

function changesOf(workbook: Workbook, supposed: Supposed): readonly Change[] {
  const { likelihoods = {}, lengths = {}, treatmentsOff = [] } = supposed;
  const agreed = new Set(agreedCriteria(workbook, supposed));
  return [
    ...Object.entries(likelihoods).flatMap(([code, share]) => {
      const risk = byCodeOf(workbook, 'risk', code);
      return risk ? likelihoodChanges(workbook, risk, share) : [];
    }),
    ...Object.entries(lengths).flatMap(([code, duration]): Change[] => {
      const box = byCodeOf(workbook, 'timeBox', code);
      return box ? [{ kind: 'timeBox', id: box.id, fields: { duration } }] : [];
    }),
    ...criteriaIn(supposed).flatMap((code): Change[] => {
      const criterion = byCodeOf(workbook, 'killCriterion', code);
      if (!criterion || agreed.has(criterion)) return [];
      return [{ kind: 'killCriterion', id: criterion.id, fields: criterionFields(supposed, code) }];
    }),
    ...treatmentsOff.flatMap((id): Change[] =>
      [...workbook.treatment.keys()].some((own) => own === id)
        ? [{ kind: 'treatment', id, fields: { state: 'dropped' } }]
        : [],
    ),
  ];
}

/** Whether any of it can be written as it stands. */
export const canWrite = (workbook: Workbook, supposed: Supposed): boolean =>
  changesOf(workbook, supposed).length > 0;

/** Writes what is supposed into the plan, but for criteria that are agreed. */
export const applyWhatIf = (supposed: Supposed): Edit => ({
  label: simulationEditWords.applyWhatIf,
  apply: (workbook, moment) =>
    changesOf(workbook, supposed).reduce(
      (result, { kind, id, fields }) => changeRecord(result, kind, id, fields, moment),
      workbook,
    ),
});
