// What a record is called where it stands among others: records without a title are told by what they join.
import { dayText } from '../../shared/text/format.ts';
import type { Kind, RecordOf } from '../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../shared/schema/workbook.ts';

type Words<K extends Kind> = (record: RecordOf<K>, workbook: Workbook) => readonly (string | null)[];

function titleOf(workbook: Workbook, kind: Kind, id: string | null): string | null {
  const record = id === null ? null : findRecord(workbook, kind, id);
  return record ? record.title : null;
}

const untitled: { readonly [K in Kind]?: Words<K> } = {
  signOff: ({ role, at }, workbook) => [titleOf(workbook, 'role', role), dayText(at.slice(0, 10))],
  reading: ({ metric, date, value }, workbook) => {
    const unit = (metric && workbook.metric.get(metric)?.unit) || '';
    return [`${value} ${unit}`.trim(), date && dayText(date)];
  },
  capabilityNeed: ({ capability, requiredLevel }, workbook) => [
    titleOf(workbook, 'capability', capability),
    `level ${requiredLevel}`,
  ],
  needTest: ({ useCase }, workbook) => [titleOf(workbook, 'useCase', useCase)],
  card: ({ text }) => [text],
};

/** The record's title; without one, what it joins and when ("Head of supply · 16 Feb 2026"). */
export function recordWords<K extends Kind>(workbook: Workbook, kind: K, record: RecordOf<K>): string {
  if (record.title !== '') return record.title;
  return (untitled[kind]?.(record, workbook) ?? []).filter(Boolean).join(' · ');
}
