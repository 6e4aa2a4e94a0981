// Template files that cannot be read: what the reader tells whoever wrote one, and what it refuses to toil at.
import { describe, expect, test } from 'vitest';
import { faultSentence, mostFaults } from '../../../shared/templates/faults.ts';
import { makeFromText, type TemplateSource } from '../../../shared/templates/readTemplate.ts';
import { mostTemplateChars } from '../../../shared/sizeLimit.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const head = 'title: Test\ndescription: A test.\n---\n';
const none: TemplateSource = () => null;
const read = (text: string, source = none) => makeFromText(text, source, testMoment(), '2026-02-07');
const faultsOf = (body: string, source = none): readonly string[] =>
  (read(head + body, source).faults ?? []).map(faultSentence);

/** What is written below `---`, which is line 3 of the file, and what is said of it. */
const wrong: readonly (readonly [what: string, body: string, fault: string])[] = [
  [
    'a field mistyped',
    'risk:\n  R-1:\n    title: Late\n    probabilty: 0.2\n',
    'line 7: a risk has no field “probabilty”; did you mean “probability”?',
  ],
  [
    'a field nothing is like',
    'risk:\n  R-1: { title: Late, zzz: 1 }\n',
    'line 5: a risk has no field “zzz”.',
  ],
  [
    'a field that is set by the app',
    'goal:\n  G-1: { title: Good, id: x }\n',
    'line 5: a goal has no field “id”.',
  ],
  [
    'a field twice',
    'goal:\n  G-1:\n    title: Good\n    title: Better\n',
    'line 7: “title” stands here a second time.',
  ],
  [
    'a title behind the code and below it',
    'goal:\n  G-1 Good: { title: Better }\n',
    'line 5: “title” stands here a second time.',
  ],
  [
    'an answer to a seventh question',
    'goal:\n  G-1 Good:\npromptAnswer:\n  why: [ ~, ~, ~, ~, ~, ~, G-1 ]\n',
    'line 7: prompt must be at most 6.',
  ],
  [
    'ratings of nobody',
    'tempoRating:\n  data: [ 1, 2 ]\n',
    'line 5: the tempo rating “data” needs its fields as names with values.',
  ],
  [
    'a session there is no agenda for',
    'workshop:\n  W-1 Day: { session: whole-day }\n',
    'line 5: “session” must be one of: half-day, full-day, gate-review, return-to-why, slicing, pillars, tempo-check; did you mean “half-day”?',
  ],
  [
    'a field twice by way of “with”',
    'goal:\n  G-1:\n    title: Good\n    with: { title: Better }\n',
    'line 7: “title” stands here a second time.',
  ],
  [
    'a kind mistyped',
    'risks:\n  R-1: { title: Late }\n',
    'line 4: there is no kind of record “risks”; did you mean “risk”?',
  ],
  [
    'a kind that no file holds',
    'snapshot:\n  Y-1: { title: Old }\n',
    'line 4: there is no kind of record “snapshot”.',
  ],
  ['signatures as records', 'signOff:\n  a: { role: b }\n', 'line 4: signatures are written under “sign”.'],
  [
    'a prototype for a kind',
    '__proto__:\n  G-1: { title: Bad }\n',
    'line 4: there is no kind of record “__proto__”.',
  ],
  [
    'a prototype for a field',
    'goal:\n  G-1: { title: Bad, constructor: 1 }\n',
    'line 5: a goal has no field “constructor”.',
  ],
  [
    'a prototype for a part',
    'needTest:\n  a: { n1: { __proto__: yes } }\n',
    'line 5: there is no field “__proto__”.',
  ],
  [
    'a key of another kind',
    'goal:\n  R-1: { title: Good }\n',
    'line 5: “R-1” cannot be the key of a goal: write a code, G-1.',
  ],
  [
    'a key that is no name',
    'role:\n  a b: { title: Good }\n',
    'line 5: “a b” cannot be the key of a role: letters, digits and - are, up to 40.',
  ],
  [
    'a pillar beyond the seventh',
    'pillar:\n  L-8: { ratings: [ 1, 1, 1, 1 ] }\n',
    'line 5: there is no pillar “L-8” to change; did you mean “L-1”?',
  ],
  [
    'a link that leads nowhere',
    'goal:\n  G-1: { title: Good, ownerRole: lendin }\nrole:\n  lending: { title: Lender }\n',
    'line 5: there is no role “lendin”; did you mean “lending”?',
  ],
  [
    'a link to another kind',
    'goal:\n  G-1: { title: Good, metric: G-1 }\n',
    'line 5: G-1 is a goal, and a metric is needed here.',
  ],
  [
    'a loose link to no kind',
    'assumption:\n  B-1: { title: Yes, about: [ 17 ] }\n',
    'line 5: the code of a record is needed, such as G-1, or its kind and key.',
  ],
  [
    'a word where a number is needed',
    'risk:\n  R-1: { title: Late, probability: often }\n',
    'line 5: “probability” must be a number, such as 1200 or 0.35.',
  ],
  [
    'a number no reader agrees on',
    'settings: { budget: 0x10 }\n',
    'line 4: “budget” must be a number, such as 1200 or 0.35.',
  ],
  [
    'a number out of bounds',
    'risk:\n  R-1:\n    title: Late\n    probability: 1.5\n',
    'line 7: probability must be at most 1.',
  ],
  [
    'a range out of order',
    'risk:\n  R-1:\n    title: Late\n    cost: [ 3, 2, 1 ]\n',
    'line 7: cost must have low ≤ likely ≤ high.',
  ],
  [
    'a choice mistyped',
    'goal:\n  G-1: { title: Good, driver: costs }\n',
    'line 5: “driver” must be one of: profit, growth, cost, risk, compliance, customer, capability; did you mean “cost”?',
  ],
  ['no yes and no', 'role:\n  a: { title: A, build: maybe }\n', 'line 5: “build” must be yes or no.'],
  [
    'no day',
    'settings: { neededBy: next spring }\n',
    'line 4: “neededBy” must be a day: +28 WD, -10 d or 2026-03-31.',
  ],
  [
    'a day no calendar has',
    'settings: { neededBy: 2026-02-30 }\n',
    'line 4: needed by is not a date of the calendar.',
  ],
  [
    'a day beyond all days',
    'settings: { neededBy: 9999-99-99 }\n',
    'line 4: needed by is not a date of the calendar.',
  ],
  ['a group where words are needed', 'goal:\n  G-1: { title: { a: b } }\n', 'line 5: “title” must be words.'],
  [
    'nothing where a number is needed',
    'workshop:\n  W-1: { title: Day, agenda: [ { minutes: ~ } ] }\n',
    'line 5: “minutes” has nothing behind it.',
  ],
  [
    'too many values for a part',
    'metric:\n  M-1: { title: M, baseline: [ 1, +0 WD, 2 ] }\n',
    'line 5: “baseline” takes at most 2 values: value, date.',
  ],
  ['a title that is missing', 'goal:\n  G-1: { driver: cost }\n', 'line 5: title is missing.'],
  [
    'a title that is too long',
    `goal:\n  G-1: { title: ${'long '.repeat(40)} }\n`,
    'line 5: title is longer than 120 characters.',
  ],
  [
    'a record without fields',
    'goal:\n  G-1: Good\n',
    'line 5: the goal “G-1” needs its fields as names with values.',
  ],
  ['a kind without records', 'goal: Good\n', 'line 4: “goal” needs records below it.'],
  [
    'a row of a table longer than its head',
    'role:\n  - [ key, title ]\n  - [ a, A, B ]\n',
    'line 6: the role “1” needs its fields as names with values.',
  ],
  [
    'a change of what is not there',
    'change:\n  goal:\n    G-1: { title: New }\n',
    'line 6: there is no goal “G-1” to change.',
  ],
  [
    'a sentence of a criterion that is none',
    'killCriterion:\n  K-1: { title: Stop, sentence: WORKBOOK STOPS SOMETIMES }\n',
    'line 5: the sentence of this kill criterion: After the scope “STOPS UNLESS” or “STOPS IF” is needed, not “STOPS”.',
  ],
  [
    'a signature under nothing',
    'sign:\n  G-1 a: +0 WD 09:00\nrole:\n  a: { title: A }\n',
    'line 5: “G-1 a” must be a goal, criterion, decision or stage, and the role that signs it.',
  ],
  [
    'a signature by nobody',
    'sign:\n  why nobody: +0 WD 09:00\n',
    'line 5: “why nobody” must be a goal, criterion, decision or stage, and the role that signs it.',
  ],
  [
    'boxes that wait for each other',
    'timeBox:\n  T-1: { title: One, predecessors: [ T-2 ] }\n  T-2: { title: Two, predecessors: [ T-1 ] }\n',
    'line 5: Not changed: T-1 → T-2 → T-1 would go round in a circle, and none of them could start.',
  ],
  [
    'two need tests of a use case',
    'useCase:\n  U-1: { title: Use }\nneedTest:\n  - { useCase: U-1 }\n  - { useCase: U-1 }\n',
    'line 7: U-1 Use has a need test already; change that one.',
  ],
  [
    'a criterion armed by nobody',
    'killCriterion:\n  K-1: { title: Stop, status: armed }\n',
    'line 5: K-1 Stop is armed by its owner’s signature.',
  ],
  [
    'no YAML',
    'goal:\n  G-1: { title: Good\n',
    'line 6: this cannot be read as YAML: Flow map in block collection must be sufficiently indented and end with a }.',
  ],
  [
    'tabs',
    'goal:\n\tG-1: { title: Good }\n',
    'line 5: this cannot be read as YAML: Tabs are not allowed as indentation.',
  ],
  [
    'a colon that says too much',
    'goal:\n  G-1:\n    title: Good: better\n',
    'line 6: this cannot be read as YAML: Nested mappings are not allowed in compact mappings.',
  ],
  ['a list for the whole', '- goal\n', 'line 4: the names of kinds are needed here, such as “goal:”.'],
  ['a third part', 'goal: {}\n---\nrisk: {}\n', 'line 6: a second “---” stands before this; only one may.'],
  ['a name that is a list', '? [ a, b ]\n: c\n', 'line 4: the name of a field must be a plain word.'],
];

describe('the reader says in which line', () => {
  test.each(wrong)('%s', (_what, body, fault) => {
    expect(faultsOf(body)[0]).toBe(fault);
  });

  test('every fault of a file at once, up to a limit', () => {
    expect(faultsOf('goal:\n  G-1: { titel: A }\nrisk:\n  R-1: { title: B, owner: C }\n')).toEqual([
      'line 5: a goal has no field “titel”; did you mean “title”?',
      'line 7: a risk has no field “owner”.',
    ]);
    const many = Array.from({ length: 50 }, (_, i) => `  G-${i + 1}: { x: 1 }\n`).join('');
    expect(faultsOf(`goal:\n${many}`)).toHaveLength(mostFaults);
  });

  test('what a file lacks before “---”', () => {
    const faults = (text: string) => (read(text).faults ?? []).map(faultSentence);
    expect(faults('')).toEqual(['line 1: the file must begin with “title:” and “description:”.']);
    expect(faults('title: A\n---\n')).toEqual(['line 1: “description” is missing before “---”.']);
    expect(faults('title: A\ndescription: B\ntitel: C\n---\n')).toEqual([
      'line 3: “titel” does not belong before “---”; did you mean “title”?',
    ]);
  });

  test('a key that the file it goes on from has given', () => {
    const base = 'title: Base\ndescription: Base.\n---\ngoal:\n  G-1: { title: A }\n';
    const next = 'title: A\ndescription: B.\nfrom: a/base\n---\ngoal:\n  G-1: { title: B }\n';
    expect(read(next, () => base).faults?.map(faultSentence)).toEqual([
      'line 6: there is a goal “G-1” already.',
    ]);
  });

  test('which file it is in, of those that go on one from another', () => {
    const base = 'title: Base\ndescription: Base.\n---\ngoal:\n  G-1: { title: A, x: 1 }\n';
    const result = read('title: A\ndescription: B.\nfrom: a/base\n', () => base);
    expect(result.faults?.map(faultSentence)).toEqual(['a/base, line 5: a goal has no field “x”.']);
  });
});

describe('a file that means harm is refused', () => {
  const fromItself = (from: string) => `title: A\ndescription: B.\nfrom: ${from}\n`;
  const faults = (text: string, source = none) => (read(text, source).faults ?? []).map(faultSentence);

  test('one that goes on from itself, from too many, or from outside the folder of templates', () => {
    const source: TemplateSource = (file) => fromItself(file === 'a/b' ? 'a/c' : 'a/b');
    expect(faults(fromItself('a/b'), source)).toEqual([
      'a/c, line 3: a/b → a/c → a/b would go on from itself.',
    ]);
    const endless: TemplateSource = (file) => fromItself(`a/${Number(file.slice(2)) + 1}`);
    expect(faults(fromItself('a/1'), endless)[0]).toMatch(/only 10 files may go on one from another\.$/);
    const asked: string[] = [];
    const watching: TemplateSource = (file) => {
      asked.push(file);
      return null;
    };
    for (const path of ['../secret', '/etc/passwd', 'a/../../b', 'a/b/c', '__proto__'])
      expect(faults(fromItself(path), watching)).toEqual([
        `line 3: there is no template file “${path}” to go on from.`,
      ]);
    expect(asked).toEqual([]);
  });

  test('one that is too long, or goes too deep, before the parser toils at it', () => {
    expect(faultsOf(' '.repeat(mostTemplateChars))).toEqual([
      `line 1: the file is longer than ${mostTemplateChars} characters.`,
    ]);
    const deep = 'this goes deeper than any template does.';
    const size = 400_000;
    for (const text of [
      '['.repeat(size),
      '{a: '.repeat(size / 4),
      '- '.repeat(size / 2),
      '? '.repeat(size / 2),
    ])
      expect(faultsOf(text)).toEqual([`line 4: ${deep}`]);
    const stairs = Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    expect(faultsOf(stairs)).toEqual([`line 65: ${deep}`]);
  });

  test('one in which a place stands for another, or asks for a type', () => {
    const bomb = 'a: &a [ x, x ]\nb: &b [ *a, *a ]\nc: [ *b, *b ]\n';
    expect(faultsOf(bomb)).toEqual(['line 4: “&a” names a place for use elsewhere; leave it out.']);
    expect(faultsOf('goal: *nowhere\n')).toEqual([
      'line 4: “*nowhere” stands for another place; write it out here.',
    ]);
    expect(faultsOf('goal: !!js/function x\n')[0]).toBe(
      'line 4: “tag:yaml.org,2002:js/function” asks for a type; leave it out, all is read as plain words.',
    );
    expect(faultsOf('"<<": { G-1: { title: A } }\n')).toEqual(['line 4: there is no kind of record “<<”.']);
  });

  test('nothing that is read reaches the prototypes of objects', () => {
    faultsOf('facts: { __proto__: { polluted: yes }, lastCodes: { __proto__: 1, G: 3 } }\n');
    faultsOf('phasePlan: { practices: { __proto__: 1 } }\n');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
