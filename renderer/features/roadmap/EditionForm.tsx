// The choices before a document is written: for whom, on which paper, with which sections.
import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { executiveSections } from '../../../shared/layout/edition/executive.ts';
import { choosePaper, chooseSection, papers, useEditionChoice } from './editionChoice.ts';

export function EditionForm() {
  const { paper, sections } = useEditionChoice();
  return (
    <Stack gap="lg">
      <Radio.Group label={roadmapWords.edition} value="executive" readOnly>
        <Radio value="executive" label={roadmapWords.executive} description={roadmapWords.executiveHint} />
      </Radio.Group>
      <Radio.Group
        label={roadmapWords.paper}
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
        label={roadmapWords.sections}
        description={roadmapWords.leftOutHint}
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
