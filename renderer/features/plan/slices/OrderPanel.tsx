// What another order of release would change, with the two ways out of it.
import { Button } from '@mantine/core';
import { orderWords as words } from '../../../../shared/messages/screens/plan/slices.ts';
import { proposedOrder } from '../../../../shared/rules/slice/order/proposedOrder.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import classes from './slices.module.css';
import type { OrderInHand, ReleaseOrder } from './useReleaseOrder.ts';

interface OrderPanelProps {
  readonly inHand: OrderInHand;
  readonly accept: ReleaseOrder['accept'];
  readonly leave: ReleaseOrder['leave'];
}

export function OrderPanel({ inHand, accept, leave }: OrderPanelProps) {
  const workbook = useWorkbook();
  const { moved, preview, lines } = inHand;
  const { isExact, unvalued } = proposedOrder(workbook);
  const isChange = preview.refused === null && preview.after !== workbook;
  return (
    <section className={classes.panel} aria-label={words.effect}>
      <strong>{moved ? words.headMove({ slice: moved }) : words.headBest({ isExact })}</strong>
      {preview.refused === null ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <Callout tone="warning" title={preview.refused} />
      )}
      {moved === null && unvalued.length > 0 ? (
        <Muted small>{words.unvalued({ slices: unvalued })}</Muted>
      ) : null}
      <Bar>
        <Muted small>{words.keys}</Muted>
        <span>
          <Button size="compact-sm" variant="filled" disabled={!isChange} onClick={accept}>
            {words.doIt}
          </Button>{' '}
          <Button size="compact-sm" onClick={leave}>
            {words.leave}
          </Button>
        </span>
      </Bar>
    </section>
  );
}
