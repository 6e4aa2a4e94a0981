// What the workbook holds so far, as figures beside the facts: the way into each stage.
import { type Kind, kindNames } from '../../../shared/schema/kinds.ts';
import { recordsOf } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { stageOfKind } from '../../records/stageOfKind.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import type { WorkStage } from '../../../shared/schema/stages.ts';
import { useSession } from '../../store/stores.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { Rows } from '../../ui/page/Rows.tsx';
import classes from './Frame.module.css';

const rows: readonly { readonly kind: Kind; readonly stage: WorkStage; readonly tab?: string }[] = [
  { kind: 'goal', stage: 'canvas' },
  { kind: 'useCase', stage: 'canvas' },
  { kind: 'risk', stage: 'risks', tab: 'register' },
  { kind: 'killCriterion', stage: 'risks', tab: 'criteria' },
  { kind: 'slice', stage: 'plan', tab: 'slices' },
  { kind: 'timeBox', stage: 'plan', tab: 'timeBoxes' },
  { kind: 'techItem', stage: 'canvas' },
];

export function Headline() {
  const workbook = useWorkbook();
  const goTo = useSession((state) => state.goTo);
  return (
    <Section title="In this workbook">
      <Rows>
        {rows.map(({ kind, stage, tab }) => {
          const count = [...recordsOf(workbook, kind).values()].filter(({ archived }) => !archived).length;
          const mark = stageOfKind(kind);
          return (
            <li key={kind}>
              <button type="button" className={classes.row} onClick={() => goTo(stage, tab)}>
                {mark ? <StageMark stage={mark} word={false} /> : null}
                <span className={classes.name}>{labelOf(kindNames[kind].many)}</span>
                <span className={classes.figure}>{count}</span>
              </button>
            </li>
          );
        })}
      </Rows>
    </Section>
  );
}
