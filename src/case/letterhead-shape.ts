import { tellColorFault } from '../model/accent-color.js';
import { z } from '../model/yaml.js';

/** A colour for headings and rules; what YAML took for a comment is no text. */
const color = z
  .string({ error: 'expected a colour such as "#1a3c6e", in quotation marks' })
  .superRefine((name, context) => {
    const fault = tellColorFault(name);
    if (fault !== null) context.addIssue(fault);
  });

/** Who helps the seller, as a case or a list of clients states it: a name on one line and a colour that can be read. */
export const letterheadShape = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(80, 'must be at most 80 characters: it stands on one line')
    .refine((name) => !/\p{Cc}/u.test(name), 'must stand on one line'),
  color: color.optional(),
});
