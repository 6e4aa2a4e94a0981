// The choices of a share copy: the client's name, amounts, what else goes along, which use cases, which kinds.
import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { shareTabWords } from '../../../../shared/messages/screens/share.ts';
import { codeNameChars, moneyInCopies } from '../../../../shared/schema/shareChoice.ts';
import { byCode } from '../../../../shared/schema/workbook.ts';
import { nameOf } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import type { ChoicesProps } from './choicesProps.ts';
import { KindChoice } from './KindChoice.tsx';

export function ShareChoices(props: ChoicesProps) {
  const { choice, onChange } = props;
  return (
    <Stack gap="lg">
      <TextInput
        label={shareTabWords.codeName}
        description={`${shareTabWords.codeNameHint} ${shareTabWords.aliasesHint}`}
        maxLength={codeNameChars}
        value={choice.codeName}
        onChange={(event) => onChange({ ...choice, codeName: event.currentTarget.value })}
      />
      <MoneyChoice {...props} />
      <AlongChoice {...props} />
      <ScopeChoice {...props} />
      <KindChoice {...props} />
    </Stack>
  );
}

const MoneyChoice = ({ choice, onChange }: ChoicesProps) => (
  <Radio.Group
    label={shareTabWords.money}
    value={choice.money}
    onChange={(value) => {
      const money = moneyInCopies.find((one) => one === value);
      if (money) onChange({ ...choice, money });
    }}
  >
    <Stack gap="xs" mt="xs">
      {moneyInCopies.map((money) => (
        <Radio
          key={money}
          value={money}
          label={shareTabWords[money]}
          description={money === 'ratios' ? shareTabWords.ratiosHint : undefined}
        />
      ))}
    </Stack>
  </Radio.Group>
);

const extras = ['notes', 'names', 'goalposts', 'logo'] as const;

const AlongChoice = ({ choice, onChange }: ChoicesProps) => (
  <Checkbox.Group label={shareTabWords.along} value={extras.filter((extra) => choice[extra])}>
    <Stack gap="xs" mt="xs">
      {extras.map((extra) => (
        <Checkbox
          key={extra}
          value={extra}
          label={shareTabWords[extra]}
          description={extra === 'names' ? shareTabWords.namesHint : undefined}
          onChange={(event) => onChange({ ...choice, [extra]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  </Checkbox.Group>
);

function ScopeChoice({ choice, onChange }: ChoicesProps) {
  const { useCase } = useWorkbook();
  if (useCase.size === 0) return null;
  return (
    <>
      <Radio.Group
        label={shareTabWords.scope}
        value={choice.useCases === null ? 'all' : 'some'}
        onChange={(value) => onChange({ ...choice, useCases: value === 'all' ? null : [] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={shareTabWords.wholeWorkbook} />
          <Radio value="some" label={shareTabWords.someUseCases} />
        </Stack>
      </Radio.Group>
      {choice.useCases === null ? null : (
        <Checkbox.Group
          label={shareTabWords.useCases}
          value={[...choice.useCases]}
          onChange={(useCases) => onChange({ ...choice, useCases })}
        >
          <Stack gap="xs" mt="xs">
            {[...useCase.values()].toSorted(byCode).map((one) => (
              <Checkbox key={one.id} value={one.id} label={nameOf(one)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </>
  );
}
