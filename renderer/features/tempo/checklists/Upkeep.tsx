// How far pipelines move by themselves, and how soon a model has to be trained anew.
import { upkeepWords } from '../../../../shared/messages/screens/tempo.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import {
  automationLevel,
  automationLevels,
  automationTarget,
} from '../../../../shared/rules/checklist/automation.ts';
import { retrainIntervalWD } from '../../../../shared/rules/retraining.ts';
import { trainingTriggers } from '../../../../shared/schema/checklist.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import { labelOf } from '../../../../shared/words.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { printNumber } from '../../../ui/fields/values/numbers.ts';
import { Figures } from '../../../ui/page/Figures.tsx';
import { FlagsField } from '../../../records/form/FlagsField.tsx';
import { RecordField } from '../../../records/form/RecordField.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Card } from '../../../ui/page/Card.tsx';

interface Props {
  readonly checklist: Checklist;
}

const levelOptions = automationLevels.map((name, level) => ({
  value: String(level),
  label: `${level} ${name}`,
}));
const wholeText = (value: number): string => printNumber(value, 0);

export function PipelineLevels({ checklist }: Props) {
  const workbook = useWorkbook();
  const apply = useApply();
  const { maturity } = checklist;
  const set = (part: Partial<Checklist['maturity']>) =>
    void apply(changeFields('checklist', checklist.id, { maturity: { ...maturity, ...part } }));
  return (
    <Card label={upkeepWords.pipelines}>
      <div data-field="maturity">
        <Figures>
          <ExplainedFigure
            label={upkeepWords.level}
            explained={automationLevel(checklist)}
            print={wholeText}
            note={upkeepWords.phaseAsks({ level: automationTarget(workbook) })}
          />
        </Figures>
        <Fields>
          {(['data', 'model', 'code'] as const).map((name) => (
            <div key={name} data-part={name}>
              <SelectField
                label={labelOf(name)}
                options={levelOptions}
                value={maturity[name] === null ? null : String(maturity[name])}
                onCommit={(level) => set({ [name]: level === null ? null : Number(level) })}
              />
            </div>
          ))}
        </Fields>
        <div data-part="triggers">
          <FlagsField
            label={upkeepWords.setsOff}
            options={trainingTriggers}
            value={maturity.triggers}
            onCommit={(chosen) =>
              set({ triggers: trainingTriggers.filter((trigger) => chosen.includes(trigger)) })
            }
          />
        </div>
      </div>
    </Card>
  );
}

export function RetrainInterval({ checklist }: Props) {
  const workbook = useWorkbook();
  return (
    <Card label={upkeepWords.growingStale}>
      <Figures>
        <ExplainedFigure
          label={upkeepWords.retrainEvery}
          explained={retrainIntervalWD(workbook, checklist)}
          print={wholeText}
          note={upkeepWords.fromReadings}
        />
      </Figures>
      <RecordField kind="checklist" record={checklist} spec="metric" />
    </Card>
  );
}
