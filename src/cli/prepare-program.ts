import { loadCatalogue } from '../app/load-catalogue.js';
import type { ProgramParts } from '../app/program-parts.js';
import { prepareTemplates } from '../document/render-template.js';
import { remember } from '../model/remember.js';
import { openFonts } from '../pdf/open-fonts.js';
import { listStores, programVersion, readCatalogue, readFonts, readTemplates } from './program-files.js';

/** Loads what the program ships with: wording, fonts, and each store's policy, which is read and checked when it is first asked for. */
export function prepareProgram(): ProgramParts {
  const templates = readTemplates();
  return {
    version: programVersion(),
    stores: listStores(),
    catalogueOf: remember((store) => loadCatalogue(readCatalogue(), store)),
    templates,
    render: prepareTemplates(templates),
    fonts: openFonts(readFonts()),
  };
}
