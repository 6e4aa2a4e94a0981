// Rarely needed fields behind a heading that opens them, wherever they stand.
import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/stores.tsx';
import { FoldedSection } from '../../ui/page/FoldedSection.tsx';
import { useFolding } from '../../ui/page/folding.tsx';

interface FoldedProps {
  readonly title: string;
  /** The places inside it: it opens when one of them is asked for. */
  readonly holds?: readonly string[];
  readonly summary?: string | undefined;
  readonly children: ReactNode;
}

/** Whether one of these places is asked for. */
export const asks = (focusField: string | null, places: readonly string[]): boolean =>
  places.includes(focusField?.split('/')[0] ?? '');

/** Remembers by itself whether it is open, unless what stands around it does. */
export function Folded({ title, ...props }: FoldedProps) {
  const around = useFolding();
  const focusField = useSession((state) => state.focusField);
  const [opened, setOpened] = useState<boolean | undefined>(undefined);
  const folding = around ?? {
    isOpen: () => opened,
    setOpen: (_: string, open: boolean) => setOpened(open),
    asks: (places: readonly string[]) => asks(focusField, places),
  };
  return <FoldedSection {...props} folding={folding} title={title} label={title} />;
}
