import type { JsonFields } from '../json-fields.js';

/** Notes a record that was made to try a tool: no carrier has anything to do with it. */
export function noteTest(fields: JsonFields, key: string): void {
  fields.note(
    'test-mode',
    'a record made to test the tool: it proves nothing, and neither scans nor postage are taken from it',
    key,
  );
}
