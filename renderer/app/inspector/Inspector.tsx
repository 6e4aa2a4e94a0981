// The inspector: of what is selected, its fields, what it serves and what depends on it, and its findings.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMessageUp, IconTrash, IconX } from '@tabler/icons-react';
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { noteWords } from '../../../shared/messages/screens/review/review.ts';
import { deleteRecords } from '../../../shared/edits/records.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { derived } from '../../../shared/rules/engine/derived.ts';
import { cards, isInThread } from '../../../shared/schema/cards.ts';
import { type Kind, kinds, type RecordOf } from '../../../shared/schema/kinds.ts';
import { backlinksOf, linksFrom, recordKey } from '../../../shared/schema/links.ts';
import { findRecord, isFixed } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { FindingList } from '../../records/FindingList.tsx';
import { type FormSpec, section } from '../../records/form/formSpec.ts';
import { RecordLog } from '../../records/log/RecordLog.tsx';
import { RecordChips } from '../../records/RecordChips.tsx';
import { RecordForm } from '../../records/form/RecordForm.tsx';
import { useApply, useSelected, useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { SideName, SidePanel } from '../../ui/frame/SidePanel.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { inspectors } from './inspectors.ts';
import { Editable } from '../../ui/readOnly.tsx';
import { Section } from '../../ui/page/Section.tsx';

const backlinks = derived(kinds, backlinksOf);

/** Open while something is selected; Esc and the cross let go of it. */
export function Inspector({ onClose }: { readonly onClose: () => void }) {
  const workbook = useWorkbook();
  const selected = useSelected();
  const record = selected && findRecord(workbook, selected.kind, selected.id);
  if (!selected || !record) return null;
  return (
    <SidePanel
      label={appWords.inspector}
      onClose={onClose}
      head={<Head kind={selected.kind} record={record} onClose={onClose} />}
      bodyKey={record.id}
    >
      <Findings kind={selected.kind} id={selected.id} />
      <Fields kind={selected.kind} record={record} />
      <Thread kind={selected.kind} record={record} />
      <RecordLog kind={selected.kind} id={record.id} />
    </SidePanel>
  );
}

interface PartProps {
  readonly kind: Kind;
  readonly record: RecordOf<Kind>;
}

function Head({ kind, record, onClose }: PartProps & { readonly onClose: () => void }) {
  const apply = useApply();
  const stage = cards[kind].stage;
  const name = record.code ?? cards[kind].one;
  return (
    <>
      {stage ? <StageMark stage={stage} word={false} /> : null}
      <SideName>
        <strong>{record.code ?? ''}</strong> {labelOf(cards[kind].one)}
      </SideName>
      {kind === 'upwardNote' || isFixed(kind, record.id) ? null : <RaiseNote name={name} />}
      {isFixed(kind, record.id) ? null : (
        <Editable>
          <Tooltip label={appWords.deleteIt({ name })}>
            <ActionIcon
              aria-label={appWords.deleteIt({ name })}
              onClick={() => apply(deleteRecords([{ kind, id: record.id }]))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </Editable>
      )}
      <ActionIcon aria-label={appWords.closeInspector} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </>
  );
}

/** A note upward about what is selected. */
function RaiseNote({ name }: { readonly name: string }) {
  const setDialog = useSession((state) => state.setDialog);
  const label = noteWords.raiseOf({ name });
  return (
    <Editable>
      <Tooltip label={label}>
        <ActionIcon aria-label={label} onClick={() => setDialog('raiseNote')}>
          <IconMessageUp size={16} />
        </ActionIcon>
      </Tooltip>
    </Editable>
  );
}

function Findings({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const { open } = findAll(useWorkbook());
  const own = open.filter((finding) =>
    finding.subjects.some((subject) => subject.kind === kind && subject.id === id),
  );
  return own.length === 0 ? null : <FindingList findings={own} label={appWords.findings} />;
}

const titleForm: FormSpec<Kind> = [
  section(appWords.title, [{ field: 'title', isRequired: true }], { bare: true }),
];
const notesForm: FormSpec<Kind> = [
  section(appWords.notesAndTags, ['notes', 'tags', 'archived'], { folded: true }),
];

/** A form and its other parts are for one kind; the table is keyed by it, which the compiler cannot see here. */
function Fields({ kind, record }: PartProps) {
  const inspector = inspectors[kind];
  const spec = inspector?.form as FormSpec<Kind> | undefined;
  const Lead = inspector?.Lead as React.ComponentType<{ record: RecordOf<Kind> }> | undefined;
  const Extra = inspector?.Extra as React.ComponentType<{ record: RecordOf<Kind> }> | undefined;
  const isTitled = cards[kind].title === 'written';
  return (
    <>
      {isTitled ? <RecordForm kind={kind} record={record} spec={titleForm} /> : null}
      {Lead ? <Lead record={record} /> : null}
      {spec ? <RecordForm kind={kind} record={record} spec={spec} /> : null}
      {Extra ? <Extra record={record} /> : null}
      <RecordForm kind={kind} record={record} spec={notesForm} />
    </>
  );
}

function Thread({ kind, record }: PartProps) {
  const workbook = useWorkbook();
  const serves = linksFrom(kind, record);
  const below = (backlinks(workbook).get(recordKey(kind, record.id)) ?? [])
    .map(({ from }) => from)
    .filter((from) => isInThread(from.kind));
  return (
    <>
      <ChipBlock title={appWords.pointsAt} targets={serves} />
      <ChipBlock title={appWords.dependsOnThis} targets={below} />
    </>
  );
}

type Targets = readonly { readonly kind: Kind; readonly id: string }[];

function ChipBlock({ title, targets }: { readonly title: string; readonly targets: Targets }) {
  const once = [...new Map(targets.map((target) => [recordKey(target.kind, target.id), target])).values()];
  if (once.length === 0) return null;
  return (
    <Section title={title}>
      <RecordChips label={title} targets={once} />
    </Section>
  );
}
