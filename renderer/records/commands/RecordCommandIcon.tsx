// The icon of each action on a record, in every menu that offers it.
import {
  IconArrowsExchange,
  IconArrowsSplit2,
  IconCopy,
  type Icon,
  IconLayoutGrid,
  IconLink,
  IconMessageUp,
  IconPencil,
  IconPlus,
  IconRoute,
  IconScale,
  IconShieldCheck,
  IconSignature,
  IconTimeline,
  IconTrash,
} from '@tabler/icons-react';
import type { RecordIcon } from '../../../shared/commands/recordCommands.ts';

const icons: Readonly<Record<RecordIcon, Icon>> = {
  arm: IconShieldCheck,
  decide: IconScale,
  sign: IconSignature,
  read: IconTimeline,
  add: IconPlus,
  split: IconArrowsSplit2,
  arrange: IconLayoutGrid,
  why: IconRoute,
  note: IconMessageUp,
  rename: IconPencil,
  link: IconLink,
  move: IconArrowsExchange,
  duplicate: IconCopy,
  delete: IconTrash,
};

export function RecordCommandIcon({ icon }: { readonly icon: RecordIcon }) {
  const Sign = icons[icon];
  return <Sign size={16} aria-hidden />;
}
