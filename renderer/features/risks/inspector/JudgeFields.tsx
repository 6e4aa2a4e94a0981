// Likelihood and impact as they are judged in the room: of a risk, or of what a treatment would leave of it.
import { riskWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { changeImpact, changeLikelihood, type Judged } from '../../../../shared/edits/risks/riskScales.ts';
import type { Risk, Settings } from '../../../../shared/schema/kinds.ts';
import { type ImpactDimension, impactDimensions } from '../../../../shared/schema/risk.ts';
import { settingsOf } from '../../../../shared/schema/workbook.ts';
import { labelOf } from '../../../../shared/words.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { PercentField } from '../../../ui/fields/PercentField.tsx';
import { type ScaleChoice, ScaleField } from '../../../ui/fields/ScaleField.tsx';
import { bandLabel, bandRange } from './likelihood.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { SectionHeading } from '../../../ui/frame/SectionHeading.tsx';
import classes from '../risks.module.css';

type Band = 1 | 2 | 3 | 4 | 5 | null;
const scale = [1, 2, 3, 4, 5] as const;

const bandChoices = (bands: Settings['riskBands']): readonly ScaleChoice<Band>[] => [
  { value: null, mark: '–', word: riskWords.notJudged },
  ...scale.map((value) => ({ value, mark: String(value), word: bandLabel(value, bands) })),
];

const impactChoices: readonly ScaleChoice<Band>[] = [
  { value: null, mark: '–', word: riskWords.notJudged },
  ...scale.map((value) => ({ value, mark: String(value), word: riskWords.impacts[value - 1] ?? '' })),
];

interface LikelihoodFieldProps {
  readonly kind: Judged;
  readonly id: string;
  readonly label: string;
  readonly band: number | null;
  readonly share: number | null;
}

/** A band from 1 to 5, or a typed share that sets the band (RSK-01). */
export function LikelihoodField({ kind, id, label, band, share }: LikelihoodFieldProps) {
  const bands = settingsOf(useWorkbook()).riskBands;
  const apply = useApply();
  return (
    <div
      className={classes.likelihood}
      data-field={kind === 'risk' ? 'probabilityBand' : 'probabilityBandAfter'}
    >
      <ScaleField<Band>
        label={label}
        choices={bandChoices(bands)}
        value={band as Band}
        description={band === null ? undefined : riskWords.bandIs({ band, range: bandRange(band, bands) })}
        onCommit={(value) =>
          apply(changeLikelihood(kind, id, value === null ? null : { band: value, share: null }))
        }
      />
      <PercentField
        label={riskWords.orAsShare}
        value={share}
        onCommit={(value) =>
          apply(changeLikelihood(kind, id, value === null ? null : { band: null, share: value }))
        }
      />
    </div>
  );
}

interface ImpactMatrixProps {
  readonly kind: Judged;
  readonly id: string;
  readonly label: string;
  readonly impacts: Risk['impacts'];
}

/** One row of marks a dimension; the largest counts (RSK-02). */
export function ImpactMatrix({ kind, id, label, impacts }: ImpactMatrixProps) {
  const apply = useApply();
  const judged = impactDimensions.flatMap((dimension) => impacts[dimension] ?? []);
  const largest = Math.max(...judged);
  const commit = (dimension: ImpactDimension) => (value: Band) =>
    void apply(changeImpact(kind, id, dimension, value));
  return (
    <section className={classes.impacts} aria-label={label}>
      <SectionHeading
        action={
          <Muted as="span" small>
            {judged.length === 0
              ? riskWords.largestCounts
              : riskWords.largestIs({ impact: largest, word: riskWords.impacts[largest - 1] ?? '' })}
          </Muted>
        }
      >
        {label}
      </SectionHeading>
      {/* A digit judges one and goes on to the next, as in all runs of scales. */}
      <div className={classes.matrix} data-scale-run>
        {impactDimensions.map((dimension) => (
          <ScaleField<Band>
            key={dimension}
            compact
            label={labelOf(dimension)}
            choices={impactChoices}
            value={impacts[dimension] as Band}
            onCommit={commit(dimension)}
          />
        ))}
      </div>
    </section>
  );
}
