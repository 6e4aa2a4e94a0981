// Links one item to others without a mouse: a searchable list of what it can be linked to, and its links to remove.
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { canvasWords } from '../../../../shared/messages/screens/canvas.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { whyNotLinked } from '../../../../shared/edits/canvas/canvas.ts';
import { type CanvasItem, layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import {
  type ItemRef,
  keyOf,
  linksByItem,
  otherEnd,
  partnersOf,
} from '../../../../shared/rules/thread/canvasLinks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { listed } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { linkSentences, shortName, useItemActions } from '../useItemActions.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';

/** The items this one can be linked to and is not yet. */
const candidates = (workbook: Workbook, item: ItemRef): readonly CanvasItem[] =>
  layoutCanvas(workbook).items.filter((other) => whyNotLinked(workbook, item, other) === null);

/** The items it is linked to, once each. */
const linkedTo = (workbook: Workbook, item: ItemRef): readonly ItemRef[] => [
  ...new Map(
    (linksByItem(workbook).get(keyOf(item)) ?? [])
      .map((link) => otherEnd(link, item))
      .map((other) => [keyOf(other), other] as const),
  ).values(),
];

export function LinkDialog({ item, onClose }: { readonly item: ItemRef; readonly onClose: () => void }) {
  const workbook = useWorkbook();
  const { link, unlink } = useItemActions();
  const name = shortName(workbook, item);
  const open = candidates(workbook, item);
  const linked = linkedTo(workbook, item);
  const choose = (key: string | null) => {
    const chosen = open.find((other) => other.key === key);
    if (chosen && link(item, chosen)) onClose();
  };
  return (
    <Dialog
      opened
      title={canvasWords.linksOf({ name })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{commonWords.done}</Button>}
    >
      <Editable>
        <PickSelect
          label={canvasWords.linkTo({ name })}
          description={
            partnersOf(item.kind).length === 0
              ? canvasWords.makeItemFirst
              : canvasWords.partners({ kinds: listed(partnersOf(item.kind)) })
          }
          placeholder={commonWords.searchByCode}
          items={open.map(({ key, code, title }) => ({ id: key, code: code ?? '', title }))}
          value={null}
          onChange={choose}
          data-autofocus
        />
      </Editable>
      <Section title={commonWords.links} count={linked.length}>
        {linked.length === 0 ? <Muted>{canvasWords.nothingLinked}</Muted> : null}
        <Lines>
          {linked.map((other) => (
            <li key={keyOf(other)}>
              <span>{listed(linkSentences(workbook, item, other))}</span>
              <Editable>
                <ActionIcon
                  aria-label={canvasWords.removeLinkTo({ name: shortName(workbook, other) })}
                  onClick={() => unlink(item, other)}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Editable>
            </li>
          ))}
        </Lines>
      </Section>
    </Dialog>
  );
}
