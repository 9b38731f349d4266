import { loadCatalogue } from '../app/load-catalogue.js';
import type { ProgramParts } from '../app/program-parts.js';
import { prepareTemplates } from '../document/render-template.js';
import { openFonts } from '../pdf/open-fonts.js';
import { listStores, programVersion, readCatalogue, readFonts, readTemplates } from './program-files.js';

/** Loads what the program ships with: catalogue, wording, fonts. */
export function prepareProgram(): ProgramParts {
  const templates = readTemplates();
  return {
    version: programVersion(),
    stores: listStores(),
    catalogueOf: (store) => loadCatalogue(readCatalogue(), store),
    templates,
    render: prepareTemplates(templates),
    fonts: openFonts(readFonts()),
  };
}
