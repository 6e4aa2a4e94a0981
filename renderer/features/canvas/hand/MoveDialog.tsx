// Moves items to another thread without a mouse: a searchable list of where they may go, and what that means.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { meantByDrop, mayDropOn, whyNotDropped } from '../../../../shared/edits/canvas/drop/drops.ts';
import { isSameBand } from '../../../../shared/edits/canvas/drop/moveInto.ts';
import type { Spot } from '../../../../shared/edits/canvas/drop/spot.ts';
import { shortName } from '../../../../shared/edits/canvas/drop/told.ts';
import { whyNotLinked } from '../../../../shared/edits/canvas/canvas.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { canvasHandWords } from '../../../../shared/messages/screens/canvasHand.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';
import { listed } from '../../../../shared/words.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useStores } from '../../../store/stores.tsx';
import { PickSelect } from '../../../ui/fields/pick/PickSelect.tsx';
import type { PickItem } from '../../../ui/fields/values/pickItems.ts';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { makeDrop, tried } from './handDrop.ts';
import { bandOf, heldOf, isContainer } from './spots.ts';

/** A place that takes the items: a band, or a card they become a part of. */
interface Target extends PickItem {
  readonly spot: Spot;
}

/** Every place that would take all of the items, but where they stand. */
function targetsOf(
  workbook: Workbook,
  layout: CanvasLayout,
  items: readonly CanvasItem[],
): readonly Target[] {
  const held = items.map((item) => heldOf(layout, item));
  const [first] = items;
  if (!first) return [];
  const takes = (spot: Spot): boolean =>
    held.every((item) => whyNotDropped(workbook, item, spot) === null) &&
    !held.every(({ band }) => band !== null && isSameBand(band, spot.band));
  const bands = layout.bands.flatMap((band): Target[] => {
    const spot: Spot = { band: bandOf(band), stage: first.stage, on: null };
    const code = band.lead && findRecord(workbook, band.lead.kind, band.lead.id)?.code;
    const named = code ? { code, title: band.name } : { code: band.name, title: '' };
    return takes(spot) ? [{ id: band.id, ...named, spot }] : [];
  });
  const cards = layout.items.flatMap((on): Target[] => {
    const isTaker =
      isContainer(on) &&
      on.kind !== 'useCase' &&
      items.every((item) => mayDropOn(item, on) && whyNotLinked(workbook, item, on) === null);
    const band = layout.bands.find(({ id }) => id === on.band);
    return isTaker && band
      ? [
          {
            id: on.key,
            code: on.code ?? '',
            title: on.title,
            spot: { band: bandOf(band), stage: on.stage, on },
          },
        ]
      : [];
  });
  return [...bands, ...cards];
}

interface MoveDialogProps {
  readonly items: readonly CanvasItem[];
  readonly layout: CanvasLayout;
  readonly onClose: () => void;
}

export function MoveDialog({ items, layout, onClose }: MoveDialogProps) {
  const stores = useStores();
  const workbook = useWorkbook();
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = targetsOf(workbook, layout, items);
  const name = listed(items.map((item) => shortName(workbook, item)));
  const target = targets.find(({ id }) => id === chosen);
  const now = target && tried(stores);
  const meant =
    now &&
    meantByDrop(
      workbook,
      items.map((item) => heldOf(layout, item)),
      target.spot,
      now.moment,
    );
  const drop = meant && 'drop' in meant ? meant.drop : null;
  const move = (): void => {
    if (drop) makeDrop(stores, drop);
    onClose();
  };
  return (
    <Dialog
      opened
      title={canvasHandWords.moveTo({ name })}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {commonWords.cancel}
          </Button>
          <Button disabled={drop === null} onClick={move}>
            {canvasHandWords.move}
          </Button>
        </>
      }
    >
      <PickSelect
        label={canvasHandWords.whereTo}
        placeholder={commonWords.searchByCode}
        items={targets}
        value={chosen}
        onChange={setChosen}
        data-autofocus
      />
      <Muted>
        {targets.length === 0
          ? canvasHandWords.nowhereElse({ name })
          : meant && 'refusal' in meant
            ? meant.refusal
            : (drop?.sentence ?? canvasHandWords.chooseWhere)}
      </Muted>
    </Dialog>
  );
}
