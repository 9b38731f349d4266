import type { ListedClient } from '../../model/batch.js';
import { parseYaml, z } from '../../model/yaml.js';

const text = z.string({ error: 'expected a text; put a number in quotes' });

const manifest = z.strictObject({
  formatVersion: z.literal(1),
  clients: z.array(z.strictObject({ client: text, case: text, out: text.nullish() })),
});

/**
 * The clients that a YAML file lists under `clients`.
 * @throws AppealError `manifest-unusable` with every problem by row and column, unknown keys with a did-you-mean.
 */
export function parseYamlManifest(source: string, file: string): readonly ListedClient[] {
  const { value, rowOf } = parseYaml(source, file, manifest, 'manifest-unusable');
  return value.clients.map((one, index) => {
    const at = (key: string) => ({ file, row: rowOf(['clients', index, key]) });
    const out = one.out?.trim() ?? '';
    return {
      client: one.client.trim(),
      case: one.case.trim(),
      out: out === '' ? null : out,
      at: { client: at('client'), case: at('case'), out: at('out') },
    };
  });
}
