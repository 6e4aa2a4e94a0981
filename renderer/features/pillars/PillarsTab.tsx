// The seven pillars, business beside technical: four statements each, rated with the room.
import { numberText } from '../../../shared/text/format.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { pillarStatements } from '../../../shared/content/statements.ts';
import {
  explainBusiness,
  explainTechnical,
  pillarScores,
  type PillarScore,
} from '../../../shared/rules/pillar/pillars.ts';
import { explainAlignment } from '../../../shared/rules/pillar/alignment.ts';
import { ExplainedFigure } from '../../records/ExplainedFigure.tsx';
import { useApply, useIsSelected, useOpenRecord, useWorkbook } from '../../records/useWorkbook.ts';
import { RatingField, type RatingValue } from '../../ui/fields/RatingField.tsx';
import classes from './Pillars.module.css';

const lastBusinessPillar = 3;

export function PillarsTab() {
  const workbook = useWorkbook();
  const scores = pillarScores(workbook);
  return (
    <div className={classes.page}>
      <div className={classes.figures}>
        <ExplainedFigure
          label="Business"
          explained={explainBusiness(workbook)}
          print={numberText}
          size="large"
        />
        <ExplainedFigure
          label="Technical"
          explained={explainTechnical(workbook)}
          print={numberText}
          size="large"
        />
        <ExplainedFigure
          label="Alignment"
          explained={explainAlignment(workbook)}
          print={numberText}
          size="large"
        />
      </div>
      <div className={classes.sides}>
        <Side title="Business" scores={scores.filter(({ pillar }) => pillar.number <= lastBusinessPillar)} />
        <Side title="Technical" scores={scores.filter(({ pillar }) => pillar.number > lastBusinessPillar)} />
      </div>
    </div>
  );
}

function Side({ title, scores }: { readonly title: string; readonly scores: readonly PillarScore[] }) {
  return (
    <section className={classes.side} aria-label={title}>
      <h2 className={classes.sideTitle}>{title}</h2>
      {scores.map((row) => (
        <PillarCard key={row.pillar.id} {...row} />
      ))}
    </section>
  );
}

function PillarCard({ pillar, score: value }: PillarScore) {
  const apply = useApply();
  const open = useOpenRecord();
  const selected = useIsSelected('pillar', pillar.id);
  const rate = (at: number, rating: RatingValue) =>
    apply(changeFields('pillar', pillar.id, { ratings: pillar.ratings.with(at, rating) }));
  return (
    <article
      className={classes.card}
      aria-label={`${pillar.code ?? ''} ${pillar.title}`}
      data-selected={selected || undefined}
    >
      <div className={classes.cardHead}>
        <h3 className={classes.cardTitle}>
          <button type="button" onClick={() => open('pillar', pillar.id)}>
            <span className={classes.code}>{pillar.code}</span> {pillar.title}
          </button>
        </h3>
        <span className={classes.score}>{value === null ? 'Not enough answers' : numberText(value)}</span>
      </div>
      <div className={classes.meter} aria-hidden>
        <div style={{ width: `${value ?? 0}%` }} />
      </div>
      {(pillarStatements[pillar.number] ?? []).map((statement, i) => (
        <RatingField
          key={statement}
          label={statement}
          value={(pillar.ratings[i] ?? null) as RatingValue}
          onCommit={(rating) => rate(i, rating)}
        />
      ))}
    </article>
  );
}
