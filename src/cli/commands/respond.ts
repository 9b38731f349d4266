import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type NoticeFile, respondCase } from '../../app/respond-case.js';
import type { LocalDate } from '../../model/local-date.js';
import { openCase } from '../case-folder.js';
import { isInside } from '../is-inside.js';
import { prepareProgram } from '../prepare-program.js';
import { printAnswered } from '../print-answered.js';
import { readFileBytes, reasonOf, refuseFile } from '../read-file.js';
import { type AppealReport, deliverPacket } from './appeal.js';

/** What `respond` was asked for. */
export interface RespondWords {
  readonly target: string;
  readonly notice: string;
  readonly date: LocalDate | null;
  readonly out: string | undefined;
}

/** Opens the text of a notice, wherever it lies. It is only ever read. */
async function openNotice(file: string, folder: string, date: LocalDate | null): Promise<NoticeFile> {
  await stat(file).catch((error: unknown) =>
    refuseFile(
      `${reasonOf(error)}; save the words of the refusal as a text file and give its path`,
      file,
      error,
    ),
  );
  const real = await realpath(file);
  const inside = isInside(real, folder) ? path.relative(folder, real).replaceAll(path.sep, '/') : null;
  return { name: path.basename(file), bytes: readFileBytes(file, file), inside, date };
}

/** `respond <case> --notice FILE`: reads a refusal, says what it recognised, and builds the packet that answers it. */
export async function respond(
  { target, notice, date, out }: RespondWords,
  asOf: LocalDate,
): Promise<AppealReport> {
  const { folder, inputs } = await openCase(target);
  const response = await respondCase(inputs, await openNotice(notice, folder, date), prepareProgram(), asOf);
  const report = await deliverPacket(response.packet, folder, out);
  return { ...report, text: `${printAnswered(response, notice)}\n${report.text}` };
}
