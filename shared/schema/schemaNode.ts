// The little of a zod schema's structure that is walked here: to find links, words, amounts, and what may stand where.

export interface SchemaNode {
  readonly def: {
    readonly type: string;
    readonly innerType?: SchemaNode;
    readonly element?: SchemaNode;
    readonly keyType?: SchemaNode;
    readonly valueType?: SchemaNode;
    readonly shape?: Readonly<Record<string, SchemaNode>>;
    readonly options?: readonly SchemaNode[];
    readonly entries?: Readonly<Record<string, string>>;
    readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
  };
  readonly minLength?: number | null;
  readonly maxLength?: number | null;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly isInt?: boolean;
  meta(): { readonly references?: string; readonly format?: string } | undefined;
  safeParse(value: unknown): { readonly success: boolean };
}
