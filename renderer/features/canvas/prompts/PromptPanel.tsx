// The six questions of a stage with the room's answers, what they are linked to, and the signature under them.
import { promptWords } from '../../../../shared/messages/screens/canvas.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { type Prompt, prompts, stageNames } from '../../../../shared/content/prompts.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { stageQuestions } from '../../../../shared/content/stageQuestions.ts';
import { answerOf, answerPrompt, linkPrompt } from '../../../../shared/edits/canvas/prompts.ts';
import { layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import { answerChars, stageStatus } from '../../../../shared/rules/thread/canvas.ts';
import { type StandingAnswer, standingAnswers } from '../../../../shared/rules/thread/standingAnswers.ts';
import { aboutOf } from '../../../../shared/rules/thread/aboutOf.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { createRecord, together } from '../../../../shared/edits/records.ts';
import type { AnyRef } from '../../../../shared/schema/field.ts';
import { recordKey } from '../../../../shared/schema/links.ts';
import { isKind } from '../../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';
import { labelOf, wordOf } from '../../../../shared/words.ts';
import { StageAgreement } from '../../../records/signing/Agreement.tsx';
import { recordWords } from '../../../records/recordWords.ts';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Chip } from '../../../ui/marks/Chip.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import type { PickNew } from '../../../ui/fields/values/pickItems.ts';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { StageMark } from '../../../ui/marks/StageMark.tsx';
import { useEscape } from '../../../ui/overlay/escape.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import { isMac } from '../../../ui/isMac.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { useStores } from '../../../store/stores.tsx';
import { nextAsked } from '../../../../shared/rules/thread/nextAsked.ts';
import { StandingAll, StandingOffer } from './Standing.tsx';
import classes from '../canvas.module.css';

interface PromptPanelProps {
  readonly stage: Stage;
  /** The prompt that was asked for; null: the panel starts with what can be answered by one key, or is open. */
  readonly prompt: number | null;
  readonly onClose: () => void;
}

export function PromptPanel({ stage, prompt: start, onClose }: PromptPanelProps) {
  const workbook = useWorkbook();
  const goOn = useGoOn(stage);
  const { answered, required, state } = stageStatus(workbook, stage);
  const standing = standingAnswers(workbook, stage);
  const panel = useRef<HTMLElement>(null);
  useEscape(true, onClose, { within: panel });
  useStart(panel, start, standing.length);
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-label={promptWords.promptsOf({ stage: stageNames[stage] })}
    >
      <div className={classes.head}>
        <StageMark stage={stage} />
        <p className={classes.state}>{promptWords.standing({ answered, required, state: wordOf(state) })}</p>
        <ActionIcon aria-label={promptWords.closePrompts} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className={classes.body}>
        <h2 className={classes.question}>{stageQuestions[stage]}</h2>
        <StandingAll answers={standing} onUsed={() => goOn(null)} />
        <ol className={classes.prompts}>
          {prompts[stage].map((prompt) => (
            <li key={prompt.number} data-prompt={prompt.number}>
              <Answer
                stage={stage}
                prompt={prompt}
                standing={standing.find((one) => one.prompt === prompt) ?? null}
                onDone={() => goOn(prompt.number)}
              />
            </li>
          ))}
        </ol>
        <StageAgreement stage={stage} />
      </div>
    </section>
  );
}

/** In this order: all that stands at once, one that stands, the first that still asks, the first of all. */
const starts = ['[data-standing="all"]', '[data-standing]', '[data-asks] textarea', 'textarea'];

const startIn = (root: HTMLElement): HTMLElement | null =>
  starts.map((start) => root.querySelector<HTMLElement>(start)).find((place) => place !== null) ?? null;

/** Where the keyboard begins, and where it goes on when the button that was pressed has gone with its answer. */
function useStart(panel: RefObject<HTMLElement | null>, start: number | null, standing: number): void {
  useEffect(() => {
    const asked = start === null ? null : panel.current?.querySelector(`[data-prompt="${start}"]`);
    const place =
      asked && (asked.querySelector<HTMLElement>('[data-standing]') ?? asked.querySelector('textarea'));
    (place ?? (panel.current && startIn(panel.current)))?.focus();
  }, [panel, start]);
  useEffect(() => {
    if (document.activeElement === document.body && panel.current) startIn(panel.current)?.focus();
  }, [panel, standing]);
}

/** One answer is given: goes to the prompt that is asked next, in this stage or a later one, or says that none is. */
function useGoOn(stage: Stage): (prompt: number | null) => void {
  const { document, session } = useStores();
  return (prompt) => {
    const { workbook } = document.getState();
    const next = workbook && nextAsked(workbook, { stage, prompt });
    if (next) session.getState().showPrompts(next);
    else announce(promptWords.allAnswered);
  };
}

interface AnswerProps {
  readonly stage: Stage;
  readonly prompt: Prompt;
  readonly standing: StandingAnswer | null;
  readonly onDone: () => void;
}

function Answer({ stage, prompt, standing, onDone }: AnswerProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const answer = answerOf(workbook, stage, prompt.number);
  const links = answer?.links ?? [];
  const isAnswered = links.length > 0 || (answer?.text.trim().length ?? 0) >= answerChars;
  const isLinked = (kind: string, id: string) => links.some((link) => link.kind === kind && link.id === id);
  const setLinks = (next: readonly AnyRef[]) => apply(linkPrompt(stage, prompt.number, next));
  const items = answerable(workbook).filter(({ kind, id }) => !isLinked(kind, id));
  const asks = prompt.required && !isAnswered;
  const assume = useAssume((id) => linkPrompt(stage, prompt.number, [...links, { kind: 'assumption', id }]));
  return (
    <div className={classes.answer} data-asks={asks || undefined}>
      <TextAreaField
        label={`${prompt.number}${prompt.required ? ' ★' : ''} ${prompt.text}`}
        description={asks ? promptWords.required({ keys: printKeys('mod+enter', isMac) }) : undefined}
        value={answer?.text ?? ''}
        maxLength={2_000}
        onCommit={(text) => apply(answerPrompt(stage, prompt.number, text))}
        onDone={onDone}
      />
      {standing === null ? null : <StandingOffer answer={standing} onUsed={onDone} />}
      <AnswerLinks links={links} onRemove={(link) => setLinks(links.filter((one) => one !== link))} />
      {items.length === 0 ? null : (
        <Editable>
          <PickSelect
            aria-label={promptWords.linkToPrompt({ number: prompt.number })}
            placeholder={promptWords.linkAnItem}
            size="xs"
            items={items.map(({ key, code, title }) => ({ id: key, code: code ?? 'card', title }))}
            value={null}
            newItem={stage === 'why' ? assume : undefined}
            onChange={(key) => {
              const chosen = items.find((item) => item.key === key);
              if (chosen) setLinks([...links, { kind: chosen.kind, id: chosen.id }]);
            }}
          />
        </Editable>
      )}
    </div>
  );
}

/** What can answer a prompt: everything on the canvas, and what is taken for true or hurts. */
function answerable(workbook: Workbook): readonly Answerable[] {
  const thoughts = aboutOf(workbook).flatMap(({ thought }) => {
    const record = findRecord(workbook, thought.kind, thought.id);
    const key = recordKey(thought.kind, thought.id);
    return record ? [{ key, ...thought, code: record.code, title: record.title }] : [];
  });
  return [...layoutCanvas(workbook).items, ...thoughts];
}

type Answerable = AnyRef & {
  readonly key: string;
  readonly code: string | null;
  readonly title: string;
};

/** Writes down an assumption where it is thought of, and links the answer to it in the same step. */
function useAssume(linkTo: (id: string) => Edit): PickNew {
  const apply = useApply();
  const newId = useNewId();
  const { one, many } = cards.assumption;
  const onCreate = (title: string) => {
    const id = newId<'assumption'>();
    const create = createRecord('assumption', id, { title });
    apply(together(create.label, [create, linkTo(id)]));
  };
  return { one, many, onCreate };
}

interface AnswerLinksProps {
  readonly links: readonly AnyRef[];
  readonly onRemove: ((link: AnyRef) => void) | undefined;
}

function AnswerLinks({ links, onRemove }: AnswerLinksProps) {
  const workbook = useWorkbook();
  const open = useOpenRecord();
  if (links.length === 0) return null;
  return (
    <ul className={classes.links} aria-label={promptWords.linkedItems}>
      {links.map((link) => {
        const { kind, id } = link;
        const record = isKind(kind) ? findRecord(workbook, kind, id) : undefined;
        if (!record || !isKind(kind)) return null;
        return (
          <li key={`${kind}:${id}`}>
            <Chip
              code={record.code ?? labelOf(cards[kind].one)}
              title={recordWords(workbook, kind, record)}
              tone={cards[kind].stage}
              onOpen={() => open(kind, id)}
              onRemove={onRemove && (() => onRemove(link))}
            />
          </li>
        );
      })}
    </ul>
  );
}
