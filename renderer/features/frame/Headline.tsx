// What the workbook holds so far, as figures beside the facts: the way into each stage.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { cards, headlineKinds } from '../../../shared/schema/cards.ts';
import { recordsOf } from '../../../shared/schema/workbook.ts';
import { labelOf } from '../../../shared/words.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { PickRow, Rows } from '../../ui/page/Rows.tsx';

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
              <PickRow
                mark={stage ? <StageMark stage={stage} word={false} /> : null}
                name={labelOf(many)}
                aside={<strong>{count}</strong>}
                onPick={() => goTo(home.stage, home.tab)}
              />
            </li>
          );
        })}
      </Rows>
    </Section>
  );
}
