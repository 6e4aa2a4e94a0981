// Lines pasted on a stage or an item, each to be an item of that stage.
import type { ClipboardEvent } from 'react';
import { linesOf } from '../../ui/fields/values/text.ts';

/** None where they are pasted into text. */
export const linesPasted = ({ target, clipboardData }: ClipboardEvent): readonly string[] =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? []
    : linesOf(clipboardData.getData('text/plain'));
