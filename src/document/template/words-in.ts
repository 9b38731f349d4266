import { TEMPLATE_CALLS } from './template-calls.js';
import type { Expression } from './template-node.js';

/** Texts and numbers that a tag holds and prints, whichever of them it chooses. */
export function wordsIn(value: Expression): readonly string[] {
  if (value.type === 'literal')
    return typeof value.value === 'string' || typeof value.value === 'number' ? [String(value.value)] : [];
  if (value.type !== 'call') return [];
  const call = TEMPLATE_CALLS.get(value.call);
  return call?.words === true ? value.values.flatMap(wordsIn) : [];
}
