// Faults as somebody could make them, each with the trial that has to notice it. The numbers are names; there is no M12.
import type { TrialName } from './trials.ts';

export interface PlantedFault {
  readonly id: string;
  readonly what: string;
  readonly trial: TrialName;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly before: string;
  readonly after: string;
}

const atomicFile = 'electron/disk/atomicFile.ts';
const segment = 'electron/journal/files/segment.ts';
const addEdits = 'electron/journal/addEdits.ts';
const mend = 'electron/journal/folder/mend.ts';

export const plantedFaults: readonly PlantedFault[] = [
  {
    id: 'M1',
    what: 'a line of the journal is not flushed',
    trial: 'power',
    file: segment,
    before: '    await open.datasync();\n',
    after: '',
  },
  {
    id: 'M2',
    what: 'a file is put in place before its bytes are flushed',
    trial: 'power',
    file: atomicFile,
    before: '  await file.sync();\n',
    after: '',
  },
  {
    id: 'M3',
    what: 'the folder is not flushed after a file was put in place',
    trial: 'power',
    file: atomicFile,
    before: '    await flushFolder(disk, placed.folder);\n',
    after: '',
  },
  {
    id: 'M4',
    what: 'the name of a new file of the journal is not flushed',
    trial: 'power',
    file: segment,
    before: '      if (!isThere) await flushFolder(disk, dirname(path));\n',
    after: '',
  },
  {
    id: 'M5',
    what: 'the checksum of a line is not looked at',
    trial: 'damage',
    file: 'electron/journal/files/line.ts',
    before: '  if (crc32(rest) !== Number.parseInt(checksum, 16)) return null;\n',
    after: '',
  },
  {
    id: 'M6',
    what: 'the checksum of a whole state is not looked at',
    trial: 'damage',
    file: 'electron/journal/files/generation.ts',
    before:
      "if (end === -1 || bytes.toString('latin1', 0, end) !== `${magic} ${sha256(content)}`) return null;",
    after: 'if (end === -1) return null;',
  },
  {
    id: 'M7',
    what: 'half a line left by a refused write is not cut off',
    trial: 'refusals',
    file: segment,
    before: '(await opened.stat()).size !== good',
    after: '(await opened.stat()).size < good',
  },
  {
    id: 'M8',
    what: 'an edit is told as saved before it is written',
    trial: 'power',
    file: addEdits,
    before: '  await before.writer.add(Buffer.concat(edits.map((edit) => encodeLine({ ...edit, atMs }))));\n',
    after:
      '  void before.writer.add(Buffer.concat(edits.map((edit) => encodeLine({ ...edit, atMs })))).catch(() => null);\n',
  },
  {
    id: 'M9',
    what: 'a temporary file is left beside what could not be saved',
    trial: 'refusals',
    file: atomicFile,
    before: '    await disk.unlink(temp);\n',
    after: '',
  },
  {
    id: 'M10',
    what: 'a whole state takes the space that edits need',
    trial: 'space',
    file: 'electron/journal/folder/keepState.ts',
    before: '  if (bavail * bsize >= bytes + reserveBytes) return done;\n',
    after: '  if (bavail * bsize >= bytes) return done;\n',
  },
  {
    id: 'M11',
    what: 'the journal before the newest state is removed at once',
    trial: 'damage',
    file: 'electron/journal/folder/kept.ts',
    before: '  return Math.min(spare, dayOld(newestFirst)[0]?.seq ?? 0);\n',
    after: '  return Math.max(spare, newestFirst[0]?.seq ?? 0);\n',
  },
  {
    id: 'M13',
    what: 'the removal of a workbook is not flushed',
    trial: 'power',
    file: 'electron/journal/journals.ts',
    before: '    await flushFolder(disk, root);\n    await disk.rm(doomed',
    after: '    await disk.rm(doomed',
  },
  {
    id: 'M14',
    what: 'what is damaged is deleted and not put aside',
    trial: 'damage',
    file: mend,
    before: 'await disk.rename(join(folder, generationsFolder, name), aside(name));',
    after: 'await disk.unlink(join(folder, generationsFolder, name));',
  },
  {
    id: 'M15',
    what: 'edits that are lost are not told',
    trial: 'damage',
    file: mend,
    before: "  if (missing > 0) say('editsMissing'",
    after: "  if (missing > 1e9) say('editsMissing'",
  },
  {
    id: 'M16',
    what: 'an edit need not follow the one before it',
    trial: 'writers',
    file: addEdits,
    before: '    const follows = edit.seq === next;\n',
    after: '    const follows = true;\n',
  },
  {
    id: 'M17',
    what: 'the last edit that was told as saved is not noted',
    trial: 'damage',
    file: addEdits,
    before: '  await open.acknowledged.note(seq);\n',
    after: '',
  },
];
