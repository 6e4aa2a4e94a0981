// The stages with their tabs: features bring the screens, this table says where they stand.
import type { ComponentType } from 'react';
import { CanvasTab } from '../../features/canvas/map/CanvasTab.tsx';
import { MatricesTab } from '../../features/canvas/matrices/MatricesTab.tsx';
import { OutlineTab } from '../../features/canvas/outline/OutlineTab.tsx';
import { TablesTab } from '../../features/canvas/tables/TablesTab.tsx';
import { ThreadTab } from '../../features/canvas/thread/ThreadTab.tsx';
import { CalendarTab } from '../../features/frame/CalendarTab.tsx';
import { FactsTab } from '../../features/frame/FactsTab.tsx';
import { ResourcesTab } from '../../features/frame/ResourcesTab.tsx';
import { RolesTab } from '../../features/frame/RolesTab.tsx';
import { SettingsTab } from '../../features/frame/SettingsTab.tsx';
import { AlignmentTab } from '../../features/pillars/AlignmentTab.tsx';
import { PillarsTab } from '../../features/pillars/PillarsTab.tsx';
import { CapacityTab } from '../../features/plan/capacity/CapacityTab.tsx';
import { PhasesTab } from '../../features/plan/PhasesTab.tsx';
import { SlicesTab } from '../../features/plan/slices/SlicesTab.tsx';
import { TimeBoxesTab } from '../../features/plan/timeBoxes/TimeBoxesTab.tsx';
import { TimelineTab } from '../../features/plan/TimelineTab.tsx';
import { CompareTab } from '../../features/review/compare/CompareTab.tsx';
import { DecisionsTab } from '../../features/review/DecisionsTab.tsx';
import { FindingsTab } from '../../features/review/FindingsTab.tsx';
import { GatesTab } from '../../features/review/GatesTab.tsx';
import { NotesTab } from '../../features/review/NotesTab.tsx';
import { SimulationTab } from '../../features/review/simulation/SimulationTab.tsx';
import { LogTab } from '../../features/review/log/LogTab.tsx';
import { ChecklistsTab } from '../../features/tempo/checklists/ChecklistsTab.tsx';
import { FactorsTab } from '../../features/tempo/FactorsTab.tsx';
import { CriteriaTab } from '../../features/risks/criteria/CriteriaTab.tsx';
import { HeatMapTab } from '../../features/risks/heatMap/HeatMapTab.tsx';
import { RegisterTab } from '../../features/risks/register/RegisterTab.tsx';
import { RoadmapTab } from '../../features/roadmap/RoadmapTab.tsx';
import { ShareTab } from '../../features/roadmap/share/ShareTab.tsx';
import { tabNames } from '../../../shared/messages/screens/app/stages.ts';
import type { TabOf, WorkStage } from '../../../shared/schema/stages.ts';

export interface StageTab<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly Screen: ComponentType;
}

/** Stages in the order the room works; one without tabs is not shown. */
export const stageTabs: { readonly [S in WorkStage]: readonly StageTab<TabOf<S>>[] } = {
  frame: [
    { id: 'facts', label: tabNames.facts, Screen: FactsTab },
    { id: 'roles', label: tabNames.roles, Screen: RolesTab },
    { id: 'resources', label: tabNames.resources, Screen: ResourcesTab },
    { id: 'calendar', label: tabNames.calendar, Screen: CalendarTab },
    { id: 'settings', label: tabNames.settings, Screen: SettingsTab },
  ],
  canvas: [
    { id: 'canvas', label: tabNames.canvas, Screen: CanvasTab },
    { id: 'outline', label: tabNames.outline, Screen: OutlineTab },
    { id: 'thread', label: tabNames.thread, Screen: ThreadTab },
    { id: 'matrices', label: tabNames.matrices, Screen: MatricesTab },
    { id: 'tables', label: tabNames.tables, Screen: TablesTab },
  ],
  risks: [
    { id: 'register', label: tabNames.register, Screen: RegisterTab },
    { id: 'heatMap', label: tabNames.heatMap, Screen: HeatMapTab },
    { id: 'criteria', label: tabNames.killCriteria, Screen: CriteriaTab },
  ],
  plan: [
    { id: 'timeline', label: tabNames.timeline, Screen: TimelineTab },
    { id: 'timeBoxes', label: tabNames.timeBoxes, Screen: TimeBoxesTab },
    { id: 'slices', label: tabNames.slices, Screen: SlicesTab },
    { id: 'phases', label: tabNames.phases, Screen: PhasesTab },
    { id: 'capacity', label: tabNames.capacity, Screen: CapacityTab },
  ],
  pillars: [
    { id: 'pillars', label: tabNames.pillars, Screen: PillarsTab },
    { id: 'alignment', label: tabNames.alignment, Screen: AlignmentTab },
  ],
  tempo: [
    { id: 'factors', label: tabNames.factors, Screen: FactorsTab },
    { id: 'checklists', label: tabNames.checklists, Screen: ChecklistsTab },
  ],
  review: [
    { id: 'findings', label: tabNames.findings, Screen: FindingsTab },
    { id: 'gates', label: tabNames.gates, Screen: GatesTab },
    { id: 'decisions', label: tabNames.decisions, Screen: DecisionsTab },
    { id: 'notes', label: tabNames.notes, Screen: NotesTab },
    { id: 'simulation', label: tabNames.simulation, Screen: SimulationTab },
    { id: 'compare', label: tabNames.compare, Screen: CompareTab },
    { id: 'log', label: tabNames.log, Screen: LogTab },
  ],
  roadmap: [
    { id: 'preview', label: tabNames.preview, Screen: RoadmapTab },
    { id: 'share', label: tabNames.share, Screen: ShareTab },
  ],
};
