// Lines pasted or dropped on a stage or an item, each to be an item of that stage.
import type { ClipboardEvent, DragEvent } from 'react';
import { linesOf } from '../../ui/fields/values/text.ts';

/** None where they are pasted into text. */
export const linesPasted = ({ target, clipboardData }: ClipboardEvent): readonly string[] =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? []
    : linesOf(clipboardData.getData('text/plain'));

/** Whether text, not a file, is dragged over the window. */
export const hasText = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer.types.includes('text/plain') && !dataTransfer.types.includes('Files');

/** The lines of dropped text. */
export const linesDropped = ({ dataTransfer }: DragEvent): readonly string[] =>
  linesOf(dataTransfer.getData('text/plain'));
