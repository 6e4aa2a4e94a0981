// Microsoft Project plans in whole days: links, moments, groups, parts of days, calendars, progress, and what is left out.
import { describe, expect, test } from 'vitest';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { readPlan } from '../../../shared/exchange/plan/readPlan.ts';
import { PlanRefused } from '../../../shared/exchange/plan/planFile.ts';
import { calendarOf, factsOf, settingsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { importedPlan, mspdiText, type TaskText, toldDates } from '../../helpers/exchange/mspdiText.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const task = (
  uid: number,
  start: string,
  finish: string,
  hours: number,
  links: readonly string[] = [],
  more: Partial<TaskText> = {},
): TaskText => ({
  uid,
  start: `2026-01-${start}`,
  finish: `2026-01-${finish}`,
  hours,
  links,
  ...more,
});
const summary = (
  uid: number,
  start: string,
  finish: string,
  level = 1,
  links: readonly string[] = [],
): TaskText => task(uid, start, finish, 40, links, { level, name: `Group ${uid}`, fields: { Summary: 1 } });
const boxNamed = (workbook: Workbook, title: string) =>
  [...workbook.timeBox.values()].find((box) => box.title === title)!;
const linksOf = (workbook: Workbook, title: string) =>
  boxNamed(workbook, title).predecessors.map(
    ({ timeBox, kind, lagWD }) => `${workbook.timeBox.get(timeBox)?.title} ${kind} ${lagWD}`,
  );

describe('links', () => {
  test('of every kind, with lag and lead, keep every date', () => {
    const { after, account } = importedPlan(
      mspdiText([
        task(1, '05', '09', 40),
        task(2, '14', '16', 24, ['1FS+2d']),
        task(3, '07', '08', 16, ['1SS+2d']),
        task(4, '09', '12', 16, ['1FF+1d']),
        task(5, '13', '13', 8, ['2SF']),
        task(6, '15', '16', 16, ['2FS-2d']),
      ]),
    );
    expect(toldDates(after)).toEqual([
      'Task 1: 2026-01-05–2026-01-09',
      'Task 2: 2026-01-14–2026-01-16',
      'Task 3: 2026-01-07–2026-01-08',
      'Task 4: 2026-01-09–2026-01-12',
      'Task 5: 2026-01-13–2026-01-13',
      'Task 6: 2026-01-15–2026-01-16',
    ]);
    expect(linksOf(after, 'Task 5')).toEqual(['Task 2 startFinish -1']);
    expect(account).toMatchObject({ tasks: 6, imported: 6, links: 5, linksImported: 5, moved: [], held: [] });
  });

  test('through a moment without length join the boxes on both sides, and the moment is a gate', () => {
    const moment = task(3, '09', '09', 0, ['1', '2'], {
      start: '2026-01-09T17:00:00',
      fields: { Milestone: 1 },
    });
    const { after, account } = importedPlan(
      mspdiText([
        task(1, '05', '09', 40),
        task(2, '05', '06', 16),
        moment,
        task(4, '13', '14', 16, ['3FS+1d']),
      ]),
    );
    expect(linksOf(after, 'Task 4')).toEqual(['Task 1 finishStart 1', 'Task 2 finishStart 1']);
    const [gate] = after.gate.values();
    expect([gate?.title, after.timeBox.get(gate?.timeBox as never)?.title]).toEqual(['Task 3', 'Task 1']);
    expect(account).toMatchObject({ imported: 4, links: 3, linksImported: 3, moved: [] });
  });

  test('of a group go to what is in it', () => {
    const { after } = importedPlan(
      mspdiText([
        summary(1, '05', '09'),
        task(2, '05', '06', 16, [], { level: 2 }),
        task(3, '07', '09', 24, ['2'], { level: 2 }),
        summary(4, '12', '14', 1, ['1']),
        task(5, '12', '12', 8, [], { level: 2 }),
        task(6, '13', '14', 16, ['5'], { level: 2 }),
      ]),
    );
    expect([linksOf(after, 'Task 5'), linksOf(after, 'Task 6')]).toEqual([
      ['Task 3 finishStart 0'],
      ['Task 5 finishStart 0'],
    ]);
    expect([...after.slice.values()].map(({ title }) => title)).toEqual(['Group 1', 'Group 4']);
  });

  test('to nothing, twice between a pair and round in a circle are left out, each by name', () => {
    const { account } = importedPlan(
      mspdiText([
        task(1, '05', '05', 8, ['3']),
        task(2, '06', '06', 8, ['1', '1SS+1d', '77']),
        task(3, '07', '07', 8, ['2']),
        task(4, '07', '07', 8, [], { fields: { Active: 0 } }),
        task(4, '07', '07', 8),
        task(5, '08', '08', 8, ['4']),
      ]),
    );
    const told = account.refused.map(({ ref, reason }) => `${ref} ${reason}`);
    expect(told).toHaveLength(6);
    expect(told.join('\n')).toContain('1→2 It waits for 1 more than once');
    expect(told.join('\n')).toContain('77→2 It waits for 77, which is not imported.');
    expect(told.join('\n')).toContain('4→5 It waits for 4, which is not imported.');
    expect(told.join('\n')).toMatch(
      /closes a circle and is left out: (?:1 → 2 → 3 → 1|2 → 3 → 1 → 2|3 → 1 → 2 → 3)\./,
    );
    expect(account).toMatchObject({ tasks: 6, imported: 4, links: 6 });
  });
});

describe('what days cannot hold', () => {
  test('parts of days share a day by a lead, so that the dates stay', () => {
    const { after, account } = importedPlan(
      mspdiText([
        task(1, '05', '05', 4, [], { finish: '2026-01-05T12:00:00' }),
        task(2, '05', '06', 8, ['1'], { start: '2026-01-05T13:00:00', finish: '2026-01-06T12:00:00' }),
        task(3, '07', '07', 4, ['2FS+0.5d'], { finish: '2026-01-07T12:00:00' }),
      ]),
    );
    expect(toldDates(after)).toEqual([
      'Task 1: 2026-01-05–2026-01-05',
      'Task 2: 2026-01-05–2026-01-06',
      'Task 3: 2026-01-07–2026-01-07',
    ]);
    expect(account.moved).toEqual([]);
  });

  test('what no link explains is held by *not before*, with what the file says of it', () => {
    const { after, account } = importedPlan(
      mspdiText([
        task(1, '05', '06', 16),
        task(2, '12', '13', 16, ['1'], {
          fields: { ConstraintType: 4, ConstraintDate: '2026-01-12T08:00:00' },
        }),
        task(3, '14', '15', 16, ['1']),
      ]),
    );
    expect(boxNamed(after, 'Task 2').notBefore).toBe('2026-01-12');
    expect(account.held).toEqual([
      {
        ref: '2',
        day: '2026-01-12',
        reason: '“Not before” holds it there: it starts no earlier than a day.',
      },
      { ref: '3', day: '2026-01-14', reason: 'No link explains its start: “not before” holds it there.' },
    ]);
  });

  test('a date that differs is listed with from, to and why, and so is what follows', () => {
    const { account } = importedPlan(
      mspdiText([
        task(1, '05', '09', 40),
        task(2, '07', '08', 16, ['1'], { fields: { Manual: 1 } }),
        task(3, '09', '09', 8, ['2']),
      ]),
    );
    expect(account.moved).toEqual([
      {
        ref: '2',
        date: 'start',
        from: '2026-01-07',
        to: '2026-01-12',
        reason: 'its dates were typed by hand',
      },
      {
        ref: '2',
        date: 'finish',
        from: '2026-01-08',
        to: '2026-01-13',
        reason: 'its dates were typed by hand',
      },
      { ref: '3', date: 'start', from: '2026-01-09', to: '2026-01-14', reason: 'it follows 2, which moves' },
      { ref: '3', date: 'finish', from: '2026-01-09', to: '2026-01-14', reason: 'it follows 2, which moves' },
    ]);
  });
});

describe('calendar, people and progress', () => {
  const period = (from: string, to: string) =>
    `<TimePeriod><FromDate>2026-01-${from}T00:00:00</FromDate><ToDate>2026-01-${to}T23:59:00</ToDate></TimePeriod>`;
  const calendars = `<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><IsBaseCalendar>1</IsBaseCalendar><WeekDays>
    <WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays><Exceptions>
    <Exception>${period('06', '06')}<Type>1</Type><DayWorking>0</DayWorking></Exception>
    <Exception>${period('10', '10')}<Type>1</Type><DayWorking>1</DayWorking></Exception></Exceptions></Calendar>
    <Calendar><UID>2</UID><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID><Exceptions>
    <Exception>${period('12', '14')}<Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>
    <StatusDate>2026-01-08T17:00:00</StatusDate>`;
  const people = `<Resources><Resource><UID>7</UID><Name>Ada</Name><Type>1</Type><MaxUnits>0.5</MaxUnits><StandardRate>100</StandardRate>
    <CalendarUID>2</CalendarUID></Resource></Resources><Assignments><Assignment><TaskUID>2</TaskUID><ResourceUID>7</ResourceUID>
    <Units>0.5</Units></Assignment><Assignment><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments>`;
  const tasks = [
    task(1, '05', '07', 16, [], {
      fields: {
        PercentComplete: 100,
        ActualStart: '2026-01-05T08:00:00',
        ActualFinish: '2026-01-07T17:00:00',
      },
    }),
    task(2, '08', '12', 24, ['1'], {
      fields: { PercentComplete: 40, ActualStart: '2026-01-08T08:00:00', FixedCost: 25_000 },
    }),
    task(3, '13', '13', 8, ['2']),
  ];
  const { after, account } = importedPlan(mspdiText(tasks, calendars + people));

  test('weekdays, days off and worked Saturdays are those of the file; so are start and status date', () => {
    expect(calendarOf(after)).toMatchObject({
      workingWeekdays: [1, 2, 3, 4],
      holidays: ['2026-01-06'],
      exceptions: [{ date: '2026-01-10', working: true }],
    });
    expect([settingsOf(after).startDate, factsOf(after).asOf]).toEqual(['2026-01-05', '2026-01-08']);
    expect(account.moved).toEqual([]);
  });

  test('done and running work keep their days, people their units, rate and absences', () => {
    expect(boxNamed(after, 'Task 1')).toMatchObject({ state: 'done', actualEnd: '2026-01-07' });
    expect(boxNamed(after, 'Task 2')).toMatchObject({ state: 'running', actualStart: '2026-01-08' });
    expect(boxNamed(after, 'Task 2').fixedCost?.likely).toBe(25_000);
    const [ada] = after.resource.values();
    expect(ada).toMatchObject({
      title: 'Ada',
      kind: 'specialist',
      capacity: 0.5,
      ratePerUnitWD: 800_00,
      absences: [{ from: '2026-01-12', to: '2026-01-14' }],
    });
    expect(boxNamed(after, 'Task 2').allocations).toEqual([{ resource: ada?.id, units: 0.5 }]);
  });

  test('the same file again brings what is there up to date by number, and keeps what was added by hand', () => {
    const renamed = tasks.map((one) =>
      one.uid === 3 ? { ...one, name: 'Renamed', hours: 16, finish: '2026-01-14' } : one,
    );
    const limited = performEdit(
      changeFields('timeBox', boxNamed(after, 'Task 3').id, { limitWD: 4 }),
      after,
      testMoment(),
    );
    const again = importedPlan(mspdiText(renamed, calendars + people), limited);
    expect(boxNamed(again.after, 'Renamed').limitWD).toBe(4);
    expect([...again.after.timeBox.keys()]).toEqual([...after.timeBox.keys()]);
    expect(boxNamed(again.after, 'Renamed').duration?.likely).toBe(2);
    expect(again.after.resource.size).toBe(1);
    expect(importedPlan(mspdiText(tasks, calendars + people), after, 'other.xml').after.timeBox.size).toBe(6);
  });
});

describe('what is no plan ends in a sentence', () => {
  const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
  const refusal = (text: string): string => {
    try {
      importedPlan(text);
      return 'read';
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      return error.message;
    }
  };
  const good = mspdiText([task(1, '05', '05', 8)]);
  const bomb = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  test.each([
    ['an entity bomb', good.replace('<Project', `${bomb}<Project`), /document type or entities/],
    [
      'an outer entity',
      good.replace('<Project', '<!DOCTYPE p SYSTEM "file:///etc/passwd"><Project'),
      /document type or entities/,
    ],
    ['ten thousand levels', `<Project>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</Project>`, /deeper/],
    [
      'an entity of its own, told by nothing else',
      good.replace('<Project', '<!ENTITY a SYSTEM "http://x/"><Project'),
      /document type or entities/,
    ],
    ['a million attributes that break off', `<Project ${'a="" '.repeat(1_000_000)}`, /no whole XML/],
    ['a comment that never ends', `<Project><!-- ${'x'.repeat(100_000)}`, /no whole XML/],
    ['one level less than ten thousand, in one line', `<Project>${'<a><b/>'.repeat(9_999)}`, /deeper/],
    ['more letters than any plan', `<Project><!--${' '.repeat(49 * 1024 * 1024)}--></Project>`, /larger/],
    ['a file that breaks off', good.slice(0, -20), /no whole XML/],
    ['no XML', 'WBS;Name;Days', /no whole XML|neither a Microsoft/],
    ['another XML', '<svg><g/></svg>', /neither a Microsoft Project/],
    ['a plan without tasks', mspdiText([]), /no task/],
    ['an encoding nobody knows', good.replace('UTF-8', 'klingon'), /“klingon”/],
  ])('%s', (_name, text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });

  test('names that harm software and words between tags are only text', () => {
    const named = mspdiText([task(1, '05', '05', 8, [], { name: '&lt;script&gt; &amp;amp; __proto__' })]);
    const withProto = named.replace(
      '<Tasks>',
      '<__proto__><x>1</x></__proto__><constructor>2</constructor><Tasks>',
    );
    expect([...importedPlan(named).after.timeBox.values()][0]?.title).toBe('<script> &amp; __proto__');
    refusal(withProto);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test('bytes that are no letters, a mark at the start and a wrong declaration never throw anything but a sentence', () => {
    const bytes = new TextEncoder().encode(good);
    const broken = bytes.map((byte, i) => (i % 7 === 3 ? 0xff : byte));
    expect(() => readPlan(broken, decode)).toThrow(PlanRefused);
    expect(() => readPlan(new Uint8Array([0xff, 0xfe, 0x3c]), decode)).toThrow(PlanRefused);
    expect(() => readPlan(new Uint8Array(), decode)).toThrow(PlanRefused);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
    expect(readPlan(marked, decode).tasks).toHaveLength(1);
    const wrong = new TextEncoder().encode(good.replace('UTF-8', 'UTF-16'));
    expect(() => readPlan(wrong, decode)).toThrow(PlanRefused);
  });

  test('UTF-16 is read as it says', () => {
    const text = good.replace('UTF-8', 'UTF-16').replace('Task 1', 'Straße');
    const bytes = new Uint8Array(
      new Uint16Array([0xfeff, ...text].map((one) => (typeof one === 'number' ? one : one.charCodeAt(0))))
        .buffer,
    );
    expect(readPlan(bytes, decode).tasks[0]?.title).toBe('Straße');
  });
});
