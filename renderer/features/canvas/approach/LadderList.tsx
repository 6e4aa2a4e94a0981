// The ladder of a use case, highest rung on top: where it stands, how high it may, what each climb has to show.
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ladderWords as words } from '../../../../shared/messages/screens/canvas/approach.ts';
import { type Climb, ladderRungs, type LadderRung } from '../../../../shared/rules/need/ladder.ts';
import type { UseCase } from '../../../../shared/schema/kinds.ts';
import { labelOf } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { SeverityMark } from '../../../ui/marks/SeverityMark.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Parts } from '../../../ui/page/Rows.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { ApproachDialog } from './ApproachDialog.tsx';

export function LadderList({ useCase }: { readonly useCase: UseCase }) {
  const [isComparing, setComparing] = useState(false);
  const rungs = ladderRungs(useWorkbook(), useCase).toReversed();
  return (
    <>
      <Parts label={words.ladder}>
        {rungs.map((rung) => (
          <li key={rung.rung} aria-current={rung.isHere ? 'step' : undefined}>
            <Rung rung={rung} />
          </li>
        ))}
      </Parts>
      <Bar>
        <Button size="compact-sm" onClick={() => setComparing(true)}>
          {words.compare}
        </Button>
      </Bar>
      {isComparing ? <ApproachDialog useCase={useCase} onClose={() => setComparing(false)} /> : null}
    </>
  );
}

function Rung({ rung }: { readonly rung: LadderRung }) {
  const { name, isHere, isAllowed, climb } = rung;
  const standing = isAllowed === null ? words.notJudged : isAllowed ? words.allowed : words.beyond;
  return (
    <>
      <Bar>
        {isHere ? <strong>{labelOf(name)}</strong> : <span>{labelOf(name)}</span>}
        <Group gap="xs">
          {isHere && isAllowed === false ? <SeverityMark severity="warning" word={false} /> : null}
          {isHere ? <strong>{words.here}</strong> : null}
          {isHere && isAllowed ? null : <Muted small>{standing}</Muted>}
        </Group>
      </Bar>
      {climb === null ? null : <Muted small>{climbText(climb)}</Muted>}
    </>
  );
}

function climbText({ state, question, needs, evidence, below }: Climb): string {
  if (state === 'shown') return words.shown({ question, evidence });
  return state === 'bare' ? words.bare({ question, needs }) : words.asks({ question, needs, below });
}
