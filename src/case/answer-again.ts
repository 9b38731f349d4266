import type { CaseFile } from '../model/case-file.js';
import type { PacketManifest } from './parse-manifest.js';

/** The case as it stood when a refusal was answered, from what the packet's manifest says that the refusal was read as. */
export function answerAgain(caseFile: CaseFile, { options: { answered } }: PacketManifest): CaseFile {
  if (answered === undefined) return caseFile;
  const source = { file: caseFile.file, row: 1 };
  const named = new Map(caseFile.previous.map((one) => [one.packet, one]));
  const sent = answered.previous.map(
    (packet) => named.get(packet) ?? { packet, sent: null, changed: null, source },
  );
  return {
    ...caseFile,
    notice: { ...answered.notice, categories: caseFile.notice?.categories ?? [] },
    previous: sent,
  };
}
