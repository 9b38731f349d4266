import type { PacketManifest } from '../../case/parse-manifest.js';
import type { CaseInputs } from '../case-inputs.js';
import type { ProgramParts } from '../program-parts.js';
import type { GatheredPractice } from './gather-practice.js';
import type { PacketFolder } from './packet-folder.js';
import type { Rebuilt } from './rebuild-packet.js';

/** A packet with everything that its checks look at. */
export interface CheckedPacket {
  readonly packet: PacketFolder;
  readonly manifest: PacketManifest;
  readonly manifestText: string;
  readonly inputs: CaseInputs;
  readonly parts: ProgramParts;
  /** The SHA-256 of each output and input that could be read. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly given: ReadonlyMap<string, string>;
  /** Whether every input is as it was. */
  readonly isUnchanged: boolean;
  /** Whether this is the program, and the policy, that the packet was made with; else how they differ. */
  readonly otherProgram: string | null;
  readonly rebuilt: Rebuilt;
  readonly ofPractice: GatheredPractice;
}
