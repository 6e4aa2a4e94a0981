// What plans of real projects taught: ways of writing that Microsoft Project, its followers and old GanttProject files have.
import { describe, expect, test } from 'vitest';
import { calendarOf, factsOf } from '../../../shared/schema/workbook.ts';
import { importedPlan, mspdiText, type TaskText, toldDates } from '../../helpers/exchange/mspdiText.ts';

const task = (
  uid: number,
  start: string,
  finish: string,
  hours: number,
  more: Partial<TaskText> = {},
): TaskText => ({
  uid,
  start: `2026-01-${start}`,
  finish: `2026-01-${finish}`,
  hours,
  ...more,
});

describe('the end of a day', () => {
  test('written as the beginning of the next is the day before, and told so', () => {
    const { after, account } = importedPlan(
      mspdiText([task(1, '05', '08T08:00:00', 24), task(2, '08', '12T00:00:00', 16)]),
    );
    expect(toldDates(after)).toEqual(['Task 1: 2026-01-05–2026-01-07', 'Task 2: 2026-01-08–2026-01-09']);
    const reason = 'it ends when that day begins: its last day of work is the working day before';
    expect(account.moved).toEqual([
      { ref: '1', date: 'finish', from: '2026-01-08', to: '2026-01-07', reason },
      { ref: '2', date: 'finish', from: '2026-01-12', to: '2026-01-09', reason },
    ]);
  });

  test('is that day where the length counts it, where work goes on before dawn and where no time is written', () => {
    const dateOnly = mspdiText([task(3, '05', '07', 24)]).replaceAll(
      /T\d\d:00:00<\/(Start|Finish)>/g,
      '</$1>',
    );
    const { after, account } = importedPlan(
      mspdiText([task(1, '05T00:00:00', '09T00:00:00', 40), task(2, '05T23:00:00', '09T02:00:00', 24)]),
    );
    expect(toldDates(after)).toEqual(['Task 1: 2026-01-05–2026-01-09', 'Task 2: 2026-01-05–2026-01-09']);
    expect(account.moved).toEqual([]);
    expect(toldDates(importedPlan(dateOnly).after)).toEqual(['Task 3: 2026-01-05–2026-01-07']);
  });
});

describe('progress', () => {
  const began = (uid: number, start: string, finish: string, percent: number) =>
    task(uid, start, finish, 24, {
      fields: { PercentComplete: percent, ActualStart: `2026-01-${start}T08:00:00` },
    });

  test('without a status date is as of a day that leaves all ends where they are', () => {
    const { after, account } = importedPlan(mspdiText([began(1, '05', '07', 50), began(2, '12', '14', 30)]));
    expect(factsOf(after).asOf).toBe('2026-01-07');
    expect(account.moved).toEqual([]);
  });

  test('of nothing, with a start after the day of the file, has not begun', () => {
    const { after } = importedPlan(
      mspdiText(
        [began(1, '05', '07', 0), began(2, '12', '14', 0)],
        '<CurrentDate>2026-01-08T09:00:00</CurrentDate>',
      ),
    );
    expect([...after.timeBox.values()].map(({ state }) => state)).toEqual(['running', 'planned']);
  });

  test('in a share without a day of start began on its first day', () => {
    const { after } = importedPlan(mspdiText([task(1, '05', '07', 24, { fields: { PercentComplete: 40 } })]));
    expect([...after.timeBox.values()][0]).toMatchObject({ state: 'running', actualStart: '2026-01-05' });
  });
});

describe('what other programs write', () => {
  test('letters by their numbers are letters, in texts and attributes', () => {
    const named = mspdiText([task(1, '05', '05', 8, { name: 'Stra&#223;e &#x26;&#38;amp;' })]);
    const gan =
      '<project name="p"><tasks><task id="1" name="B&#228;r&#10;A" start="2026-01-05" duration="1"/></tasks></project>';
    expect(toldDates(importedPlan(named).after)[0]).toContain('Straße &&amp;:');
    expect(toldDates(importedPlan(gan, undefined, 'p.gan').after)[0]).toContain('Bär A:');
  });

  test('true for 1, outline numbers for levels, groups by what stands in them, days for hours', () => {
    const text = mspdiText([
      task(1, '05', '07', 24),
      task(2, '05', '07', 24, { fields: { OutlineNumber: '1.1', Active: 'true' } }),
      task(3, '08', '09', 16, { fields: { OutlineNumber: '1.2', Active: 'false' } }),
    ])
      .replaceAll(/<OutlineLevel>1<\/OutlineLevel>/g, '')
      .replace('PT24H0M0S', 'P3D');
    const { after, account } = importedPlan(text);
    expect([...after.slice.values()].map(({ title }) => title)).toEqual(['Task 1']);
    expect(toldDates(after)).toEqual(['Task 2: 2026-01-05–2026-01-07']);
    expect(account.refused).toEqual([{ ref: '3', reason: 'It is inactive, so it is no work of this plan.' }]);
  });

  test('tasks without numbers, links without an end, lags beyond all plans and a task that waits for itself', () => {
    const far =
      '<PredecessorLink><PredecessorUID>1</PredecessorUID><LinkLag>170352000</LinkLag></PredecessorLink>';
    const { account } = importedPlan(
      mspdiText([task(1, '05', '05', 8), task(2, '06', '06', 8, { links: ['2'] }), task(3, '07', '07', 8)])
        .replace('<UID>3</UID>', far)
        .replace(
          '<Name>Task 1</Name>',
          '<Name>Task 1</Name><PredecessorLink><CrossProject>1</CrossProject><CrossProjectName>Other.mpp\\7</CrossProjectName></PredecessorLink>',
        ),
    );
    expect(account).toMatchObject({ tasks: 3, imported: 3, links: 3, linksImported: 0, moved: [] });
    expect(account.refused.map(({ ref, reason }) => `${ref} ${reason}`)).toEqual([
      'Other.mpp\\7→1 It waits for Other.mpp\\7, which is not imported.',
      '2→2 It waits for itself: the link is left out.',
      '1→row 3 Its lag is longer than a plan can hold: the link is left out.',
    ]);
  });

  test('lengths, units, rates and dates beyond what a plan holds are cut to it, and told where dates differ', () => {
    const people = `<Resources><Resource><UID>7</UID><Name>Ada</Name><MaxUnits>1E9</MaxUnits><StandardRate>1E30</StandardRate></Resource></Resources>
      <Assignments><Assignment><TaskUID>1</TaskUID><ResourceUID>7</ResourceUID><Units>1E12</Units></Assignment></Assignments>`;
    const { after, account } = importedPlan(
      mspdiText(
        [
          { uid: 1, start: '2026-01-05', finish: '2099-01-05', hours: 9_999_999 },
          { uid: 2, start: '2026-02-31', finish: '2026-01-09', hours: 8, fields: { FixedCost: '1E25' } },
          { uid: 3, start: '2026-01-15', finish: '2026-01-09', hours: 8 },
        ],
        people,
      ),
    );
    expect([...after.timeBox.values()][0]?.duration?.likely).toBe(10_000);
    expect([...after.resource.values()][0]).toMatchObject({ capacity: 1_000_000 });
    expect(account.moved.map(({ ref, date, reason }) => `${ref} ${date}: ${reason}`)).toEqual([
      '1 finish: it is longer than a plan can hold',
      '2 finish: the file does not say when it starts',
      '3 finish: it ends before it starts in the file',
    ]);
  });
});

describe('what a plan has no place for is told of each task', () => {
  test('baselines, deadlines and interruptions; lags as a share or with days off in one sentence', () => {
    const baseline =
      '<Baseline><Number>0</Number><Start>2026-01-02T08:00:00</Start><Finish>2026-01-06T17:00:00</Finish></Baseline>';
    const { account } = importedPlan(
      mspdiText([
        task(1, '05', '05', 8, { fields: { Deadline: '2026-01-30T17:00:00' } }),
        task(2, '06', '15', 16, { links: ['1'] }),
      ])
        .replace('<Name>Task 1</Name>', `<Name>Task 1</Name>${baseline}`)
        .replace('<LinkLag>0</LinkLag><LagFormat>7<', '<LinkLag>50</LinkLag><LagFormat>19<'),
    );
    expect(account.refused.map(({ ref, reason }) => `${ref} ${reason}`)).toEqual([
      '1 Its baseline (2 Jan 2026 to 6 Jan 2026) is left out: a plan is held against kept versions of its own.',
      '1 Its deadline of 30 Jan 2026 is left out.',
      '2 Its work of 2 working days is interrupted or keeps other days: its time box is as long as from its first day to its last.',
    ]);
    expect(account).toMatchObject({ imported: 2, linksImported: 1, moved: [] });
    expect(account.notes).toEqual([
      '1 link counts days off too or a share of the work before: kept as working days.',
    ]);
  });
});

describe('calendars', () => {
  const calendar = (uid: number, name: string, base: number, inner: string) =>
    `<Calendar><UID>${uid}</UID><Name>${name}</Name><IsBaseCalendar>${base < 0 ? 1 : 0}</IsBaseCalendar><BaseCalendarUID>${base}</BaseCalendarUID>${inner}</Calendar>`;
  const off = (from: string, to: string) =>
    `<Exceptions><Exception><TimePeriod><FromDate>${from}</FromDate><ToDate>${to}</ToDate></TimePeriod><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions>`;

  test('a day off from noon to noon is one day', () => {
    const { after } = importedPlan(
      mspdiText(
        [task(1, '05', '09', 32)],
        `<CalendarUID>1</CalendarUID><Calendars>${calendar(1, 'Standard', -1, off('2026-01-07T12:00:00', '2026-01-08T11:59:00'))}</Calendars>`,
      ),
    );
    expect(calendarOf(after).holidays).toEqual(['2026-01-07']);
    expect(toldDates(after)).toEqual(['Task 1: 2026-01-05–2026-01-09']);
  });

  test('of people are theirs, where they differ from that of the plan; so is the time they are there', () => {
    const week = `<WeekDays><WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays>`;
    const { after } = importedPlan(
      mspdiText(
        [task(1, '05', '09', 40)],
        `<CalendarUID>1</CalendarUID><Calendars>${calendar(1, 'Standard', -1, '')}${calendar(2, 'No Fridays', -1, week)}
        ${calendar(3, 'Ada', 2, off('2026-01-12T00:00:00', '2026-01-13T23:59:00'))}${calendar(4, 'Ben', 1, '')}</Calendars>
        <Resources><Resource><UID>7</UID><Name>Ada</Name><CalendarUID>3</CalendarUID><AvailabilityPeriods><AvailabilityPeriod>
        <AvailableFrom>2026-01-06T00:00:00</AvailableFrom><AvailableTo>2049-12-31T23:59:00</AvailableTo></AvailabilityPeriod></AvailabilityPeriods></Resource>
        <Resource><UID>8</UID><Name>Ben</Name><CalendarUID>4</CalendarUID></Resource></Resources>`,
      ),
    );
    const [ada, ben] = [...after.resource.values()];
    expect(after.calendar.get(ada?.calendar as never)).toMatchObject({
      title: 'No Fridays',
      workingWeekdays: [1, 2, 3, 4],
    });
    expect(ada).toMatchObject({
      availableFrom: '2026-01-06',
      availableTo: null,
      absences: [{ from: '2026-01-12', to: '2026-01-13' }],
    });
    expect(ben?.calendar).toBeNull();
  });

  const gan = (dayTypes: string) =>
    `<project name="Old" version="2.6"><calendars><day-types>${dayTypes}</day-types></calendars><tasks empty-milestones="true">
    <task id="0" name="A" start="2026-01-10" duration="2"><depend id="1" type="2" difference="0" hardness="Strong"/></task>
    <task id="1" name="B" start="2026-01-12" duration="2"/></tasks></project>`;
  const weekend =
    '<default-week sun="1" mon="0" tue="0" wed="0" thu="0" fri="0" sat="1"/><only-show-weekends value="true"/>';

  test.each([
    ['beside the day types', weekend],
    ['in a calendar of old', `<calendar id="1" name="default">${weekend}</calendar>`],
  ])('weekends of GanttProject that are only drawn are worked on: %s', (_where, dayTypes) => {
    const { after, account } = importedPlan(gan(dayTypes), undefined, 'old.gan');
    expect(toldDates(after)).toEqual(['A: 2026-01-10–2026-01-11', 'B: 2026-01-12–2026-01-13']);
    expect(account).toMatchObject({ moved: [], linksImported: 1 });
  });
});
