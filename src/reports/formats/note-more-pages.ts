import type { JsonFields } from '../json-fields.js';

/** Notes that a reply is one page of several: what the others hold is known only where they are named too. */
export function noteMorePages(reply: JsonFields, key: string): void {
  if (!reply.has(key)) return;
  reply.note(
    'more-pages',
    'the reply is one page of several: more follow it',
    key,
    'save every page, and name all their files in the case',
  );
}
