// The choices before a document is written: for whom, on which paper, with which sections.
import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { executiveSections } from '../../../shared/layout/edition/executive.ts';
import { choosePaper, chooseSection, papers, useEditionChoice } from './editionChoice.ts';

export function EditionForm() {
  const { paper, sections } = useEditionChoice();
  return (
    <Stack gap="lg">
      <Radio.Group label="Edition" value="executive" readOnly>
        <Radio
          value="executive"
          label="Executive"
          description="Two or three pages and the decisions: goals, value, roadmap, kill criteria, risks."
        />
      </Radio.Group>
      <Radio.Group
        label="Paper"
        value={paper}
        onChange={(value) => choosePaper(value === 'letter' ? 'letter' : 'a4')}
      >
        <Group gap="lg" mt="xs">
          {papers.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Group>
      </Radio.Group>
      <Checkbox.Group
        label="Sections"
        description="What is left out is named at the end of the copy."
        value={[...sections]}
      >
        <Stack gap="xs" mt="xs">
          {executiveSections.map(({ id, name }) => (
            <Checkbox
              key={id}
              value={id}
              label={name}
              onChange={(event) => chooseSection(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
