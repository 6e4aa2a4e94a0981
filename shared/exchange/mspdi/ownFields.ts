// What Microsoft Project has no place for, in fields of its own making that it keeps: ids, estimates, questions.
import { elements, textIn, type XmlElement } from '../xml/readXml.ts';

/** The numbers Microsoft Project gives to the texts 24 to 30 of tasks, and 29 and 30 of resources, with what we keep there. */
export const ownFields = {
  id: 'id',
  estimate: 'estimate',
  kind: 'kind',
  limit: 'limit',
  question: 'question',
  notBefore: 'notBefore',
  cost: 'cost',
} as const;

export const taskFields: Readonly<Record<string, { readonly number: string; readonly name: string }>> = {
  [ownFields.id]: { number: '188744016', name: 'Text30' },
  [ownFields.estimate]: { number: '188744015', name: 'Text29' },
  [ownFields.kind]: { number: '188744014', name: 'Text28' },
  [ownFields.limit]: { number: '188744013', name: 'Text27' },
  [ownFields.question]: { number: '188744012', name: 'Text26' },
  [ownFields.notBefore]: { number: '188744011', name: 'Text25' },
  [ownFields.cost]: { number: '188744010', name: 'Text24' },
};
export const resourceFields: typeof taskFields = {
  [ownFields.id]: { number: '205521423', name: 'Text30' },
  [ownFields.kind]: { number: '205521422', name: 'Text29' },
};

/** Says in the file that the field is ours. */
export const aliasOf = (field: string): string => `Throughline ${field}`;

const names = new Map(
  [taskFields, resourceFields].flatMap((fields) =>
    Object.entries(fields).map(([name, { number }]) => [number, name] as const),
  ),
);

/** Our own fields of a task or resource; the prefix keeps other people's texts apart. */
export function ownValues(element: XmlElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    elements(element, 'ExtendedAttribute').flatMap((one) => {
      const name = names.get(textIn(one, 'FieldID'));
      const value = textIn(one, 'Value');
      return name === undefined || !value.startsWith('tl:') ? [] : [[name, value.slice(3)] as const];
    }),
  );
}
