// Seven questions that decide whether learning is needed at all, with evidence, and what the answers say (NED-01).
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { type NeedQuestion, needQuestions } from '../../../../shared/content/needQuestions.ts';
import { changeFields, createRecord } from '../../../../shared/edits/records.ts';
import { ladderOf, needTestOf, needWords } from '../../../../shared/rules/need/needTest.ts';
import type { NeedTest, UseCase } from '../../../../shared/schema/kinds.ts';
import { wordOf } from '../../../../shared/words.ts';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { RatingRun } from '../../../ui/fields/RatingField.tsx';
import { type ScaleChoice, ScaleField } from '../../../ui/fields/ScaleField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { LadderList } from '../approach/LadderList.tsx';
import classes from '../canvas.module.css';

type Answer = NeedTest['n1'];
const questions = Object.entries(needQuestions) as [NeedQuestion, string][];
const choices: readonly ScaleChoice<Answer['answer']>[] = [
  { value: 'yes', mark: itemWords.yes, word: itemWords.yes },
  { value: 'no', mark: itemWords.no, word: itemWords.no },
  { value: 'unknown', mark: itemWords.notKnown, word: itemWords.unknown },
];
const unanswered: Answer = { answer: 'unknown', evidence: '' };

export function NeedTestPanel({ useCase }: { readonly useCase: UseCase }) {
  const workbook = useWorkbook();
  const test = needTestOf(workbook, useCase);
  const save = useAnswer(useCase, test);
  const answered = questions.filter(
    ([question]) => (test?.[question].answer ?? 'unknown') !== 'unknown',
  ).length;
  return (
    <Section
      title={itemWords.needQuestion}
      label={itemWords.needTest}
      count={answered}
      summary={answered === 0 ? '' : needWords[ladderOf(workbook, useCase).need]}
      holds={questions.map(([question]) => question)}
    >
      <Result useCase={useCase} />
      <RatingRun hint={itemWords.answerKeys}>
        <ol className={classes.questions}>
          {questions.map(([question, text]) => (
            <li key={question} data-field={question}>
              <Question
                question={question}
                text={text}
                answer={test?.[question] ?? unanswered}
                onAnswer={(answer) => save(question, answer)}
              />
            </li>
          ))}
        </ol>
      </RatingRun>
      <LadderList useCase={useCase} />
    </Section>
  );
}

/** Writes one answer, into a new test when the use case has none yet. */
function useAnswer(useCase: UseCase, test: NeedTest | undefined) {
  const apply = useApply();
  const newId = useNewId();
  return (question: NeedQuestion, answer: Answer): void => {
    const fields = { [question]: answer };
    if (test) apply(changeFields('needTest', test.id, fields));
    else apply(createRecord('needTest', newId(), { useCase: useCase.id, ...fields }));
  };
}

function Result({ useCase }: { readonly useCase: UseCase }) {
  const { need, ask, rung, allowed } = ladderOf(useWorkbook(), useCase);
  const isTooHigh = rung !== null && allowed !== null && rung > allowed;
  return (
    <p className={classes.result} role="status">
      {ask === null ? (
        <>
          {itemWords.theAnswersSay} <strong>{needWords[need]}</strong>.
          {isTooHigh ? ` ${itemWords.goesFurther({ approach: wordOf(useCase.approach) })}` : null}
        </>
      ) : (
        <>
          <strong>{itemWords.askFirst}</strong> {needQuestions[ask]}
        </>
      )}
    </p>
  );
}

interface QuestionProps {
  readonly question: NeedQuestion;
  readonly text: string;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

function Question({ question, text, answer, onAnswer }: QuestionProps) {
  const number = question.toUpperCase();
  return (
    <>
      <ScaleField
        label={`${number} ${text}`}
        value={answer.answer}
        choices={choices}
        onCommit={(value) => onAnswer({ ...answer, answer: value })}
      />
      {answer.answer === 'unknown' && answer.evidence === '' ? null : (
        <div data-part="evidence">
          <TextField
            label={itemWords.evidenceFor({ question: number })}
            value={answer.evidence}
            maxLength={2_000}
            placeholder={itemWords.howKnown}
            onCommit={(evidence) => onAnswer({ ...answer, evidence })}
          />
        </div>
      )}
    </>
  );
}
