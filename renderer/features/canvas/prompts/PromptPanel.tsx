// The six questions of a stage with the room's answers, what they are linked to, and the signature under them.
import { promptWords } from '../../../../shared/messages/screens/canvas.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { type Prompt, prompts, stageNames } from '../../../../shared/content/prompts.ts';
import type { Stage } from '../../../../shared/schema/stages.ts';
import { stageQuestions } from '../../../../shared/content/stageQuestions.ts';
import { answerOf, answerPrompt, linkPrompt } from '../../../../shared/edits/canvas/prompts.ts';
import { layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import { answerChars, stageStatus } from '../../../../shared/rules/thread/canvas.ts';
import type { AnyRef } from '../../../../shared/schema/field.ts';
import { isKind } from '../../../../shared/schema/kinds.ts';
import { findRecord } from '../../../../shared/schema/workbook.ts';
import { wordOf } from '../../../../shared/words.ts';
import { StageAgreement } from '../../../records/signing/Agreement.tsx';
import { useApply, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { Chip } from '../../../ui/marks/Chip.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { TextAreaField } from '../../../ui/fields/TextAreaField.tsx';
import { StageMark } from '../../../ui/marks/StageMark.tsx';
import { useEscape } from '../../../ui/overlay/escape.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import classes from '../canvas.module.css';

interface PromptPanelProps {
  readonly stage: Stage;
  readonly onClose: () => void;
}

export function PromptPanel({ stage, onClose }: PromptPanelProps) {
  const { answered, required, state } = stageStatus(useWorkbook(), stage);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('textarea')?.focus(), []);
  useEscape(true, onClose, { within: panel });
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
        <ol className={classes.prompts}>
          {prompts[stage].map((prompt) => (
            <li key={prompt.number}>
              <Answer stage={stage} prompt={prompt} />
            </li>
          ))}
        </ol>
        <StageAgreement stage={stage} />
      </div>
    </section>
  );
}

function Answer({ stage, prompt }: { readonly stage: Stage; readonly prompt: Prompt }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const answer = answerOf(workbook, stage, prompt.number);
  const links = answer?.links ?? [];
  const isAnswered = links.length > 0 || (answer?.text.trim().length ?? 0) >= answerChars;
  const isLinked = (kind: string, id: string) => links.some((link) => link.kind === kind && link.id === id);
  const setLinks = (next: readonly AnyRef[]) => apply(linkPrompt(stage, prompt.number, next));
  const items = layoutCanvas(workbook).items.filter(({ kind, id }) => !isLinked(kind, id));
  return (
    <>
      <TextAreaField
        label={`${prompt.number}${prompt.required ? ' ★' : ''} ${prompt.text}`}
        description={prompt.required && !isAnswered ? promptWords.required : undefined}
        value={answer?.text ?? ''}
        maxLength={2_000}
        onCommit={(text) => apply(answerPrompt(stage, prompt.number, text))}
      />
      <AnswerLinks links={links} onRemove={(link) => setLinks(links.filter((one) => one !== link))} />
      {items.length === 0 ? null : (
        <Editable>
          <PickSelect
            aria-label={promptWords.linkToPrompt({ number: prompt.number })}
            placeholder={promptWords.linkAnItem}
            size="xs"
            items={items.map(({ key, code, title }) => ({ id: key, code: code ?? 'card', title }))}
            value={null}
            onChange={(key) => {
              const chosen = items.find((item) => item.key === key);
              if (chosen) setLinks([...links, { kind: chosen.kind, id: chosen.id }]);
            }}
          />
        </Editable>
      )}
    </>
  );
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
              code={record.code ?? kind}
              title={record.title}
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
