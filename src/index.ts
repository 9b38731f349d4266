/** The public API: everything the command line does, without the command line. */
export { analyzeCase, type CaseFindings } from './app/analyze-case.js';
export { buildPacket, type Packet } from './app/build-packet.js';
export type { CaseInputs } from './app/case-inputs.js';
export type { Keeping } from './app/keep-whole.js';
export type { ProgramParts } from './app/program-parts.js';
export { readCase } from './app/read-case.js';
export {
  type PacketFolder,
  type ReadManifest,
  readManifest,
} from './app/verify/packet-folder.js';
export { type PacketOfCase, verifyPacket } from './app/verify/verify-packet.js';
export { readView, viewNumber } from './app/view-number.js';
export { openCase } from './cli/case-folder.js';
export { openPacket } from './cli/packet-folder.js';
export { prepareProgram } from './cli/prepare-program.js';
export { AppealError, FAILURES, type FailureCode, type Problem } from './errors.js';
export type { AmazonFigure, PerformanceLine } from './model/amazon-figure.js';
export type { Analysis, Basis, CategoryFigure, Figure, ScenarioFigures } from './model/analysis.js';
export type { BatchResults, ClientRate, ClientResult, ClientStatus } from './model/batch.js';
export type { CaseFile } from './model/case-file.js';
export type { Catalogue, Clause, Edition } from './model/clause.js';
export type { Issue } from './model/issue.js';
export type { CarrierId, NumberProblem, NumberShape } from './model/number-shape.js';
export type { NumberPart, NumberReading, NumberView, WorkedCheck } from './model/number-view.js';
export type { PacketCheck, PacketDifference, Verification } from './model/verification.js';
