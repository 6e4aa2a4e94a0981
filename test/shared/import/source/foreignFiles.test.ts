// What is no register is refused for what it is, and what only looks odd is read all the same.
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/import/table/guessMapping.ts';
import { looksLikeRegister } from '../../../../shared/import/table/isRegister.ts';
import { openTable } from '../../../../shared/import/table/openTable.ts';
import { random } from '../../../helpers/hostile/fuzz.ts';
import { decode } from '../../../helpers/hostile/letters.ts';
import { sheetXml, spreadsheetParts, zipOf } from '../../../helpers/hostile/zips.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Characters as the bytes of the same number. */
const raw = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const reasonOf = async (bytes: Uint8Array): Promise<string> =>
  openTable(bytes, decode).then(
    (file) => `read as ${file.table().rows.length} rows`,
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

const project =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n<Tasks>\n' +
  '<Task><UID>1</UID><Name>Dig, fill; and so on</Name></Task>\n'.repeat(111) +
  '</Tasks>\n</Project>\n';

describe('plans', () => {
  test.each([
    ['a Microsoft Project plan (111 tasks)', project],
    [
      'a GanttProject plan (1 task)',
      '<?xml version="1.0"?><project name="p" version="3.2"><tasks><task id="0" name="Dig"/></tasks></project>',
    ],
    [
      'a Planner plan (2 tasks)',
      '<?xml version="1.0"?><project name="" mrproject-version="2"><tasks><task id="1"/><task id="2"/></tasks></project>',
    ],
    [
      'a Primavera plan (2 activities)',
      '<APIBusinessObjects><Project><Activity></Activity><Activity></Activity></Project></APIBusinessObjects>',
    ],
    ['a Primavera plan (XER)', 'ERMHDR\t19.12\t2026-01-01\n%T\tTASK\n%F\ttask_id\n%R\t1\n'],
    ['a Microsoft Project plan (MPX)', 'MPX,Microsoft Project,4.0,ANSI\n70,1,Dig\n'],
    [
      'a TaskJuggler plan (2 tasks)',
      '# plan\nproject shop "Shop" 2026-01-01 +3m {\n}\ntask a "Dig" {\n  task b "Fill" { }\n}\n',
    ],
    ['a TaskJuggler plan (1 task)', 'task "Dig, then fill" {\n  effort 5d\n}\n'],
    [
      'a calendar (iCalendar) (2 dates)',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n',
    ],
    ['a Mermaid plan (1 task)', 'gantt\n  title Shop\n  section One\n  Dig :a1, 2026-01-01, 3d\n'],
  ])('%s', async (what, text) => {
    expect(await reasonOf(bytesOf(text))).toBe(
      `This is ${what}, not a risk register: list its risks in a table (.xlsx or CSV) and choose that.`,
    );
  });

  test('also in another encoding, and behind comments', async () => {
    const what = 'This is a Microsoft Project plan (111 tasks)';
    expect(await reasonOf(utf16(project))).toContain(what);
    expect(await reasonOf(bytesOf(project.replace('?>', '?><!-- made by hand -->')))).toContain(what);
    expect(await reasonOf(bytesOf(`\ufeff\n${project}`))).toContain(what);
    const hidden = `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "]>">]><!--${'x'.repeat(70_000)}-->${project.slice(40)}`;
    expect(await reasonOf(bytesOf(hidden))).toContain('This is an XML file');
  });

  test('in a container of old Office', async () => {
    const sign = '\u00d0\u00cf\u0011\u00e0';
    const name = Array.from('Props14', (letter) => `${letter}\0`).join('');
    expect(await reasonOf(raw(`${sign}${'\0'.repeat(100)}${name}`))).toContain(
      'a Microsoft Project plan (.mpp)',
    );
    expect(await reasonOf(raw(sign))).toContain('a file of an old Office program (.xls)');
  });
});

describe('drawings, models and data', () => {
  test.each([
    [
      'a draw.io drawing',
      '<mxfile host="x"><diagram><mxGraphModel><root/></mxGraphModel></diagram></mxfile>',
    ],
    [
      'an Excalidraw drawing (2 shapes)',
      '{"type":"excalidraw","version":2,"elements":[{"id":"a"},{"id":"b"}]}',
    ],
    ['a JSON canvas (1 card)', '{\n"nodes":[{"id":"a","type":"text"}],\n"edges":[]}'],
    [
      'an ArchiMate model (1 element)',
      '<?xml version="1.0"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><elements><element identifier="a"/></elements></model>',
    ],
    ['a mind map (2 nodes)', '<map version="1.0"><node TEXT="A"><node TEXT="B"/></node></map>'],
    [
      'an outline (OPML) (1 line)',
      '<?xml version="1.0"?><opml version="2.0"><body><outline text="A"/></body></opml>',
    ],
    ['a drawing (SVG)', '<svg xmlns="http://www.w3.org/2000/svg"><g></g></svg>'],
    ['a Mermaid drawing', 'flowchart LR\n  a --> b\n  b --> c, d\n'],
    ['a PlantUML drawing', '@startuml\na -> b\n@enduml\n'],
    ['a Graphviz drawing', 'digraph g {\n a -> b;\n b -> c;\n}\n'],
    ['JSON', '[{"risk": "Late", "impact": 4},\n {"risk": "Lost", "impact": 2}]'],
    ['JSON', '{"risk": "Late", "impact": 4}\n{"risk": "Lost", "impact": 2}\n'],
    [
      'an XML file (its contents are called "risks")',
      '<?xml version="1.0"?><risks><risk><title>Late</title></risk></risks>',
    ],
    ['a web page (HTML)', '<!DOCTYPE html>\n<html><body><table><tr><td>Risk</td></tr></table></body></html>'],
    ['a text in Markdown', '| Risk | Impact |\n|------|-------:|\n| Late | 4 |\n'],
    ['a text in Markdown', '# Risks\n\n- Late, again\n- Lost, for good\n\nAs agreed.\n'],
    ['a text document (RTF)', '{\\rtf1\\ansi Late;\\par Lost;\\par}'],
  ])('%s', async (what, text) => {
    expect(await reasonOf(bytesOf(text))).toContain(`This is ${what}, not a risk register: `);
  });
});

describe('pictures, archives and other bytes', () => {
  const zip = zipOf([{ name: 'a.txt', content: 'a,b\n1,2\n' }]);
  test.each([
    ['a picture (PNG)', raw('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR')],
    ['a picture (JPEG)', raw('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0')],
    ['a picture (GIF)', raw('GIF89a\u0001\0\u0001\0,;,;')],
    [
      'a picture (BMP)',
      raw('BM\u001e\0\0\0\0\0\0\0\u001a\0\0\0\u000c\0\0\0\u0001\0\u0001\0\u0001\0\u0018\0ab;,'),
    ],
    ['an archive (gzip)', raw('\u001f\u008b\u0008\0\0')],
    ['an archive with something before it', new Uint8Array([...raw('junk,junk\njunk,junk\n'), ...zip])],
    ['a program', raw('\u007fELF\u0002\u0001\u0001')],
    ['a database (SQLite)', raw('SQLite format 3\0')],
    ['no text at all', new Uint8Array(5_000)],
  ])('%s', async (what, bytes) => {
    expect(await reasonOf(bytes)).toContain(`This is ${what}, not a risk register: `);
  });

  test('bytes of chance', async () => {
    const next = random(7);
    for (let i = 0; i < 60; i++) {
      const bytes = Uint8Array.from({ length: 64 + next(4_000) }, () => next(256));
      expect(await reasonOf(bytes), `case ${i}`).not.toContain('read as');
    }
  });

  test.each([
    ['word/document.xml', 'a Word document (.docx), not a risk register'],
    ['ppt/presentation.xml', 'a presentation (.pptx), not a risk register'],
    ['a.txt', 'another kind of archive'],
  ])('an archive that holds %s', async (name, words) => {
    expect(await reasonOf(zipOf([{ name, content: 'x' }]))).toContain(words);
  });
});

describe('registers are read whatever they look like:', () => {
  test.each([
    ['a bar between cells', 'ID|Risk|Impact\n1|Late|4\n2|Lost|2\n'],
    ['a title with a hash', '# Risk register 2026\nID,Risk,Impact\n1,Late,4\n2,Lost,2\n'],
    ['cells in angle brackets', '<ID>,<Risk>,<Impact>\n1,Late,4\n2,Lost,2\n'],
    ['braces and brackets', '[ID],[Risk],[Impact]\n1,{Late},4\n2,[Lost],2\n'],
    ['words that begin other files', 'Project,Risk,Impact\ngantt,Late,4\ngraph,Lost,2\n'],
    ['markup in a cell', 'Risk,Impact\n"<p>Late</p>",4\n"{""a"": 1}",2\n'],
    ['lists in cells', 'Risk,Impact\n"- one\n- two",4\n"# three",2\n'],
    ['letters B and M first', 'BM risk,Impact\nLate,4\nLost,2\n'],
  ])('%s', async (_name, text) => {
    expect(await reasonOf(bytesOf(text))).toBe('read as 2 rows');
  });
});

describe('a table is asked about unless it speaks of risks', () => {
  const isRegister = async (text: string): Promise<boolean> => {
    const table = (await openTable(bytesOf(text), decode)).table();
    return looksLikeRegister(table, guessMapping(table));
  };

  test.each([
    'Title,Likelihood,Impact\nLate,4,3\n',
    'Name;Eintrittswahrscheinlichkeit;Status\nSpät;hoch;offen\n',
    'Risk,Owner\nLate,Ann\n',
    'Threat,Owner\nLate,Ann\n',
    'Name,Risk level\nLate,High\n',
    'Name,RAG\nLate,Red\n',
    'Name,Rating\nLate,High\n',
    'Descrição do risco;Responsável\nAtraso;Ana\n',
    'リスク,担当\n納期遅延,田中\n',
  ])('%j does', async (text) => {
    expect(await isRegister(text)).toBe(true);
  });

  test.each([
    'Task,Start,Finish,Owner\nDig,2026-01-02,2026-01-05,Ann\n',
    'Name,Duration,Predecessors,% Complete\nDig,5 days,,40\n',
    'Ticket,Priority,Status,Assignee\nDoor,High,Open,Ann\n',
    'Item,Cost,Quantity\nNails,12,400\n',
    'a,b,c\n1,2,3\n',
  ])('%j does not', async (text) => {
    expect(await isRegister(text)).toBe(false);
  });

  test('of several sheets the one most like a register is read, wherever it stands', async () => {
    const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, xml: sheetXml(rows) });
    const sheets = [
      sheet('Read me', ['Step', 'What to do'], ['1', 'Fill in the risks'], ['2', 'Send them']),
      sheet('Plan', ['Task', 'Start', 'Owner'], ['Dig', '2026-01-02', 'Ann'], ['Fill', '2026-01-03', 'Bo']),
      sheet('Risk Register', ['ID', 'Risk', 'Likelihood', 'Impact'], ['1', 'Late', '4', '3']),
    ];
    const file = await openTable(zipOf(spreadsheetParts(sheets)), decode);
    expect(file.table().sheet).toBe('Risk Register');
    expect(file.table({ sheet: 'Plan' }).rows).toHaveLength(2);
  });
});
