// What is done about a risk: each treatment with its price, what it leaves, and whether that is worth it.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { treatmentWords } from '../../../../shared/messages/screens/risks/inspector.ts';
import { exactMoneyText } from '../../../../shared/text/format.ts';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowUpRight, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { createRecord, deleteRecords } from '../../../../shared/edits/records.ts';
import { worthOfTreatment } from '../../../../shared/rules/risk/riskExposure.ts';
import { scoreOf, scoreWith, treatmentsOf } from '../../../../shared/rules/risk/riskScore.ts';
import type { Risk, Treatment } from '../../../../shared/schema/kinds.ts';
import { factsOf, settingsOf } from '../../../../shared/schema/workbook.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import type { FormField } from '../../../records/form/formSpec.ts';
import { RecordField } from '../../../records/form/RecordField.tsx';
import { useApply, useNewId, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { TreatmentLikelihood } from './judged.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { AddButton } from '../../../ui/frame/EditButtons.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Card } from '../../../ui/page/Card.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import classes from '../risks.module.css';

const title: FormField<'treatment'> = { field: 'title', label: treatmentWords.treatment, as: 'area' };
const beside = ['ownerRole', 'due', 'state', 'cost'] as const;

export function TreatmentList({ risk }: { readonly risk: Risk }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const treatments = treatmentsOf(workbook, risk);
  const [added, setAdded] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added !== null)
      list.current?.querySelector<HTMLElement>(`[data-treatment="${added}"] textarea`)?.focus();
  }, [added]);
  const add = () => {
    const id = newId();
    if (apply(createRecord('treatment', id, { risk: risk.id }))) setAdded(id);
  };
  const action = <AddButton label={treatmentWords.add} onClick={add} />;
  return (
    <Section
      title={treatmentWords.treatments}
      count={treatments.length}
      action={action}
      ref={list}
      field="treatments"
      summary={treatments.map(({ title }) => title.trim() || treatmentWords.untitled).join(', ')}
    >
      {treatments.length === 0 ? <Muted small>{treatmentWords.question}</Muted> : null}
      {treatments.map((treatment) => (
        <TreatmentCard key={treatment.id} risk={risk} treatment={treatment} />
      ))}
    </Section>
  );
}

function TreatmentCard({ risk, treatment }: { readonly risk: Risk; readonly treatment: Treatment }) {
  const open = useOpenRecord();
  const apply = useApply();
  const name = treatment.title.trim() || treatmentWords.untitled;
  return (
    <div data-treatment={treatment.id} role="group" aria-label={name}>
      <Card dense>
        <div className={classes.cardHead}>
          <div className={classes.grow}>
            <RecordField kind="treatment" record={treatment} spec={title} />
          </div>
          <Tooltip label={treatmentWords.openTreatment}>
            <ActionIcon
              aria-label={treatmentWords.open({ treatment: name })}
              onClick={() => open('treatment', treatment.id)}
            >
              <IconArrowUpRight size={16} />
            </ActionIcon>
          </Tooltip>
          <Editable>
            <Tooltip label={treatmentWords.deleteTreatment}>
              <ActionIcon
                aria-label={treatmentWords.delete({ treatment: name })}
                onClick={() => apply(deleteRecords([{ kind: 'treatment', id: treatment.id }]))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </Editable>
        </div>
        <Fields>
          {beside.map((spec) => (
            <RecordField key={spec} kind="treatment" record={treatment} spec={spec} />
          ))}
        </Fields>
        <TreatmentLikelihood record={treatment} />
        <Effect risk={risk} treatment={treatment} />
      </Card>
    </div>
  );
}

/** Before → after of this treatment alone, and its worth (RSK-05). */
function Effect({ risk, treatment }: { readonly risk: Risk; readonly treatment: Treatment }) {
  const workbook = useWorkbook();
  const { currency } = factsOf(workbook);
  const before = scoreOf(workbook, risk, 'inherent');
  const after = scoreWith(risk, [treatment], settingsOf(workbook).riskBands);
  return (
    <div className={classes.effect}>
      <span>
        {treatmentWords.step({
          what: fieldOf('risk', 'probability').label,
          before: before.band,
          after: after.band,
        })}
      </span>
      <span>
        {treatmentWords.step({
          what: fieldOf('risk', 'impacts').label,
          before: before.impact,
          after: after.impact,
        })}
      </span>
      <Figures>
        <ExplainedFigure
          label={treatmentWords.worth}
          explained={worthOfTreatment(workbook, risk, treatment)}
          print={(minor) => exactMoneyText(minor, currency)}
        />
      </Figures>
    </div>
  );
}
