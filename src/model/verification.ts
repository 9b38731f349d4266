/** What of a packet is checked, in this order. */
export const PACKET_CHECKS = ['outputs', 'inputs', 'figures', 'bytes', 'letter', 'clauses'] as const;

export type PacketCheckId = (typeof PACKET_CHECKS)[number];

/** One thing that differs: between a packet and its manifest, what its inputs give, or what its letter may print. */
export interface PacketDifference {
  readonly message: string;
  /** Of the packet, or for the check `inputs` of the case. */
  readonly file?: string;
  /** Where in analysis.json, such as `scenarios[2].total.rate`. */
  readonly path?: string;
  /** 1-based line of a CSV file of the packet. */
  readonly row?: number;
  readonly column?: string;
  /** As the packet has it, and as it is given now; null: not there. */
  readonly was?: string | null;
  readonly now?: string | null;
}

/** How one check of a packet went. */
export interface PacketCheck {
  readonly check: PacketCheckId;
  readonly outcome: 'ok' | 'differs' | 'not-done';
  /** The first of them. */
  readonly differences: readonly PacketDifference[];
  /** How many there are. */
  readonly count: number;
  /** What was checked, where it could not be done why, and what is told and is no fault. */
  readonly notes: readonly string[];
}

/** What came of checking a packet against its inputs. */
export interface Verification {
  readonly formatVersion: 1;
  readonly packet: string;
  readonly case: string;
  /** Whether nothing differs. What could not be done does not count; its check says so. */
  readonly verified: boolean;
  readonly checks: readonly PacketCheck[];
}
