// The inspector: of what is selected, its title, what is found about it, what comes first, and sections of all the rest.
import { appWords } from '../../../shared/messages/screens/app/app.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { derived } from '../../../shared/rules/engine/derived.ts';
import { cards, isInThread } from '../../../shared/schema/cards.ts';
import { type Kind, kinds, type RecordOf } from '../../../shared/schema/kinds.ts';
import { backlinksOf, linksFrom, recordKey } from '../../../shared/schema/links.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import { FindingStrip } from '../../records/findings/FindingStrip.tsx';
import { ToFill } from '../../records/findings/ToFill.tsx';
import { useIsNew } from '../../records/findings/useNewRecords.ts';
import { type FormSpec, section, toFillOf } from '../../records/form/formSpec.ts';
import { RecordForm } from '../../records/form/RecordForm.tsx';
import { RecordLog } from '../../records/log/RecordLog.tsx';
import { AboutIt } from '../../records/thoughts/AboutIt.tsx';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useSelected, useWorkbook } from '../../records/useWorkbook.ts';
import { SidePanel } from '../../ui/frame/SidePanel.tsx';
import { FoldingScope } from '../../ui/page/folding.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { stateOf } from '../../../shared/rules/state/stateOf.ts';
import { labelOf } from '../../../shared/words.ts';
import { StateMark } from '../../ui/marks/StateMark.tsx';
import classes from './inspector.module.css';
import { Head } from './Head.tsx';
import { inspectors } from './inspectors.ts';
import { useSections } from './useSections.ts';

const backlinks = derived(kinds, backlinksOf);

/** Open while something is selected; Esc and the cross let go of it. */
export function Inspector({ onClose }: { readonly onClose: () => void }) {
  const workbook = useWorkbook();
  const selected = useSelected();
  const record = selected && findRecord(workbook, selected.kind, selected.id);
  if (!selected || !record) return null;
  const shown = { kind: selected.kind, record };
  return (
    <SidePanel
      label={appWords.inspector}
      onClose={onClose}
      head={<Head {...shown} onClose={onClose} />}
      top={<Top {...shown} />}
      strip={<Found {...shown} />}
      bodyKey={record.id}
    >
      <Body {...shown} />
    </SidePanel>
  );
}

interface PartProps {
  readonly kind: Kind;
  readonly record: RecordOf<Kind>;
}

const titleForm: FormSpec<Kind> = [
  section(appWords.title, [{ field: 'title', isRequired: true }], { bare: true, essential: true }),
];
const notesForm: FormSpec<Kind> = [section(appWords.notesAndTags, ['notes', 'tags', 'archived'])];

/** A form is for one kind; the table is keyed by it, which the compiler cannot see here. */
const formOf = (kind: Kind): FormSpec<Kind> => (inspectors[kind]?.form ?? []) as unknown as FormSpec<Kind>;

const isTitled = (kind: Kind): boolean => cards[kind].title === 'written';

/** Its title and the state it is in. */
const Top = ({ kind, record }: PartProps) => (
  <div className={classes.named}>
    <Standing kind={kind} record={record} />
    {isTitled(kind) ? <RecordForm kind={kind} record={record} spec={titleForm} /> : null}
  </div>
);

/** The state it is in today, at the end of the line of the title's label. */
function Standing({ kind, record }: PartProps) {
  const state = stateOf(useWorkbook(), kind, record);
  if (state === null) return null;
  return (
    <div className={classes.standing}>
      {state.look === null ? (
        labelOf(state.word)
      ) : (
        <StateMark look={state.look} word={state.word} size={14} begins />
      )}
    </div>
  );
}

/** One strip that is always as high: nothing under it moves while somebody types. */
function Found({ kind, record }: PartProps) {
  const { open } = findAll(useWorkbook());
  const isNew = useIsNew();
  const { id } = record;
  const own = open.filter(({ subjects }) =>
    subjects.some((subject) => subject.kind === kind && subject.id === id),
  );
  if (!isNew({ kind, id })) return <FindingStrip findings={own} />;
  const spec = isTitled(kind) ? [...titleForm, ...formOf(kind)] : formOf(kind);
  return <ToFill kind={kind} record={record} fields={toFillOf(kind, spec, record)} findings={own} />;
}

type PartOfKind = React.ComponentType<{ record: RecordOf<Kind> }>;

function Body({ kind, record }: PartProps) {
  const inspector = inspectors[kind];
  const Lead = inspector?.Lead as PartOfKind | undefined;
  const Extra = inspector?.Extra as PartOfKind | undefined;
  return (
    <FoldingScope folding={useSections(kind)}>
      {Lead ? (
        <FoldingScope folding={null}>
          <Lead record={record} />
        </FoldingScope>
      ) : null}
      <RecordForm kind={kind} record={record} spec={formOf(kind)} />
      {Extra ? <Extra record={record} /> : null}
      <AboutIt kind={kind} id={record.id} />
      <Thread kind={kind} record={record} />
      <RecordForm kind={kind} record={record} spec={notesForm} />
      <RecordLog kind={kind} id={record.id} />
    </FoldingScope>
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

/** "G-1, U-2": what has no code is only counted. */
const codesOf = (workbook: Workbook, targets: Targets): string | undefined =>
  targets.flatMap(({ kind, id }) => findRecord(workbook, kind, id)?.code ?? []).join(', ') || undefined;

function ChipBlock({ title, targets }: { readonly title: string; readonly targets: Targets }) {
  const workbook = useWorkbook();
  const once = [...new Map(targets.map((target) => [recordKey(target.kind, target.id), target])).values()];
  if (once.length === 0) return null;
  return (
    <Section title={title} count={once.length} summary={codesOf(workbook, once)}>
      <RecordChips label={title} targets={once} />
    </Section>
  );
}
