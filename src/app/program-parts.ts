import type { RenderTemplate } from '../document/render-template.js';
import type { Catalogue } from '../model/clause.js';
import type { Fonts } from '../pdf/open-fonts.js';

/** What the program brings along, prepared once for all cases of a run. */
export interface ProgramParts {
  readonly version: string;
  /** The stores that have a policy catalogue. */
  readonly stores: readonly string[];
  readonly catalogueOf: (store: string) => Catalogue;
  /** The program's templates by their path without ending, to be read with those that replace some of them. */
  readonly templates: ReadonlyMap<string, string>;
  /** The same templates as they are. */
  readonly render: RenderTemplate;
  readonly fonts: Fonts;
}
