// The big-bang index in its eight parts: what adds to it, with what would mend each, and what is in order.
import { gaugeWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { type BigBangPart, bigBangParts } from '../../../../shared/rules/slice/bigBang.ts';
import { FindingList } from '../../../records/FindingList.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from './slices.module.css';

/** More of one kind are counted: mending the first often mends them. */
const shown = 2;

export function BigBangGauge() {
  const parts = bigBangParts(useWorkbook());
  const found = parts.filter(({ findings }) => findings.length > 0);
  const well = parts.filter(({ findings }) => findings.length === 0);
  return (
    <Section title={words.heading} order={2}>
      <div className={classes.gauge} aria-hidden>
        {parts.map(({ code, points, findings }) => (
          <span
            key={code}
            style={{ flexGrow: points }}
            data-found={findings.length > 0 || undefined}
            title={words.part({ code, points })}
          >
            {findings.length > 0 ? `+${points}` : points}
          </span>
        ))}
      </div>
      {found.length === 0 ? <Muted>{words.allWell}</Muted> : null}
      {found.map((part) => (
        <Part key={part.code} part={part} />
      ))}
      {well.length === 0 ? null : <Muted small>{words.holds({ parts: well })}</Muted>}
    </Section>
  );
}

function Part({ part: { code, points, findings } }: { readonly part: BigBangPart }) {
  const more = findings.length - shown;
  const name = words.part({ code, points });
  return (
    <div className={classes.part}>
      <h3>{name}</h3>
      <FindingList label={name} findings={findings.slice(0, shown)} />
      {more > 0 ? <Muted small>{words.more({ count: more })}</Muted> : null}
    </div>
  );
}
