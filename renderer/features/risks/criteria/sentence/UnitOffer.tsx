// A value in another unit than its metric is read in: neither can judge the other until one of them gives way.
import { Button } from '@mantine/core';
import { changeFields } from '../../../../../shared/edits/records.ts';
import type { Edit } from '../../../../../shared/edits/edit.ts';
import { armWords } from '../../../../../shared/messages/screens/risks/criteria.ts';
import { sentenceEditorWords as words } from '../../../../../shared/messages/screens/risks/sentence.ts';
import { hasOtherUnit, metricUnit } from '../../../../../shared/rules/criterion/criterionParts.ts';
import type { SentenceFields } from '../../../../../shared/rules/criterion/sentence/reading.ts';
import type { KillCriterion } from '../../../../../shared/schema/kinds.ts';
import { codeOf } from '../../../../../shared/words.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { Editable } from '../../../../ui/readOnly.tsx';
import classes from './Sentence.module.css';

interface UnitOfferProps {
  readonly criterion: KillCriterion;
  readonly onSay: (fields: SentenceFields, made: readonly Edit[]) => void;
}

export function UnitOffer({ criterion, onSay }: UnitOfferProps) {
  const workbook = useWorkbook();
  const unit = metricUnit(workbook, criterion);
  if (unit === null || !hasOtherUnit(workbook, criterion)) return null;
  const record = criterion.metric === null ? undefined : workbook.metric.get(criterion.metric);
  const metric = record === undefined ? '' : codeOf(record);
  const isUnitless = record !== undefined && unit === '';
  return (
    <div className={classes.ask}>
      <span>
        {isUnitless
          ? words.unitless({ metric, unit: criterion.unit })
          : words.otherUnit({ metric: metric || criterion.systemMetric || '', metricUnit: unit })}
      </span>
      <Editable>
        {isUnitless ? (
          <Button
            size="compact-sm"
            onClick={() =>
              onSay({ unit: criterion.unit }, [changeFields('metric', record.id, { unit: criterion.unit })])
            }
          >
            {words.readIn({ metric, unit: criterion.unit })}
          </Button>
        ) : (
          <Button size="compact-sm" onClick={() => onSay({ unit }, [])}>
            {armWords.useUnit({ unit })}
          </Button>
        )}
      </Editable>
    </div>
  );
}
