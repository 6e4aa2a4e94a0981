// A field in which nothing was typed since it got the focus: undo there is meant for the workbook, not for the text.

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (target: unknown): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

let entered: { readonly field: Field; readonly value: string } | null = null;

/** Whether the field holds what it held when the focus came to it. */
export const isUntouched = (target: EventTarget | null): boolean =>
  isField(target) && entered?.field === target && entered.value === target.value;

/** Remembers what each field held when it was entered; the function it returns ends that. */
export function watchFields(): () => void {
  const remember = ({ target }: FocusEvent) => {
    entered = isField(target) ? { field: target, value: target.value } : null;
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}
