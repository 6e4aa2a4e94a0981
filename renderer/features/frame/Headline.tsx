// What the workbook holds so far, as figures beside the facts: the way into each stage.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { cards, headlineKinds } from '../../../shared/schema/cards.ts';
import { recordsOf } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { Rows } from '../../ui/page/Rows.tsx';
import classes from './Frame.module.css';

export function Headline() {
  const workbook = useWorkbook();
  const goTo = useSession((state) => state.goTo);
  return (
    <Section title={frameWords.inThisWorkbook}>
      <Rows>
        {headlineKinds.map((kind) => {
          const { many, home, stage } = cards[kind];
          const count = [...recordsOf(workbook, kind).values()].filter(({ archived }) => !archived).length;
          return (
            <li key={kind}>
              <button type="button" className={classes.row} onClick={() => goTo(home.stage, home.tab)}>
                {stage ? <StageMark stage={stage} word={false} /> : null}
                <span className={classes.name}>{labelOf(many)}</span>
                <span className={classes.figure}>{count}</span>
              </button>
            </li>
          );
        })}
      </Rows>
    </Section>
  );
}
