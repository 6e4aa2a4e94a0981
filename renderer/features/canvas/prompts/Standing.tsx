// Answers that stand elsewhere in the workbook, offered for one prompt or for all of a stage: one key uses them.
import { Button, Kbd } from '@mantine/core';
import { answerByStanding } from '../../../../shared/edits/canvas/prompts.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import { promptWords } from '../../../../shared/messages/screens/canvas.ts';
import type { StandingAnswer } from '../../../../shared/rules/thread/standingAnswers.ts';
import { togetherFrom } from '../../../../shared/rules/thread/nextAsked.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { labelOf } from '../../../../shared/words.ts';
import { useApply } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import classes from '../canvas.module.css';

/** As many answers as can be read at a glance; the others are counted. */
const mostShown = 3;

type Holder = StandingAnswer['holders'][number];

const nameOfHolder = ({ kind, record }: Holder): string =>
  record.code ?? (record.title === '' ? labelOf(cards[kind].one) : record.title);
export const namesOf = ({ holders }: StandingAnswer): readonly string[] => holders.map(nameOfHolder);

interface OfferProps {
  /** The answer is taken, and somebody may want to go on. */
  readonly onUsed: () => void;
}

/** What answers one prompt already, with the button that says so. */
export function StandingOffer({ answer, onUsed }: OfferProps & { readonly answer: StandingAnswer }) {
  const apply = useApply();
  const { holders, prompt } = answer;
  const rest = holders.length - mostShown;
  return (
    <Editable>
      <div className={classes.offer}>
        <ul>
          {holders.slice(0, mostShown).map((holder) => (
            <li key={holder.record.id}>
              <strong>{nameOfHolder(holder)}</strong> {holder.says}
            </li>
          ))}
          {rest > 0 ? <li>{promptWords.moreHolders({ count: rest })}</li> : null}
        </ul>
        <Button
          size="compact-sm"
          data-standing
          aria-label={promptWords.useFor({ names: namesOf(answer), number: prompt.number })}
          rightSection={<Kbd>{printKeys('enter', false)}</Kbd>}
          onClick={() => apply(answerByStanding([answer])) && onUsed()}
        >
          {promptWords.useIt}
        </Button>
      </div>
    </Editable>
  );
}

/** All that stands for a stage, by prompt, taken in one step. */
export function StandingAll({
  answers,
  onUsed,
}: OfferProps & { readonly answers: readonly StandingAnswer[] }) {
  const apply = useApply();
  if (answers.length < togetherFrom) return null;
  return (
    <Editable>
      <div className={classes.offer} data-all>
        <div>
          <p>{promptWords.answersStand({ count: answers.length })}</p>
          <Muted small>{answers.map((answer) => promptWords.standsIn(wordsOf(answer))).join(' · ')}</Muted>
        </div>
        <Button
          size="compact-sm"
          data-standing="all"
          onClick={() => apply(answerByStanding(answers)) && onUsed()}
        >
          {promptWords.useAll({ count: answers.length })}
        </Button>
      </div>
    </Editable>
  );
}

const wordsOf = (answer: StandingAnswer) => ({ number: answer.prompt.number, names: namesOf(answer) });
