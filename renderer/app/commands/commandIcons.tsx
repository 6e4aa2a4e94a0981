// The icon of each command in the palette: of what it adds or shows, else its own.
import {
  IconArrowBigDownLines,
  IconArrowBigUpLines,
  IconListSearch,
  IconArrowAutofitHeight,
  IconFold,
  IconAdjustments,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowRight,
  IconArrowsMaximize,
  IconBook,
  IconCheckbox,
  IconDeviceFloppy,
  IconFileExport,
  IconFileImport,
  IconFilePlus,
  IconFolderOpen,
  IconHelp,
  IconHistory,
  IconHome,
  type Icon,
  IconKeyboard,
  IconLayoutGrid,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconMessageUp,
  IconMoon,
  IconPlus,
  IconPresentation,
  IconRoute,
  IconShieldCheck,
  IconSun,
  IconTable,
  IconTextSize,
  IconTrash,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { added } from '../../../shared/commands/added.generated.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { workStageName, workStages } from '../../../shared/schema/stages.ts';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { stageRows } from '../stages/stageRows.ts';

const own: Readonly<Record<string, Icon>> = {
  newWorkbook: IconFilePlus,
  openFile: IconFolderOpen,
  showLibrary: IconHome,
  saveNow: IconDeviceFloppy,
  saveCopy: IconFileExport,
  copyForMerge: IconUsers,
  restoreEarlier: IconHistory,
  importRisks: IconFileImport,
  importPlan: IconFileImport,
  exportPdf: IconFileExport,
  exportTables: IconTable,
  workAs: IconUser,
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  deleteSelected: IconTrash,
  selectAll: IconCheckbox,
  inOrOut: IconLayoutSidebarRight,
  fitView: IconArrowsMaximize,
  arrangeAll: IconLayoutGrid,
  foldThreads: IconFold,
  unfoldThreads: IconArrowAutofitHeight,
  unfoldWhatMatters: IconListSearch,
  showWhy: IconArrowBigUpLines,
  showDependents: IconArrowBigDownLines,
  toggleRail: IconLayoutSidebar,
  present: IconPresentation,
  lightTheme: IconSun,
  darkTheme: IconMoon,
  systemTheme: IconAdjustments,
  largerText: IconTextSize,
  smallerText: IconTextSize,
  usualText: IconTextSize,
  raiseNote: IconMessageUp,
  nextSteps: IconRoute,
  showWords: IconBook,
  showRules: IconShieldCheck,
  showKeys: IconKeyboard,
  showNotices: IconHelp,
};

/** What a command adds, by its id. */
const addedBy = new Map(added.map(([kind]) => [`add${kind}`.toLowerCase(), kind] as const));
const shownBy = new Map(workStages.map((stage) => [`show${workStageName(stage)}`, stage] as const));

/** The icon of a command. */
export function CommandIcon({ id }: Pick<Command, 'id'>) {
  const kind = addedBy.get(id.toLowerCase());
  const stage = kind && cards[kind].stage;
  if (stage) return <StageMark stage={stage} word={false} />;
  const screen = shownBy.get(id as never);
  const Sign = screen ? stageRows[screen].icon : kind ? IconPlus : (own[id] ?? IconArrowRight);
  return <Sign size={16} aria-hidden />;
}
