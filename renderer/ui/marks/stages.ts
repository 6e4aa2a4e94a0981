// The five stages of the canvas as word and icon, so colour is never the only sign.
import {
  IconAlertTriangle,
  IconCalendar,
  IconCompass,
  IconTarget,
  IconTool,
  type Icon,
} from '@tabler/icons-react';

export type Stage = 'why' | 'what' | 'risk' | 'when' | 'how';

export const stageWord: Readonly<Record<Stage, string>> = {
  why: 'Why',
  what: 'What',
  risk: 'Risk',
  when: 'When',
  how: 'How',
};

export const stageIcon: Readonly<Record<Stage, Icon>> = {
  why: IconCompass,
  what: IconTarget,
  risk: IconAlertTriangle,
  when: IconCalendar,
  how: IconTool,
};
