// What fields of a day have to know of the work around them: which day counts as today, and which days are worked.
import { createContext, type ReactNode, useContext } from 'react';
import { uiWords } from '../../../../shared/messages/screens/ui.ts';

export type DayKind = 'worked' | 'free' | 'holiday';

/** Days are `YYYY-MM-DD`. */
export interface DayWorld {
  /** What "today" and "+3w" count from. */
  readonly today: string;
  readonly addWD: (day: string, count: number) => string;
  readonly kindOf: (day: string) => DayKind;
}

const World = createContext<DayWorld | null>(null);

interface DayScopeProps {
  readonly world: DayWorld | null;
  readonly children: ReactNode;
}

/** Says it for all fields inside. */
export const DayScope = ({ world, children }: DayScopeProps) => <World value={world}>{children}</World>;

/** What the screen around says of days. */
export function useDayWorld(): DayWorld {
  const world = useContext(World);
  if (world === null) throw new Error(uiWords.noDays);
  return world;
}
