/** A place in a template, both counted from 1. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** What a tag says a value by. */
export type Expression = Position &
  (
    | { readonly type: 'literal'; readonly value: string | number | boolean | null }
    /** A name: `a.b`, `this`, `../a` (`up` 1), or with `of` one that the whole letter or the loop has: `@root.a`, `@last`. */
    | {
        readonly type: 'name';
        readonly of: 'context' | 'root' | 'loop';
        readonly up: number;
        readonly parts: readonly string[];
        readonly written: string;
      }
    | { readonly type: 'call'; readonly call: string; readonly values: readonly Expression[] }
  );

/** One part of a template. */
export type TemplateNode = Position &
  (
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'print'; readonly value: Expression }
    | {
        readonly type: 'block';
        readonly kind: 'if' | 'each' | 'with';
        readonly value: Expression;
        readonly body: readonly TemplateNode[];
        readonly otherwise: readonly TemplateNode[];
      }
    | {
        readonly type: 'part';
        readonly name: string | Expression;
        /** What the part speaks of; null: the same as the template that places it. */
        readonly context: Expression | null;
        readonly values: readonly (readonly [name: string, value: Expression])[];
      }
  );
