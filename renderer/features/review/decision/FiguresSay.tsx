// What the figures say, why, and what they are: today's until somebody has signed, then as that signer saw them.
import { adviceWords } from '../../../../shared/messages/screens/review/deciding.ts';
import { figuresOfDecision } from '../../../../shared/rules/gate/frozenFigures.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from './decision.module.css';

/** The letters of the longest amount that one column holds. */
const longest = 14;

export function FiguresSay({ decision }: { readonly decision: Decision }) {
  const said = figuresOfDecision(useWorkbook(), decision);
  const { recommended, because, figuresThen } = said;
  const isFrozen = said === decision;
  if (!isFrozen && decision.state !== 'proposed')
    return (
      <Section title={adviceWords.said}>
        <Muted>{adviceWords.notKept}</Muted>
      </Section>
    );
  const hasNone = decision.gate === null && decision.criterion === null;
  return (
    <Section title={isFrozen ? adviceWords.said : adviceWords.say}>
      {hasNone ? (
        <Muted>{adviceWords.none}</Muted>
      ) : (
        <p className={classes.advice}>
          {recommended === null ? adviceWords.unknown : <StateMark look={recommended} size={20} begins />}
          <span>{because}</span>
        </p>
      )}
      {figuresThen.length === 0 ? null : (
        <dl className={classes.figures} aria-label={adviceWords.figures}>
          {figuresThen.map(({ name, value }) => (
            <div key={name} data-wide={value.length > longest || undefined}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {isFrozen ? <Muted small>{adviceWords.frozen}</Muted> : null}
    </Section>
  );
}
