import { readXml } from './read-xml.js';

/** Where one part of a workbook points to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  /** The part it points to, by its path in the archive. */
  readonly part: string;
}

/** A target is a path from the top, or from the folder of the part that points. */
function resolve(target: string, folder: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : `${folder}/${target}`).split('/'))
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  return segments.join('/');
}

/** Reads a list of relations. @param folder the folder of the part that it belongs to, `''` at the top. */
export async function readRelations(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  folder: string,
): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  const open = (
    name: string,
    { Id = '', Type = '', Target = '', TargetMode }: Readonly<Record<string, string>>,
  ): void => {
    if (name !== 'Relationship' || TargetMode === 'External') return;
    relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(Target, folder) });
  };
  for await (const _ of readXml(bytes, file, { open }));
  return relations;
}
