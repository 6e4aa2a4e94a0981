// What the figures say, why, and what they are: today's until somebody has signed, then as that signer saw them.
import { adviceWords } from '../../../../shared/messages/screens/deciding.ts';
import { figuresOfDecision } from '../../../../shared/rules/gate/frozenFigures.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from './decision.module.css';

export function FiguresSay({ decision }: { readonly decision: Decision }) {
  const said = figuresOfDecision(useWorkbook(), decision);
  const { recommended, because, figuresThen } = said;
  const isFrozen = said === decision;
  const hasNone = decision.gate === null && decision.criterion === null;
  return (
    <Section title={isFrozen ? adviceWords.said : adviceWords.say}>
      {hasNone ? (
        <Muted>{adviceWords.none}</Muted>
      ) : (
        <p className={classes.advice}>
          {recommended === null ? adviceWords.unknown : <StateMark look={recommended} size={20} begins />}{' '}
          {because}
        </p>
      )}
      {figuresThen.length === 0 ? null : (
        <Figures label={adviceWords.figures} compared>
          {figuresThen.map(({ name, value }) => (
            <Figure key={name} label={name} value={value} />
          ))}
        </Figures>
      )}
      {isFrozen ? <Muted small>{adviceWords.frozen}</Muted> : null}
    </Section>
  );
}
