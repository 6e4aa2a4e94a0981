// The plan for calendars, wikis and spreadsheets: every date of it once, in the form those programs ask for.
import ical from 'ical.js';
import { expect, test } from 'vitest';
import { writeIcalendar } from '../../../shared/exchange/out/icalendar.ts';
import { writeMermaid } from '../../../shared/exchange/out/mermaid.ts';
import { planTable } from '../../../shared/exchange/out/planTable.ts';
import { shopAtEnd } from '../../helpers/workbooks/shopPlan.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('facts', 'facts', { title: 'Plan: one; two', asOf: '2026-01-12' });
  wb.add('role', 'lead', { title: 'Team lead' });
  wb.add('slice', 'S-1', { title: 'First' });
  wb.add('resource', 'Z-1', { title: 'Data engineer', ratePerUnitWD: 100_05 });
  wb.add('timeBox', 'T-1', {
    title: 'Look, then: say # it',
    duration: range(3, 3, 4),
    slice: 'S-1',
    ownerRole: 'lead',
    limitWD: 5,
    exitQuestion: `Does it work,\nand ${'ä'.repeat(60)} well?`,
    allocations: [{ resource: 'Z-1', units: 0.5 }],
  });
  wb.add('timeBox', 'T-2', {
    duration: range(2, 2, 2),
    predecessors: [{ timeBox: 'T-1', kind: 'startStart', lagWD: 1 }],
  });
  wb.add('timeBox', 'T-3', { title: 'No length' });
  wb.add('gate', 'H-1', { title: 'Go on?', date: null, timeBox: 'T-1' });
  wb.add('risk', 'R-1', { title: 'It breaks', state: 'open', reviewBy: '2026-02-02' });
  wb.add('risk', 'R-2', { title: 'Closed', state: 'closed', reviewBy: '2026-02-03' });
  wb.add('killCriterion', 'K-1', {
    title: 'Stop',
    status: 'armed',
    checkpoint: 'on',
    checkpointDate: '2026-02-04',
  });
});

test('iCalendar: boxes to the day after their last, gates, armed checkpoints and open reviews, in lines of 75 bytes', () => {
  const text = writeIcalendar(workbook, 'w-1');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const whole = text.replaceAll('\r\n ', '');
  const events = whole.split('BEGIN:VEVENT').slice(1);
  const told = events.map((event) => {
    const of = (name: string) => new RegExp(`${name}[^:]*:(.*)\\r`).exec(event)?.[1];
    return [of('SUMMARY'), of('DTSTART'), of('DTEND')].join(' ');
  });
  expect(told).toEqual([
    'T-1 Look\\, then: say # it 20260112 20260115',
    'T-2 T-2 20260113 20260115',
    'Gate H-1 Go on? 20260114 20260115',
    'Checkpoint of K-1 Stop 20260204 20260205',
    'Review of R-1 It breaks 20260202 20260203',
  ]);
  expect(whole).toContain(`DESCRIPTION:Does it work\\,\\nand ${'ä'.repeat(60)} well?`);
  expect(whole).toContain('UID:timeBox-T-1@w-1.throughline');
  expect(writeIcalendar(workbook, 'w-1')).toBe(text);
});

test('iCalendar is what a parser of its own understands: every event with its days, text and stamp', () => {
  const calendar = new ical.Component(ical.parse(writeIcalendar(workbook, 'w-1')) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).not.toBeNull();
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ical.Event(one));
  expect(events.map(({ summary, startDate, endDate }) => [summary, `${startDate}`, `${endDate}`])).toEqual([
    ['T-1 Look, then: say # it', '2026-01-12', '2026-01-15'],
    ['T-2 T-2', '2026-01-13', '2026-01-15'],
    ['Gate H-1 Go on?', '2026-01-14', '2026-01-15'],
    ['Checkpoint of K-1 Stop', '2026-02-04', '2026-02-05'],
    ['Review of R-1 It breaks', '2026-02-02', '2026-02-03'],
  ]);
  expect(events[0]?.description).toBe(`Does it work,\nand ${'ä'.repeat(60)} well?`);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const event of events) {
    expect(event.startDate.isDate).toBe(true);
    expect(`${event.component.getFirstPropertyValue('dtstamp')}`).toBe('2026-01-12T00:00:00Z');
  }
});

test('Mermaid: sections by slice, critical boxes marked, signs of its own language taken out of names', () => {
  expect(writeMermaid(workbook).split('\n')).toEqual([
    'gantt',
    '    title Plan one two',
    '    dateFormat YYYY-MM-DD',
    '    inclusiveEndDates',
    '    section S-1 First',
    '    T-1 Look then say it :crit, T-1, 2026-01-12, 2026-01-14',
    '    section Part of no slice',
    '    T-2 T-2 :crit, T-2, 2026-01-13, 2026-01-14',
    '    section Gates',
    '    H-1 Go on? :milestone, H-1, 2026-01-14, 0d',
    '',
  ]);
});

test('the table: dates, float, cost and people as they stand on screen, nothing for what is unknown', () => {
  const { header, rows } = planTable(workbook);
  expect(header.slice(0, 6)).toEqual(['Code', 'Time box', 'Slice', 'Owner', 'State', 'Start']);
  expect(rows).toEqual([
    [
      'T-1',
      'Look, then: say # it',
      'S-1',
      'Team lead',
      'planned',
      '2026-01-12',
      '2026-01-14',
      3,
      5,
      0,
      'yes',
      158.41,
      'DE 0.5',
      '',
    ],
    ['T-2', 'T-2', null, null, 'planned', '2026-01-13', '2026-01-14', 2, null, 0, 'yes', 0, '', 'T-1SS+1'],
    ['T-3', 'No length', null, null, 'planned', null, null, null, null, null, null, null, '', ''],
  ]);
  expect(planTable(shopAtEnd).rows.length).toBe(10);
});
