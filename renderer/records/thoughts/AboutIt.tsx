// Assumptions and pain points about one record: what is taken for true of it, what hurts in it, and how to add either.
import { Group, Stack } from '@mantine/core';
import { thoughtWords as words } from '../../../shared/messages/screens/canvas/thoughts.ts';
import { stateOf } from '../../../shared/rules/state/stateOf.ts';
import { thoughtKinds, type ThoughtRef, thoughtsByItem } from '../../../shared/rules/thread/aboutOf.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Assumption, Kind, PainPoint } from '../../../shared/schema/kinds.ts';
import { recordKey } from '../../../shared/schema/links.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import { useAddRecord } from '../AddRecord.tsx';
import { useOpenRecord, useWorkbook } from '../useWorkbook.ts';
import { AddButton } from '../../ui/frame/EditButtons.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { StateMark } from '../../ui/marks/StateMark.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { recordsWords } from '../../../shared/messages/screens/records.ts';

/** Kinds in whose inspector it stands even while there is nothing yet: what thinking begins with. */
const asked: ReadonlySet<Kind> = new Set<Kind>(['goal', 'useCase', 'dataProduct']);

interface AboutItProps {
  readonly kind: Kind;
  readonly id: string;
}

export function AboutIt({ kind, id }: AboutItProps) {
  const workbook = useWorkbook();
  const thoughts = thoughtsByItem(workbook).get(recordKey(kind, id)) ?? [];
  if (thoughts.length === 0 && !asked.has(kind)) return null;
  return (
    <Section
      title={words.title}
      count={thoughts.length}
      summary={thoughts.flatMap((one) => findRecord(workbook, one.kind, one.id)?.code ?? []).join(', ')}
    >
      {thoughts.length === 0 ? <Muted small>{words.none}</Muted> : null}
      <Stack component="ul" gap="xs">
        {thoughts.map((thought) => (
          <li key={thought.id}>
            <Thought thought={thought} />
          </li>
        ))}
      </Stack>
      <Group gap="xs">
        {thoughtKinds.map((thought) => (
          <AddThought key={thought} kind={thought} about={{ kind, id }} />
        ))}
      </Group>
    </Section>
  );
}

function AddThought({ kind, about }: { readonly kind: ThoughtRef['kind']; readonly about: AboutItProps }) {
  const add = useAddRecord(kind, { about: [about] });
  return <AddButton label={recordsWords.add({ what: cards[kind].one })} onClick={add} />;
}

/** Its name, and under it where it stands: tested by when, or how badly it hurts. */
function Thought({ thought: { kind, id } }: { readonly thought: ThoughtRef }) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const record = findRecord(workbook, kind, id);
  if (!record) return null;
  return (
    <>
      <Chip
        code={record.code ?? ''}
        title={record.title}
        tone={cards[kind].stage}
        onOpen={() => open(kind, id)}
      />
      {kind === 'assumption' ? (
        <TestedBy workbook={workbook} assumption={record as Assumption} />
      ) : (
        <Muted small>{words.hurts(record as PainPoint)}</Muted>
      )}
    </>
  );
}

function TestedBy({
  workbook,
  assumption,
}: {
  readonly workbook: Workbook;
  readonly assumption: Assumption;
}) {
  const state = stateOf(workbook, 'assumption', assumption);
  return (
    <Muted small>
      {state?.look ? <StateMark look={state.look} word={state.word} size={14} /> : state?.word}
      {` · ${words.testedBy(assumption)}`}
    </Muted>
  );
}
