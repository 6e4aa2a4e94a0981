// What the editor of a kill criterion's sentence says beside the sentence itself.
import { dayText } from '../../../text/format.ts';
import { listed, workingDays } from '../../../words.ts';

export const sentenceEditorWords = {
  sentence: 'The criterion as a sentence',
  newSentence: 'New sentence',
  oldSentence: 'As it was armed',
  /** What each part is called where its label in the dictionary does not say enough by itself. */
  parts: {
    action: 'What is done',
    scope: 'What it is done to',
    alternative: 'The other path',
    form: 'Unless or as soon as',
    metric: 'Measure',
    comparator: 'Comparison',
    value: 'Value',
    valueTo: 'Upper value',
    readings: 'Readings in a row',
    checkpoint: 'Judged by',
    silence: 'No reading counts as',
    silenceAfterWD: 'Working days without a reading',
    ownerRole: 'Who answers',
  },
  addNew: ({ what, title }: { what: string; title: string }) => `Add ${what} “${title}”`,
  notUnderstood: ({ typed }: { typed: string }) => `“${typed}” is not understood here.`,
  several: ({ typed }: { typed: string }) => `“${typed}” could mean several: choose one.`,
  resolved: ({ day, daysWD }: { day: string | null; daysWD: number }) => {
    const left =
      daysWD === 0 ? 'today' : daysWD > 0 ? `in ${workingDays(daysWD)}` : `${workingDays(-daysWD)} ago`;
    return `(${day === null ? left : `${dayText(day)}, ${left}`})`;
  },
  noDay: '(no date yet)',
  readings: 'Readings in a row',
  write: 'Or write it in one go',
  example: 'Stop U-1 unless late stops is at most 11% by 31 March 2027',
  readIt: 'Read sentence',
  understood: ({ missing }: { missing: readonly string[] }) =>
    missing.length === 0 ? 'All of it is understood.' : `Understood. Still to say: ${listed(missing)}.`,
  nothing: 'Nothing of it is understood: begin with Stop, Hold, Return to why or Pivot.',
  left: ({ words }: { words: readonly string[] }) =>
    `Not understood: ${listed(words.map((word) => `“${word}”`))}.`,
  unknown: ({ typed, isAmbiguous }: { typed: string; isAmbiguous: boolean }) =>
    isAmbiguous ? `“${typed}” could mean several.` : `Nothing is called “${typed}” yet.`,
  formal: 'Formal line',
  stillNeeds: ({ missing }: { missing: readonly string[] }) => `Still needs ${listed(missing)}.`,
  unitless: ({ metric, unit }: { metric: string; unit: string }) =>
    `${metric} has no unit, so ${unit} cannot be compared with it.`,
  readIn: ({ metric, unit }: { metric: string; unit: string }) => `Read ${metric} in ${unit}`,
  otherUnit: ({ metric, metricUnit }: { metric: string; metricUnit: string }) =>
    `${metric} is read in “${metricUnit}”.`,
  armedBy: ({ on, name, role }: { on: string | null; name: string; role: string }) =>
    `Armed ${on === null ? '' : `on ${dayText(on)} `}by ${[name, role].filter(Boolean).join(', ')}`,
};
