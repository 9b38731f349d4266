import { AppealError } from '../errors.js';
import type { RenderedTemplate } from './render-template.js';

/**
 * Stops for wording that cannot be set, naming the place in its template.
 * @throws AppealError `template-invalid`, or `template-unusable` where the template replaces one of the program's.
 */
export function refuseWording({ place }: Pick<RenderedTemplate, 'place'>, message: string): never {
  const { file, row, column, code, within } = place;
  const told = within === null ? message : `in the part "${within}" as it is placed here: ${message}`;
  throw new AppealError(code, [{ message: told, file, row, column }]);
}
