/**
 * The path inside the case folder that a name in a case file means, without spaces around it and without the `.` and
 * empty parts that lead nowhere, so that a file has one name; null where it could lead out of the folder (a root, a drive, `..`)
 * or no file can bear it.
 */
export function readCasePath(name: string): string | null {
  const path = name
    .trim()
    .replace(/^(?:\.[/\\])+/, '')
    .replaceAll(/([/\\])(?:\.?[/\\])+/g, '$1')
    .replace(/(?<=.)[/\\]\.?$/, '');
  const isRooted = /^(?:[/\\]|[A-Za-z]:)/.test(path);
  return path === '' || isRooted || path.split(/[/\\]/).includes('..') || path.includes('\0') ? null : path;
}
