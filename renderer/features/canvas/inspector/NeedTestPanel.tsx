// Seven questions that decide whether learning is needed at all, with evidence, and what the answers say (NED-01).
import { SegmentedControl } from '@mantine/core';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { type NeedQuestion, needQuestions } from '../../../../shared/content/needQuestions.ts';
import { changeFields, createRecord } from '../../../../shared/edits/records.ts';
import { ladderOf, needTestOf, needWords } from '../../../../shared/rules/need/needTest.ts';
import type { NeedTest, UseCase } from '../../../../shared/schema/kinds.ts';
import { wordOf } from '../../../../shared/words.ts';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from '../canvas.module.css';

type Answer = NeedTest['n1'];
const questions = Object.entries(needQuestions) as [NeedQuestion, string][];
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
      <span className={classes.asked} id={`need-${question}`}>
        <Muted as="span">{number}</Muted> {text}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={`need-${question}`}
        value={answer.answer}
        data={[
          { value: 'yes', label: itemWords.yes },
          { value: 'no', label: itemWords.no },
          { value: 'unknown', label: itemWords.unknown },
        ]}
        onChange={(value) => onAnswer({ ...answer, answer: value })}
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
