// Threshold against worth for one criterion: where it stands, where it would be worth most, and the way there.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { lockedFields } from '../../../../../shared/edits/guards/verdict.ts';
import { changeFields } from '../../../../../shared/edits/records.ts';
import { worthCurveScene } from '../../../../../shared/layout/simulation/worthCurve.ts';
import {
  worthCurveWords as words,
  whatIfWords,
} from '../../../../../shared/messages/screens/review/whatIf.ts';
import type { KillCriterion } from '../../../../../shared/schema/kinds.ts';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import { factsOf } from '../../../../../shared/schema/workbook.ts';
import { measureText, moneyText, numberText, percentText } from '../../../../../shared/text/format.ts';
import { nameOf } from '../../../../../shared/words.ts';
import { SceneSvg } from '../../../../painters/SceneSvg.tsx';
import { useApply, useOpenRecord, useWorkbook } from '../../../../records/useWorkbook.ts';
import { SelectField } from '../../../../ui/fields/SelectField.tsx';
import { Muted } from '../../../../ui/page/Muted.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { Editable } from '../../../../ui/readOnly.tsx';
import { PictureCard, PictureCards } from '../PictureCard.tsx';
import { type PreviewAnswer, type PreviewQuestion, usePreview } from '../run/usePreview.ts';
import classes from '../simulation.module.css';
import { Slider } from './Slider.tsx';

type Points = Extract<PreviewAnswer, { kind: 'worth' }>['points'];

interface WorthCurveProps {
  readonly criteria: readonly string[];
  readonly supposed: Supposed;
  readonly onSuppose: (supposed: Supposed) => void;
}

/** Criteria with a threshold, of those that take part. */
export function WorthCurve({ criteria, supposed, onSuppose }: WorthCurveProps) {
  const workbook = useWorkbook();
  const [chosen, setChosen] = useState<string | null>(null);
  const offered = [...workbook.killCriterion.values()].filter(
    ({ code, value }) => value !== null && criteria.includes(code ?? ''),
  );
  const criterion = offered.find(({ id }) => id === chosen);
  return (
    <Section title={words.title} order={2}>
      {offered.length === 0 ? (
        <Muted>{words.none}</Muted>
      ) : (
        <div className={classes.add}>
          <SelectField
            label={words.criterion}
            options={offered.map((one) => ({ value: one.id, label: nameOf(one) }))}
            value={criterion?.id ?? null}
            onCommit={setChosen}
          />
        </div>
      )}
      {criterion ? (
        <Curve key={criterion.id} criterion={criterion} supposed={supposed} onSuppose={onSuppose} />
      ) : null}
    </Section>
  );
}

interface CurveProps extends Omit<WorthCurveProps, 'criteria'> {
  readonly criterion: KillCriterion;
}

function Curve({ criterion, supposed, onSuppose }: CurveProps) {
  const code = criterion.code ?? '';
  const question = useMemo((): PreviewQuestion => ({ kind: 'worth', supposed, code }), [supposed, code]);
  const { answer } = usePreview(question);
  if (answer?.kind !== 'worth' || answer.code !== code) return null;
  return (
    <Thresholds criterion={criterion} points={answer.points} supposed={supposed} onSuppose={onSuppose} />
  );
}

function Thresholds({ criterion, points, supposed, onSuppose }: CurveProps & { readonly points: Points }) {
  const { currency } = factsOf(useWorkbook());
  const [at, setAt] = useState<number | null>(null);
  const now = criterion.value ?? 0;
  const best = points.reduce<Points[number] | null>(
    (most, point) => (most === null || point.worth > most.worth ? point : most),
    null,
  );
  const chosen = (at === null ? best : points[at]) ?? null;
  const own = points.find(({ value }) => value === now);
  if (best === null || chosen === null) return null;
  const print = (value: number): string => measureText(value, criterion.unit);
  const money = (amount: number): string => moneyText(amount, currency);
  const most = { value: print(best.value), worth: money(best.worth), now: money(own?.worth ?? 0) };
  return (
    <PictureCards>
      <PictureCard title={best.value === now ? words.stands(most) : words.most(most)}>
        {(width) => (
          <SceneSvg
            scene={worthCurveScene(points, {
              width,
              height: 260,
              textSize: 12,
              now,
              chosen,
              printValue: (value) => numberText(value),
              printMoney: money,
            })}
          />
        )}
      </PictureCard>
      <div className={classes.choosing}>
        <Slider
          label={words.threshold}
          min={0}
          max={points.length - 1}
          step={1}
          value={points.indexOf(chosen)}
          onChange={setAt}
          print={(place) => print(points[place]?.value ?? now)}
        />
        <p>
          {words.at({
            value: print(chosen.value),
            worth: money(chosen.worth),
            tripped: percentText(chosen.tripped),
          })}
        </p>
        <Editable>
          <Using
            criterion={criterion}
            value={chosen.value}
            text={print(chosen.value)}
            onTry={() =>
              onSuppose({
                ...supposed,
                thresholds: { ...supposed.thresholds, [criterion.code ?? '']: { value: chosen.value } },
              })
            }
          />
        </Editable>
      </div>
    </PictureCards>
  );
}

interface UsingProps extends Pick<CurveProps, 'criterion'> {
  readonly value: number;
  readonly text: string;
  readonly onTry: () => void;
}

/** A draft takes the threshold at once; what is agreed moves on its own form, with a reason (KIL-03). */
function Using({ criterion, value, text, onTry }: UsingProps) {
  const apply = useApply();
  const open = useOpenRecord();
  const isOpen = lockedFields(useWorkbook(), 'killCriterion', criterion).value === undefined;
  return (
    <>
      {isOpen ? null : <Muted small>{whatIfWords.agreed({ criterion })}</Muted>}
      <div className={classes.using}>
        {isOpen ? (
          <Button
            variant="filled"
            disabled={value === criterion.value}
            onClick={() => apply(changeFields('killCriterion', criterion.id, { value }))}
          >
            {words.use({ value: text })}
          </Button>
        ) : (
          <Button onClick={() => open('killCriterion', criterion.id, 'terms')}>
            {whatIfWords.openTerms({ criterion })}
          </Button>
        )}
        <Button onClick={onTry}>{words.try}</Button>
      </div>
    </>
  );
}
