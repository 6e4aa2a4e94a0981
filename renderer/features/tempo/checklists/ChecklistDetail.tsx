// One checklist open: what it asks, what follows from its answers, and the parts its template is filled in by.
import { checklistWords } from '../../../../shared/messages/screens/tempo.ts';
import { Button, Group } from '@mantine/core';
import { checklistContents } from '../../../../shared/content/checklists.ts';
import { draftRisks, noteEnvironments } from '../../../../shared/edits/checklists.ts';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import { apartRegions, undraftedItems } from '../../../../shared/rules/checklist/checklistRules.ts';
import { explainScore } from '../../../../shared/rules/checklist/checklistScore.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { Figures } from '../../../ui/page/Figures.tsx';
import { FindingList } from '../../../records/FindingList.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { ChecklistItems } from './ChecklistItems.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { Pane } from '../../../ui/frame/Panes.tsx';
import { ComponentList } from './ComponentList.tsx';
import { StageList } from './StageList.tsx';
import { PipelineLevels, RetrainInterval } from './Upkeep.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';

export function ChecklistDetail({ checklist }: { readonly checklist: Checklist }) {
  const { template, title, code } = checklist;
  const { question, items } = checklistContents[template];
  return (
    <Pane label={`${code ?? ''} ${title}`}>
      <Bar>
        <div>
          <h2>{title}</h2>
          <Muted>{question}</Muted>
        </div>
        {items.length === 0 ? null : (
          <Figures large>
            <ExplainedFigure
              label={checklistWords.score}
              explained={explainScore(checklist)}
              print={(value) => printNumber(value, 1)}
            />
          </Figures>
        )}
      </Bar>
      <Advice checklist={checklist} />
      {template === 'buildOrBuy' ? <ComponentList checklist={checklist} /> : null}
      {template === 'stagedDeployment' ? <StageList checklist={checklist} /> : null}
      {template === 'automationMaturity' ? <PipelineLevels checklist={checklist} /> : null}
      {template === 'metricAlignment' ? <RetrainInterval checklist={checklist} /> : null}
      {items.length === 0 ? null : <ChecklistItems checklist={checklist} />}
    </Pane>
  );
}

/** What the answers advise, and the drafts they ask for. */
function Advice({ checklist }: { readonly checklist: Checklist }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const readOnly = useReadOnly();
  const findings = findAll(workbook).open.filter(({ subjects }) =>
    subjects.some(({ kind, id }) => kind === 'checklist' && id === checklist.id),
  );
  const undrafted = undraftedItems(checklist).length;
  const lacksEnvironment = apartRegions(workbook).some(
    ({ checklists, missing }) => checklists.includes(checklist) && missing.length > 0,
  );
  const canDraft = !readOnly && (undrafted > 0 || lacksEnvironment);
  if (findings.length === 0 && !canDraft) return null;
  const withBoxes = checklist.template === 'regulation';
  return (
    <Section title={checklistWords.advice}>
      <FindingList findings={findings} label={checklistWords.adviceOf} />
      {canDraft ? (
        <Group gap="xs">
          {undrafted > 0 ? (
            <Button data-field="drafts" onClick={() => apply(draftRisks(checklist.id))}>
              {checklistWords.draft({ answers: undrafted, withBoxes })}
            </Button>
          ) : null}
          {lacksEnvironment ? (
            <Button data-field="environments" onClick={() => apply(noteEnvironments(checklist.id))}>
              {checklistWords.noteEnvironments}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </Section>
  );
}
