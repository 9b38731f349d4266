import { AppealError, type Problem } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import { suggest } from '../model/suggest.js';
import type { ArchiveMember } from './containers/archive-member.js';
import { listMembers } from './containers/list-members.js';
import { plainName } from './containers/plain-name.js';
import { openContainer } from './open-container.js';
import type { ReadReport } from './read-report.js';
import { recogniseText } from './recognise-text.js';

/** The most members that one message names. */
const MOST_NAMED = 20;

const listNames = (names: readonly string[]): string => {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).map(plainName).join(', ')}${more}`;
};

function findNamed(entry: ReportEntry, members: readonly ArchiveMember[], name: string): ArchiveMember {
  const found = members.find((member) => member.name === name.replaceAll('\\', '/'));
  if (found) return found;
  const names = members.map((member) => member.name);
  const message = `member: ${entry.file} holds no "${name}"${suggest(name, names)}. It holds: ${listNames(names)}.`;
  throw new AppealError('case-unusable', [{ message, ...entry.source }]);
}

/** Keys that say how one file is read can't be meant for several. */
function refuseKeys(entry: ReportEntry, members: readonly ArchiveMember[]): void {
  const keys = [
    ...(entry.format === null ? [] : ['format']),
    ...(entry.sheet === null ? [] : ['sheet']),
    ...(Object.keys(entry.columns).length === 0 ? [] : ['columns']),
    ...(entry.encoding === null ? [] : ['encoding']),
  ];
  if (keys.length === 0 || members.length === 1) return;
  const message = `${keys.join(' and ')}: ${entry.file} holds ${members.length} files; say with member which of them is meant, in an entry of its own. It holds: ${listNames(members.map(({ name }) => name))}.`;
  throw new AppealError('case-unusable', [{ message, ...entry.source }]);
}

/** Why a file in an archive is no report, in words; null where it is one, or is to be read as one. */
async function whyNone(file: string, member: ArchiveMember): Promise<string | null> {
  const opened = await openContainer(file, member.open(), true);
  if (opened.kind === 'proof') return `a ${opened.what}`;
  if (opened.kind !== 'text') return null;
  const start = await recogniseText(file, opened.bytes);
  switch (start.kind) {
    case 'report':
    case 'json':
    case 'incomplete':
      return null;
    case 'table':
      return `a table of ${start.columns} columns under a heading that this program does not know; if it is a report, name it with member, format and columns`;
    case 'proof':
      return 'a text, no table';
    case 'unusable':
      return start.why;
    default:
      return start satisfies never;
  }
}

/**
 * Reads the reports in an archive: the one that the case names by `member`, else every file that begins like a report, in the
 * order of their names. What is no report is passed over, with an issue.
 * @param read reads one of them, as an entry of its own whose file is `archive.zip/name`.
 * @returns what each was recognised as.
 * @throws AppealError where none is a report, or one is damaged or lacks a column: the problems of all come together.
 */
export async function readArchive(
  entry: ReportEntry,
  all: readonly ArchiveMember[],
  read: (entry: ReportEntry, bytes: AsyncIterable<Uint8Array>) => Promise<readonly ReadReport[]>,
  issues: IssueSink,
): Promise<readonly ReadReport[]> {
  const members = listMembers(all);
  const nameOf = (member: ArchiveMember): string => `${entry.file}/${plainName(member.name)}`;
  const readOne = (member: ArchiveMember): Promise<readonly ReadReport[]> =>
    read({ ...entry, file: nameOf(member), member: member.name }, member.open());
  if (entry.member !== null) return readOne(findNamed(entry, members, entry.member));
  refuseKeys(entry, members);
  const formats: ReadReport[] = [];
  const passed: Problem[] = [];
  const passOver = (member: ArchiveMember, why: string): void => {
    const message = `no report: ${why}`;
    passed.push({ message, file: nameOf(member) });
    issues.push({ code: 'member-passed-over', message, file: nameOf(member) });
  };
  const problems: Problem[] = [];
  let failure: AppealError | null = null;
  for (const member of members)
    try {
      const why = entry.format === null ? await whyNone(nameOf(member), member) : null;
      if (why === null) formats.push(...(await readOne(member)));
      else passOver(member, why);
    } catch (error) {
      if (!(error instanceof AppealError)) throw error;
      if (error.code === 'report-unrecognised') {
        for (const { message } of error.problems) passOver(member, message);
        continue;
      }
      failure ??= error;
      problems.push(...error.problems);
    }
  if (failure !== null) throw new AppealError(failure.code, problems, failure);
  if (formats.length > 0) return formats;
  const what =
    members.length === 0 ? 'it is empty' : `it holds ${listNames(members.map(({ name }) => name))}`;
  const message = `is an archive in which nothing is a report: ${what}. Name the reports themselves.`;
  throw new AppealError('report-unrecognised', [
    { message, file: entry.file },
    ...passed.slice(0, MOST_NAMED),
  ]);
}
