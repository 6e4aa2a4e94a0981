// What Microsoft Project has no place for, in fields of its own making that it keeps: ids, estimates, questions.
import { elements, textIn, type XmlElement } from '../xml/readXml.ts';
import type { Xml } from '../xml/writeXml.ts';

/** The numbers Microsoft Project gives to the texts 23 to 30 of tasks, and 28 to 30 of resources, with what we keep there. */
export const ownFields = {
  id: 'id',
  estimate: 'estimate',
  kind: 'kind',
  limit: 'limit',
  question: 'question',
  notBefore: 'notBefore',
  cost: 'cost',
  build: 'build',
  more: 'more',
} as const;

export const taskFields: Readonly<Record<string, { readonly number: string; readonly name: string }>> = {
  [ownFields.id]: { number: '188744016', name: 'Text30' },
  [ownFields.estimate]: { number: '188744015', name: 'Text29' },
  [ownFields.kind]: { number: '188744014', name: 'Text28' },
  [ownFields.limit]: { number: '188744013', name: 'Text27' },
  [ownFields.question]: { number: '188744012', name: 'Text26' },
  [ownFields.notBefore]: { number: '188744011', name: 'Text25' },
  [ownFields.cost]: { number: '188744010', name: 'Text24' },
  [ownFields.build]: { number: '188744009', name: 'Text23' },
};
export const resourceFields: typeof taskFields = {
  [ownFields.id]: { number: '205521423', name: 'Text30' },
  [ownFields.kind]: { number: '205521422', name: 'Text29' },
  [ownFields.more]: { number: '205521421', name: 'Text28' },
};

/** Says in the file that the field is ours. */
export const aliasOf = (field: string): string => `Throughline ${field}`;

const names = new Map(
  [taskFields, resourceFields].flatMap((fields) =>
    Object.entries(fields).map(([name, { number }]) => [number, name] as const),
  ),
);

/** The letters a text of Microsoft Project holds. */
const mostChars = 255;
const prefix = 'tl:';
/** What is longer stands as a line in the notes. */
const noteLine = /^Throughline (\w+): (".*")$/;

/** Values of our own as elements of a task or resource: short ones as texts, long ones as the last lines of its notes. */
export function ownXml(
  fields: typeof taskFields,
  notes: string,
  values: Readonly<Record<string, string | null>>,
): { readonly notes: readonly Xml[]; readonly texts: readonly Xml[] } {
  const all = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value, isLong: prefix.length + value.length > mostChars }],
  );
  const lines = all.flatMap(({ name, value, isLong }) =>
    isLong ? [`Throughline ${name}: ${JSON.stringify(value)}`] : [],
  );
  const text = [...(notes === '' ? [] : [notes]), ...lines].join('\n');
  return {
    notes: text === '' ? [] : [['Notes', text]],
    texts: all.flatMap(({ name, value, isLong }): readonly Xml[] =>
      isLong
        ? []
        : [
            [
              'ExtendedAttribute',
              [
                ['FieldID', fields[name]?.number ?? ''],
                ['Value', `${prefix}${value}`],
              ],
            ],
          ],
    ),
  };
}

/** The notes without lines of ours. */
export const plainNotes = (element: XmlElement): string =>
  textIn(element, 'Notes')
    .split('\n')
    .filter((line) => !noteLine.test(line))
    .join('\n');

/** Our own fields of a task or resource; the prefix keeps other people's texts apart. */
export function ownValues(element: XmlElement): Readonly<Record<string, string>> {
  const texts = elements(element, 'ExtendedAttribute').flatMap((one) => {
    const name = names.get(textIn(one, 'FieldID'));
    const value = textIn(one, 'Value');
    return name === undefined || !value.startsWith(prefix)
      ? []
      : [[name, value.slice(prefix.length)] as const];
  });
  const lines = textIn(element, 'Notes')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', value = ''] = noteLine.exec(line) ?? [];
      return name === '' ? [] : [[name, valueOf(value)] as const];
    });
  return Object.fromEntries([...texts, ...lines]);
}

/** The text of a line of ours; one that was changed by hand says nothing. */
function valueOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return '';
  }
}
