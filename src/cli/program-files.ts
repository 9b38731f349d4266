import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogueFile } from '../policy/parse-catalogue.js';

/** The folder of the installed package: it holds templates and the policy catalogue beside the built code. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CATALOGUE = path.join(ROOT, 'src', 'policy', 'catalogue');

/** The program's own version, as in package.json. */
export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** The stores that have a policy catalogue: every folder with a store.yaml, the US first. */
export function listStores(): readonly string[] {
  const folders = readdirSync(CATALOGUE).filter((name) =>
    existsSync(path.join(CATALOGUE, name, 'store.yaml')),
  );
  return ['us', ...folders.filter((name) => name !== 'us').toSorted()].map((name) => name.toUpperCase());
}

function readFolder(folder: string, ending: string): readonly CatalogueFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      text: readFileSync(path.join(folder, name), 'utf8'),
    }));
}

/** Every file of the policy catalogue, of all stores. */
export function readCatalogue(): readonly CatalogueFile[] {
  return readFolder(CATALOGUE, '.yaml');
}

/** The wording: every template, by its path without ending. */
export function readTemplates(): ReadonlyMap<string, string> {
  return new Map(
    readFolder(path.join(ROOT, 'templates'), '.hbs').map(({ name, text }) => [
      name.replace(/\.hbs$/, ''),
      text,
    ]),
  );
}

/** The bytes of the fonts that documents embed; those for CJK are read when asked for. */
export function readFonts(): Readonly<
  Record<'regular' | 'bold' | 'italic' | 'boldItalic' | 'symbols', Uint8Array>
> & { readonly cjk: () => Uint8Array } {
  const require = createRequire(import.meta.url);
  const read = (name: string): Uint8Array => readFileSync(require.resolve(name));
  const noto = '@expo-google-fonts/noto-sans';
  return {
    regular: read(`${noto}/400Regular/NotoSans_400Regular.ttf`),
    bold: read(`${noto}/700Bold/NotoSans_700Bold.ttf`),
    italic: read(`${noto}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`),
    boldItalic: read(`${noto}/700Bold_Italic/NotoSans_700Bold_Italic.ttf`),
    symbols: read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    cjk: () => read('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  };
}
