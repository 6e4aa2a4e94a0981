// Links items to another without a mouse: a searchable list of what it can be linked to, and its links to remove.
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { canvasWords } from '../../../../shared/messages/screens/canvas.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { whyNotLinked } from '../../../../shared/edits/canvas/canvas.ts';
import { layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import {
  type ItemRef,
  keyOf,
  linksByItem,
  otherEnd,
  partnersOf,
  wayBetween,
} from '../../../../shared/rules/thread/canvasLinks.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { listed, listedBriefly } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import type { PickItem } from '../../../ui/fields/values/pickItems.ts';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { linkReads, linkSentences, useItemActions } from '../useItemActions.ts';
import { shortName } from '../../../../shared/edits/canvas/drop/told.ts';
import { Editable } from '../../../ui/readOnly.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';

/** The items that all of these can be linked to, or one of them, and how each link would read. */
const candidates = (workbook: Workbook, items: readonly ItemRef[]): readonly PickItem[] =>
  layoutCanvas(workbook).items.flatMap((other) => {
    const froms = items.filter((item) => whyNotLinked(workbook, item, other) === null);
    const [first] = froms;
    const way = first && wayBetween(first.kind, other.kind);
    if (!first || !way) return [];
    const reads = linkReads(way, first, other, (item) => shortName(workbook, item));
    return [
      { id: other.key, code: other.code ?? '', title: canvasWords.linkChoice({ title: other.title, reads }) },
    ];
  });

/** The items it is linked to, once each. */
const linkedTo = (workbook: Workbook, item: ItemRef): readonly ItemRef[] => [
  ...new Map(
    (linksByItem(workbook).get(keyOf(item)) ?? [])
      .map((link) => otherEnd(link, item))
      .map((other) => [keyOf(other), other] as const),
  ).values(),
];

interface LinkDialogProps {
  /** One item, or all that are marked: then each of them is linked that can be. */
  readonly items: readonly ItemRef[];
  readonly onClose: () => void;
}

export function LinkDialog({ items, onClose }: LinkDialogProps) {
  const workbook = useWorkbook();
  const { link, unlink } = useItemActions();
  const [item, ...more] = items;
  if (!item) return null;
  const name = listedBriefly(items.map((one) => shortName(workbook, one)));
  const linked = more.length === 0 ? linkedTo(workbook, item) : [];
  const kinds = [...new Set(items.flatMap(({ kind }) => partnersOf(kind)))];
  const choose = (key: string | null) => {
    const chosen = key === null ? undefined : layoutCanvas(workbook).byKey.get(key);
    if (chosen && link(items, chosen)) onClose();
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
            kinds.length === 0 ? canvasWords.makeItemFirst : canvasWords.partners({ kinds: listed(kinds) })
          }
          placeholder={commonWords.searchByCode}
          items={candidates(workbook, items)}
          value={null}
          onChange={choose}
          data-autofocus
        />
      </Editable>
      {more.length > 0 ? null : (
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
      )}
    </Dialog>
  );
}
