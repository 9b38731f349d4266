import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDER = '/usr/share/java';
const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-io',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => `${FOLDER}/${name}.jar`);

/** Whether PDFBox Preflight is here: Java, and the jars of Debian's libpdfbox2-java and what it needs. */
export const hasPreflight = (): boolean =>
  JARS.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).status === 0;

/** What PDFBox Preflight says of a PDF. It knows one standard, PDF/A-1b. */
export function preflight(file: string): string {
  const words = ['-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file];
  const { stdout, stderr } = spawnSync('java', words, { encoding: 'utf8' });
  return `${stdout}${stderr}`.trim();
}
