// How long those above take to answer what is told upward, beside what is asked of them (TMP-04, SCH-09).
import { noteWords } from '../../shared/messages/screens/review/review.ts';
import { latestAnswerWD } from '../../shared/rules/plan/scheduleRules.ts';
import { decisionLatencyWD } from '../../shared/rules/tempo/tempoMeasures.ts';
import { ExplainedFigure } from './ExplainedFigure.tsx';
import { useWorkbook } from './useWorkbook.ts';

/** One figure; stands in `Figures`. */
export const DecisionLatency = () => (
  <ExplainedFigure
    label={noteWords.latency}
    explained={decisionLatencyWD(useWorkbook())}
    print={(value) => noteWords.days({ value })}
    lacking={noteWords.noNotes}
    note={noteWords.asked({ latestAnswerWD })}
  />
);
