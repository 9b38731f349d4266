import { AppealError } from '../errors.js';
import type { RenderedTemplate } from './render-template.js';

/**
 * Stops for wording that cannot be set, naming its template.
 * @throws AppealError `template-invalid`
 */
export function refuseWording({ name }: Pick<RenderedTemplate, 'name'>, message: string): never {
  throw new AppealError('template-invalid', [{ message, file: `${name}.hbs` }]);
}
