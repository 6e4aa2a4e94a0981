// What became of the items of the canvas since an earlier version: marked on the cards, and what is gone is named.
import { useEffect, useMemo, useState } from 'react';
import { compareVersions, marksOf } from '../../../../../shared/compare/compare.ts';
import { type Version, versionsOf } from '../../../../../shared/compare/versions.ts';
import { canvasMapWords } from '../../../../../shared/messages/screens/canvas.ts';
import { isCanvasKind } from '../../../../../shared/rules/thread/canvasLinks.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { useCanvasStore } from '../../canvasStore.ts';

export interface Since {
  readonly versions: readonly Version[];
  readonly chosen: string | null;
  readonly choose: (version: string | null) => void;
  /** How much is new, changed and gone; null: nothing is compared. */
  readonly said: string | null;
}

export function useSince(workbook: Workbook): Since {
  const store = useCanvasStore();
  const [chosen, choose] = useState<string | null>(null);
  const versions = useMemo(() => versionsOf(workbook), [workbook]);
  const found = useMemo(() => {
    const before = versions.find(({ id }) => id === chosen)?.read();
    return before ? compareVersions(before, workbook) : null;
  }, [versions, chosen, workbook]);
  useEffect(() => store.setState({ changes: found && marksOf(found) }), [store, found]);
  const said = useMemo(() => {
    if (!found) return null;
    const onCanvas = <T extends { readonly kind: string; readonly id: string }>(lines: readonly T[]) => [
      ...new Map(lines.filter(({ kind }) => isCanvasKind(kind)).map((line) => [line.id, line])).values(),
    ];
    return canvasMapWords.compared({
      added: onCanvas(found.added).length,
      changed: onCanvas(found.changed).length,
      gone: onCanvas(found.removed).map(({ code, title }) => code ?? title),
    });
  }, [found]);
  return { versions, chosen, choose, said };
}
