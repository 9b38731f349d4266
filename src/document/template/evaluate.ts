import { suggest } from '../../model/suggest.js';
import type { Frame, Rendering } from './rendering.js';
import { TEMPLATE_CALLS } from './template-calls.js';
import type { Expression } from './template-node.js';

/** What names stand for at one place of a template. */
export interface Scope {
  readonly root: unknown;
  readonly context: unknown;
  /** The contexts around it within the template, the nearest first. */
  readonly above: readonly unknown[];
  /** `first`, `last` and `index` of the innermost loop. */
  readonly loop: Readonly<Record<string, unknown>>;
}

/** Stands for a value that could not be had, which has been told. */
export const FAULTY = Symbol('faulty');

const MOST_NAMES = 80;

/** A name's value in an object that holds it as its own: nothing is inherited, and nothing is run. */
function ownValue(holder: unknown, name: string): { readonly value: unknown } | null {
  if (holder === null || holder === undefined || (typeof holder !== 'object' && typeof holder !== 'string'))
    return null;
  if (!Object.hasOwn(Object(holder), name)) return null;
  if (typeof holder === 'string') return name === 'length' ? { value: holder.length } : null;
  const value: unknown = Reflect.get(holder, name);
  return typeof value === 'function' ? null : { value };
}

/** The names that an object has, for a message. */
function namesOf(holder: unknown): readonly string[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return Array.isArray(holder) ? ['length', '0'] : Object.keys(holder).toSorted();
}

function tellUnknown(name: string, written: string, holder: unknown): string {
  const names = namesOf(holder);
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more (docs/templates.md)` : '';
  return `unknown name "${written}"${suggest(name, names)}. ${names.length === 0 ? 'No names are known here' : `Known here: ${shown}${more}`}`;
}

/** Where a name starts to be looked up; null where so many `../` lead out of the template. */
function startOf(
  { of, up }: Extract<Expression, { type: 'name' }>,
  scope: Scope,
): { readonly value: unknown } | null {
  if (of === 'root') return { value: scope.root };
  if (of === 'loop') return { value: scope.loop };
  if (up === 0) return { value: scope.context };
  return up <= scope.above.length ? { value: scope.above[up - 1] } : null;
}

function lookUp(
  name: Extract<Expression, { type: 'name' }>,
  scope: Scope,
  isPrinted: boolean,
  frame: Frame,
  rendering: Rendering,
): unknown {
  const start = startOf(name, scope);
  if (start === null) {
    rendering.wrong(`"${name.written}" leads out of the template`, frame, name);
    return FAULTY;
  }
  let { value } = start;
  for (const [at, part] of name.parts.entries()) {
    const found = ownValue(value, part);
    if (found === null) {
      const isLast = at === name.parts.length - 1;
      const mayLack =
        !isPrinted &&
        (isLast || value === null || value === undefined) &&
        (!frame.template.replaces || rendering.templates.asksFor(part));
      if (mayLack) return undefined;
      rendering.wrong(tellUnknown(part, name.written, value), frame, name);
      return FAULTY;
    }
    value = found.value;
  }
  return value;
}

/**
 * The value of an expression.
 * @param isPrinted whether it is printed as it is: then its name must be there, else it may be one that only some letters have.
 */
export function evaluate(
  expression: Expression,
  scope: Scope,
  isPrinted: boolean,
  frame: Frame,
  rendering: Rendering,
): unknown {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'name':
      return lookUp(expression, scope, isPrinted, frame, rendering);
    case 'call': {
      const values = expression.values.map((one) => evaluate(one, scope, false, frame, rendering));
      const items = values.reduce<number>((sum, one) => sum + (Array.isArray(one) ? one.length >> 4 : 0), 1);
      rendering.work(items, frame, expression);
      if (values.includes(FAULTY)) return FAULTY;
      const call = TEMPLATE_CALLS.get(expression.call);
      try {
        return call?.give(...values);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        rendering.wrong(
          `(${call?.written}) needs ${error.message} here, and is given something else`,
          frame,
          expression,
        );
        return FAULTY;
      }
    }
  }
}
