// The stages with their tabs: features bring the screens, this table says where they stand.
import type { ComponentType } from 'react';
import { CanvasTab } from '../../features/canvas/map/CanvasTab.tsx';
import { OutlineTab } from '../../features/canvas/outline/OutlineTab.tsx';
import { ThreadTab } from '../../features/canvas/thread/ThreadTab.tsx';
import { CalendarTab } from '../../features/frame/CalendarTab.tsx';
import { FactsTab } from '../../features/frame/FactsTab.tsx';
import { ResourcesTab } from '../../features/frame/ResourcesTab.tsx';
import { RolesTab } from '../../features/frame/RolesTab.tsx';
import { SettingsTab } from '../../features/frame/SettingsTab.tsx';
import { AlignmentTab } from '../../features/pillars/AlignmentTab.tsx';
import { PillarsTab } from '../../features/pillars/PillarsTab.tsx';
import { CapacityTab } from '../../features/plan/CapacityTab.tsx';
import { PhasesTab } from '../../features/plan/PhasesTab.tsx';
import { SlicesTab } from '../../features/plan/slices/SlicesTab.tsx';
import { TimeBoxesTab } from '../../features/plan/timeBoxes/TimeBoxesTab.tsx';
import { TimelineTab } from '../../features/plan/TimelineTab.tsx';
import { DecisionsTab } from '../../features/review/DecisionsTab.tsx';
import { FindingsTab } from '../../features/review/FindingsTab.tsx';
import { GatesTab } from '../../features/review/GatesTab.tsx';
import { ChecklistsTab } from '../../features/tempo/checklists/ChecklistsTab.tsx';
import { FactorsTab } from '../../features/tempo/FactorsTab.tsx';
import { CriteriaTab } from '../../features/risks/criteria/CriteriaTab.tsx';
import { HeatMapTab } from '../../features/risks/heatMap/HeatMapTab.tsx';
import { RegisterTab } from '../../features/risks/register/RegisterTab.tsx';
import { RoadmapTab } from '../../features/roadmap/RoadmapTab.tsx';
import type { TabOf, WorkStage } from '../../../shared/schema/stages.ts';

export interface StageTab<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly Screen: ComponentType;
}

/** Stages in the order the room works; one without tabs is not shown. */
export const stageTabs: { readonly [S in WorkStage]: readonly StageTab<TabOf<S>>[] } = {
  frame: [
    { id: 'facts', label: 'Facts', Screen: FactsTab },
    { id: 'roles', label: 'Roles', Screen: RolesTab },
    { id: 'resources', label: 'Resources', Screen: ResourcesTab },
    { id: 'calendar', label: 'Calendar', Screen: CalendarTab },
    { id: 'settings', label: 'Settings', Screen: SettingsTab },
  ],
  canvas: [
    { id: 'canvas', label: 'Canvas', Screen: CanvasTab },
    { id: 'outline', label: 'Outline', Screen: OutlineTab },
    { id: 'thread', label: 'Thread', Screen: ThreadTab },
  ],
  risks: [
    { id: 'register', label: 'Register', Screen: RegisterTab },
    { id: 'heatMap', label: 'Heat map', Screen: HeatMapTab },
    { id: 'criteria', label: 'Kill criteria', Screen: CriteriaTab },
  ],
  plan: [
    { id: 'timeline', label: 'Timeline', Screen: TimelineTab },
    { id: 'timeBoxes', label: 'Time boxes', Screen: TimeBoxesTab },
    { id: 'slices', label: 'Slices', Screen: SlicesTab },
    { id: 'phases', label: 'Phases', Screen: PhasesTab },
    { id: 'capacity', label: 'Capacity', Screen: CapacityTab },
  ],
  pillars: [
    { id: 'pillars', label: 'Pillars', Screen: PillarsTab },
    { id: 'alignment', label: 'Alignment', Screen: AlignmentTab },
  ],
  tempo: [
    { id: 'factors', label: 'Factors', Screen: FactorsTab },
    { id: 'checklists', label: 'Checklists', Screen: ChecklistsTab },
  ],
  review: [
    { id: 'findings', label: 'Findings', Screen: FindingsTab },
    { id: 'gates', label: 'Gates', Screen: GatesTab },
    { id: 'decisions', label: 'Decisions', Screen: DecisionsTab },
  ],
  roadmap: [{ id: 'preview', label: 'Preview', Screen: RoadmapTab }],
};
