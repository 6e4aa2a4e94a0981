// The choices before a document is written: for whom, on which paper, with which sections.
import { Checkbox, Radio } from '@mantine/core';
import { executiveSections } from '../../../shared/layout/edition/executive.ts';
import { choosePaper, chooseSection, papers, useEditionChoice } from './editionChoice.ts';
import classes from './Roadmap.module.css';

export function EditionForm() {
  const { paper, sections } = useEditionChoice();
  return (
    <div className={classes.form}>
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
        <div className={classes.papers}>
          {papers.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox.Group
        label="Sections"
        description="What is left out is named at the end of the copy."
        value={[...sections]}
      >
        <div className={classes.sections}>
          {executiveSections.map(({ id, name }) => (
            <Checkbox
              key={id}
              value={id}
              label={name}
              onChange={(event) => chooseSection(id, event.currentTarget.checked)}
            />
          ))}
        </div>
      </Checkbox.Group>
    </div>
  );
}
