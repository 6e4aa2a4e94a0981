// The outcomes as large choices: arrows look at each and at what it does, Space or a press chooses; closed ones say why.
import { type KeyboardEvent, useId, useState } from 'react';
import { choiceWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { type Choice, choicesOf } from '../../../../shared/rules/gate/choices.ts';
import type { Outcome } from '../../../../shared/rules/gate/gates.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './decision.module.css';

interface OutcomeChoicesProps {
  readonly decision: Decision;
  readonly isFirst: boolean;
  /** One is looked at that is not chosen; null: none is. */
  readonly onLook: (outcome: Outcome | null) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Where a key leads from a choice; null: nowhere. */
function target(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : (from + step + count) % count;
}

/** What may be chosen stands first. */
const inOrder = (choices: readonly Choice[]): readonly Choice[] => [
  ...choices.filter(({ allowed }) => allowed),
  ...choices.filter(({ allowed }) => !allowed),
];

export function OutcomeChoices({ decision, isFirst, onLook }: OutcomeChoicesProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const group = useId();
  const [at, setAt] = useState<Outcome | null>(null);
  const choices = inOrder(choicesOf(workbook, decision));
  const tabStop = at ?? decision.outcome ?? choices[0]?.outcome;
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const from = choices.findIndex(({ outcome }) => outcome === tabStop);
    const to = target(event.key, from, choices.length);
    if (to === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus();
  };
  return (
    <>
      <div
        className={classes.choices}
        role="radiogroup"
        tabIndex={-1}
        aria-label={choiceWords.weDecide}
        onKeyDown={walk}
        onBlur={() => onLook(null)}
      >
        {choices.map(({ outcome, allowed, why }) => (
          <button
            key={outcome}
            type="button"
            role="radio"
            className={classes.choice}
            data-look={outcome}
            aria-checked={decision.outcome === outcome}
            aria-disabled={!allowed}
            aria-describedby={why === null ? undefined : `${group}-closed`}
            tabIndex={outcome === tabStop ? 0 : -1}
            data-autofocus={(isFirst && outcome === tabStop) || undefined}
            onFocus={() => {
              setAt(outcome);
              onLook(allowed ? outcome : null);
            }}
            onClick={() => allowed && apply(changeFields('decision', decision.id, { outcome }))}
          >
            <StateMark look={outcome} size={20} begins />
            {allowed ? null : <span className={classes.closed}>{choiceWords.closed}</span>}
            {decision.outcome === outcome ? (
              <span className={classes.closed} aria-hidden>
                {choiceWords.chosen}
              </span>
            ) : null}
          </button>
        ))}
      </div>
      <Closed id={`${group}-closed`} choices={choices} />
    </>
  );
}

/** Why some are closed: once for all that are closed for the same reason. */
function Closed({ id, choices }: { readonly id: string; readonly choices: readonly Choice[] }) {
  const reasons = [...new Set(choices.flatMap(({ why }) => why ?? []))];
  if (reasons.length === 0) return null;
  return (
    <div id={id}>
      {reasons.map((why) => (
        <Muted key={why} small>
          {choiceWords.closedBecause({
            outcomes: choices.filter((choice) => choice.why === why).map(({ outcome }) => outcome),
            why,
          })}
        </Muted>
      ))}
    </div>
  );
}
