// The items of a checklist with answer, evidence, owner and date; blockers stand first.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { itemWords } from '../../../../shared/messages/screens/tempo.ts';
import { checklistContents } from '../../../../shared/content/checklists.ts';
import type { ChecklistItem } from '../../../../shared/content/checklistContent.ts';
import { answerItem } from '../../../../shared/edits/checklists.ts';
import type { Answer } from '../../../../shared/rules/checklist/checklistScore.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { labelOf } from '../../../../shared/words.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { PickField } from '../../../ui/fields/pick/PickField.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Parts } from '../../../ui/page/Rows.tsx';

const answers: readonly { readonly value: Answer; readonly label: string }[] = [
  { value: 'yes', label: itemWords.yes },
  { value: 'partly', label: itemWords.partly },
  { value: 'no', label: itemWords.no },
  { value: 'unknown', label: itemWords.unknown },
  { value: 'n/a', label: itemWords.notApplicable },
];
const efforts = (['low', 'medium', 'high'] as const).map((value) => ({ value, label: labelOf(value) }));

export function ChecklistItems({ checklist }: { readonly checklist: Checklist }) {
  const { items } = checklistContents[checklist.template];
  const blockersFirst = items.toSorted((a, b) => Number(b.blocker) - Number(a.blocker));
  return (
    <Section title={fieldOf('checklist', 'items').label} count={items.length} field="items">
      <Parts label={fieldOf('checklist', 'items').label}>
        {blockersFirst.map((item) => (
          <ItemRow key={item.key} checklist={checklist} item={item} />
        ))}
      </Parts>
    </Section>
  );
}

interface ItemRowProps {
  readonly checklist: Checklist;
  readonly item: ChecklistItem;
}

function ItemRow({ checklist, item }: ItemRowProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const given = checklist.items[item.key];
  const change = (fields: Parameters<typeof answerItem>[2]) =>
    void apply(answerItem(checklist.id, item.key, fields));
  const { risk = null, timeBox = null } = given ?? {};
  const drafts = [
    ...(risk === null ? [] : [{ kind: 'risk' as const, id: risk }]),
    ...(timeBox === null ? [] : [{ kind: 'timeBox' as const, id: timeBox }]),
  ];
  return (
    <li aria-label={item.text} data-part={item.key}>
      <p>
        <strong>{item.text}</strong>{' '}
        {item.blocker ? (
          <Muted as="span" small>
            {itemWords.blocksGo}
          </Muted>
        ) : null}
      </p>
      <Fields>
        <SelectField
          label={itemWords.answer}
          required
          options={answers}
          value={given?.answer ?? 'unknown'}
          onCommit={(answer) => answer !== null && change({ answer })}
        />
        <div data-wide data-part="evidence">
          <TextField
            label={itemWords.evidence}
            maxLength={2_000}
            value={given?.evidence ?? ''}
            onCommit={(evidence) => change({ evidence })}
          />
        </div>
        <PickField
          label={itemWords.owner}
          items={pickItemsOf(workbook, 'role')}
          value={given?.ownerRole ?? null}
          onCommit={(ownerRole) => change({ ownerRole })}
        />
        <DateField label={itemWords.due} value={given?.due ?? null} onCommit={(due) => change({ due })} />
        {checklist.template === 'modelComplexity' ? (
          <div data-part="effort">
            <SelectField
              label={itemWords.effort}
              options={efforts}
              value={given?.effort ?? null}
              onCommit={(effort) => change({ effort })}
            />
          </div>
        ) : null}
      </Fields>
      {drafts.length === 0 ? null : <RecordChips label={itemWords.drafted} targets={drafts} />}
    </li>
  );
}
