// The ladder of a use case rung by rung: where it stands, how high it may, and what each climb has to show (NED-02).
import type { NeedQuestion } from '../../content/needQuestions.ts';
import { needMessages } from '../../messages/rules/need.ts';
import type { UseCase } from '../../schema/kinds.ts';
import { approaches } from '../../schema/useCase.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { type Approach, climbs, ladderOf, needTestOf, rungOf } from './needTest.ts';

/** What is said of the rung below before this one is reached. */
export interface Climb {
  readonly question: NeedQuestion;
  /** The answer that says the rung below missed the target. */
  readonly needs: 'yes' | 'no';
  readonly given: 'yes' | 'no' | 'unknown';
  readonly evidence: string;
  readonly below: string;
  /** `bare`: answered so, but nothing shows it; `open`: not answered so. */
  readonly state: 'shown' | 'bare' | 'open';
}

export interface LadderRung {
  readonly rung: number;
  readonly name: string;
  /** The approaches that stand on it. */
  readonly approaches: readonly Approach[];
  readonly isHere: boolean;
  /** Whether the need test allows it; null while a question must be answered first. */
  readonly isAllowed: boolean | null;
  /** Null where nothing has to be shown. */
  readonly climb: Climb | null;
}

function climbTo(workbook: Workbook, useCase: UseCase, rung: number): Climb | null {
  const step = climbs.find((one) => one.rung === rung);
  if (!step) return null;
  const { question, answer: needs, below } = step;
  const { answer: given, evidence } = needTestOf(workbook, useCase)?.[question] ?? {
    answer: 'unknown' as const,
    evidence: '',
  };
  const state = given !== needs ? 'open' : evidence.trim() === '' ? 'bare' : 'shown';
  return { question, needs, given, evidence, below, state };
}

/** The rungs from the lowest. */
export function ladderRungs(workbook: Workbook, useCase: UseCase): readonly LadderRung[] {
  const { rung: here, allowed } = ladderOf(workbook, useCase);
  return needMessages.rungs.map((name, rung) => ({
    rung,
    name,
    approaches: approaches.filter((approach) => rungOf(approach) === rung),
    isHere: here === rung,
    isAllowed: allowed === null ? null : rung <= allowed,
    climb: climbTo(workbook, useCase, rung),
  }));
}
