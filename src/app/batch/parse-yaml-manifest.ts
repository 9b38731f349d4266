import type { ListedClient } from '../../model/batch.js';
import { parseYaml, z } from '../../model/yaml.js';

const text = z.string({ error: 'expected a text; put a number in quotes' });

/** What a practice brings along, for all clients or for one. Null for one: nothing, whatever stands there for all. */
const touch = {
  templates: text.nullish(),
  letterhead: z
    .strictObject({
      name: text,
      color: z.string({ error: 'expected a colour such as "#1a3c6e", in quotation marks' }).optional(),
    })
    .nullish(),
};

const manifest = z.strictObject({
  formatVersion: z.literal(1),
  ...touch,
  clients: z.array(z.strictObject({ client: text, case: text, out: text.nullish(), ...touch })),
});

/**
 * The clients that a YAML file lists under `clients`; what it states for all of them goes to each that does not state its own.
 * @throws AppealError `manifest-unusable` with every problem by row and column, unknown keys with a did-you-mean.
 */
export function parseYamlManifest(source: string, file: string): readonly ListedClient[] {
  const { value, rowOf } = parseYaml(source, file, manifest, 'manifest-unusable');
  return value.clients.map((one, index) => {
    const own = ['clients', index];
    const at = (...path: readonly PropertyKey[]) => ({ file, row: rowOf(path) });
    const out = one.out?.trim() ?? '';
    const folder = (one.templates === undefined ? value.templates : one.templates)?.trim() ?? null;
    const head = one.letterhead === undefined ? value.letterhead : one.letterhead;
    const ofFolder = one.templates === undefined ? [] : own;
    const ofHead = one.letterhead === undefined ? [] : own;
    return {
      client: one.client.trim(),
      case: one.case.trim(),
      out: out === '' ? null : out,
      templates: folder === '' ? null : folder,
      letterhead: head ? { name: head.name.trim(), color: head.color ?? null } : null,
      at: {
        client: at(...own, 'client'),
        case: at(...own, 'case'),
        out: at(...own, 'out'),
        templates: at(...ofFolder, 'templates'),
        letterhead: at(...ofHead, 'letterhead', 'name'),
        color: at(...ofHead, 'letterhead', 'color'),
      },
    };
  });
}
