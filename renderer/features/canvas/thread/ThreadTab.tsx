// The thread: why an item exists, what hangs on it, how much of the plan reaches a goal, and what breaks the thread.
import { useMemo } from 'react';
import { threadWords } from '../../../../shared/messages/screens/canvas.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import { isBelow } from '../../../../shared/rules/engine/compare.ts';
import { coverageTarget, threadCoverage } from '../../../../shared/rules/thread/coverage.ts';
import type { Finding, Subject } from '../../../../shared/rules/engine/finding.ts';
import { dependsOn, whyOf } from '../../../../shared/rules/thread/trail.ts';
import { numberText, percentText } from '../../../../shared/text/format.ts';
import { ofEstimated } from '../../../../shared/words.ts';
import { cards, isContent, isInThread } from '../../../../shared/schema/cards.ts';
import { type Kind, kinds } from '../../../../shared/schema/kinds.ts';
import { recordKey } from '../../../../shared/schema/links.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';
import { layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import { FindingList } from '../../../records/FindingList.tsx';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { useOpenRecord, useSelected, useWorkbook } from '../../../records/useWorkbook.ts';
import { Chip } from '../../../ui/marks/Chip.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from '../canvas.module.css';

/** Kinds with codes take part in a thread; the rest belongs to one of them. */
const threadKinds = kinds.filter((kind) => isContent(kind) && isInThread(kind));

const choices = (workbook: Workbook) =>
  threadKinds.flatMap((kind) =>
    pickItemsOf(workbook, kind).map((item) => ({ ...item, id: recordKey(kind, item.id) })),
  );

export function ThreadTab() {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const selected = useSelected();
  const items = useMemo(() => choices(workbook), [workbook]);
  const first = layoutCanvas(workbook).items.find(({ kind }) => kind === 'timeBox' || kind === 'goal');
  const shown = selected && findRecord(workbook, selected.kind, selected.id) ? selected : (first ?? null);
  const key = shown && recordKey(shown.kind, shown.id);
  return (
    <Page>
      <Bar>
        <div className={classes.pick}>
          <PickSelect
            label={threadWords.followTheThreadOf}
            placeholder={commonWords.searchByCode}
            items={items}
            value={items.some(({ id }) => id === key) ? key : null}
            onChange={(chosen) => {
              const at = chosen?.indexOf(':') ?? -1;
              if (chosen && at > 0) open(chosen.slice(0, at) as Kind, chosen.slice(at + 1));
            }}
          />
        </div>
        <Coverage />
      </Bar>
      {shown === null ? <Muted>{threadWords.nothingToFollow}</Muted> : <Threads subject={shown} />}
    </Page>
  );
}

function Coverage() {
  const explained = threadCoverage(useWorkbook());
  const isShort = explained.value !== null && isBelow(explained.value, coverageTarget);
  const aim = isShort ? threadWords.aimedFor({ share: percentText(coverageTarget) }) : '';
  const note = [ofEstimated(explained.unknown), aim].filter(Boolean).join('; ');
  return (
    <Figures large>
      <ExplainedFigure
        label={threadWords.threadCoverage}
        explained={explained}
        print={(value) => (value <= 1 ? percentText(value) : numberText(value))}
        note={note === '' ? undefined : note}
      />
    </Figures>
  );
}

/** Parts without a code or title of their own are seen with what they belong to. */
const isNamed = (workbook: Workbook, { kind, id, code }: Subject): boolean =>
  code !== null || findRecord(workbook, kind, id)?.title !== '';

type Target = { readonly kind: Kind; readonly id: string };

function Threads({ subject }: { readonly subject: Target }) {
  const workbook = useWorkbook();
  const why = whyOf(workbook, subject.kind, subject.id);
  const below = dependsOn(workbook, subject.kind, subject.id).filter((one) => isNamed(workbook, one));
  const onThread = new Set([subject, ...why.flat(), ...below].map(({ kind, id }) => recordKey(kind, id)));
  const { open } = findAll(workbook);
  const isOn = (finding: Finding) =>
    finding.subjects.some(({ kind, id }) => onThread.has(recordKey(kind, id)));
  const own = open.filter(isOn);
  const other = open.length - own.length;
  const name = findRecord(workbook, subject.kind, subject.id)?.code ?? 'it';
  return (
    <div className={classes.columns}>
      <Section title={threadWords.why({ name })} order={2}>
        <WhyPaths paths={why} subject={subject} />
      </Section>
      <Section title={threadWords.dependsOn({ name })} order={2} count={below.length}>
        {below.length === 0 ? <Muted>{threadWords.nothingDepends}</Muted> : null}
        <ul className={classes.steps}>
          {below.map((one) => (
            <Step key={recordKey(one.kind, one.id)} subject={one} depth={one.steps - 1} />
          ))}
        </ul>
      </Section>
      <Section title={threadWords.breaks} order={2} count={own.length}>
        {own.length === 0 ? (
          <Muted>{threadWords.nothingBreaks}</Muted>
        ) : (
          <FindingList findings={own} label={threadWords.findingsOnThisThread} />
        )}
        {other > 0 ? <Muted>{threadWords.onOthers({ count: other })}</Muted> : null}
      </Section>
    </div>
  );
}

/** Each path from the goal down to the item, one step further in at a time. */
function WhyPaths({
  paths,
  subject,
}: {
  readonly paths: readonly (readonly Subject[])[];
  readonly subject: Target;
}) {
  if (subject.kind === 'goal' && paths.length <= 1 && (paths[0]?.length ?? 0) <= 1)
    return <Muted>{threadWords.isGoal}</Muted>;
  if (paths.length === 0) return <Muted>{threadWords.noPath}</Muted>;
  return (
    <ol className={classes.paths}>
      {paths.map((path) => (
        <li key={path.map(({ id }) => id).join()}>
          <ul className={classes.steps}>
            {path.toReversed().map((step, depth) => (
              <Step key={recordKey(step.kind, step.id)} subject={step} depth={depth} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Deeper steps are pushed in, up to a point. */
const deepest = 5;
const stepPx = 18;

function Step({ subject, depth }: { readonly subject: Target; readonly depth: number }) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  const { kind, id } = subject;
  const record = findRecord(workbook, kind, id);
  if (!record) return null;
  return (
    <li
      className={classes.step}
      data-deep={depth > 0 || undefined}
      style={{ paddingInlineStart: Math.max(Math.min(depth, deepest) - 0.5, 0) * stepPx }}
    >
      <Chip
        code={record.code ?? cards[kind].one}
        title={record.title}
        tone={cards[kind].stage}
        onOpen={() => open(kind, id)}
      />
    </li>
  );
}
