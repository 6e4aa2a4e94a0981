// What is said of assumptions and pain points beside what they are about.
import { dayText } from '../../../text/format.ts';
import { wordOf } from '../../../words.ts';

export const thoughtWords = {
  title: 'Assumptions and pain points',
  none: 'What is taken for true here without a test? What hurts?',
  testedBy: ({ testBy }: { testBy: string | null }) =>
    testBy === null ? 'nobody has said by when it is tested' : `tested by ${dayText(testBy)}`,
  hurts: ({ type, severity }: { type: string; severity: number | null }) =>
    severity === null ? wordOf(type) : `${wordOf(type)}, severity ${severity} of 5`,
};
