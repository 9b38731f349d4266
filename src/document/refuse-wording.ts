import { AppealError } from '../errors.js';
import type { RenderedTemplate } from './render-template.js';

/**
 * Stops for wording that cannot be set, naming the place in its template.
 * @throws AppealError `template-invalid`, or `template-unusable` where templates that replace the program's lead to it.
 */
export function refuseWording(
  { place, overrides }: Pick<RenderedTemplate, 'place' | 'overrides'>,
  message: string,
): never {
  const { file, row, column, code, within } = place();
  const [first] = overrides;
  if (code === 'template-invalid' && first !== undefined) {
    const told = `with it, the program's own ${file}, row ${row}, ${message}. Of these templates one leads to it: ${overrides.join(', ')}`;
    throw new AppealError('template-unusable', [
      { message: overrides.length > 1 ? told : told.replace(/ Of these.*$/, ''), file: first },
    ]);
  }
  const told = within === null ? message : `in the part "${within}" as it is placed here: ${message}`;
  throw new AppealError(code, [{ message: told, file, row, column }]);
}
