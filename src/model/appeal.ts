import type { Basis } from './analysis.js';
import type {
  CausePackages,
  CitedClause,
  CitedPassage,
  CitedRule,
  ExampleShipment,
  PictureCount,
  ProofLists,
  SharedProof,
} from './appeal-exhibits.js';
import type { AppealOutlook } from './appeal-outlook.js';
import type { AppealScenario, PlannedCategory, PlannedCause } from './appeal-parts.js';
import type { AppealRound } from './appeal-round.js';
import type { Branch, Profile } from './case-file.js';
import type { StoreFacts } from './clause.js';
import type { LetterCounts, StatedRate } from './letter-figures.js';
import type { Gate } from './readiness.js';
import type { DisclosedLosses, Reconciled } from './reconciled.js';
import type { RollingRate } from './rolling-rate.js';
import type { Assumption, Declaration } from './statement.js';

/** Everything the letter says, as plain data: the wording is the templates', the figures are these. */
export interface Appeal extends AppealOutlook {
  readonly seller: string;
  readonly store: string;
  /** What amounts are in, in words: `US dollars`, else the code. */
  readonly currency: string;
  /** Whether the amounts of the store's reports hold the tax. */
  readonly tax: StoreFacts['tax'];
  readonly asOf: string;
  readonly draft: boolean;
  readonly branch: Branch;
  /** How the letter is worded: one that exempts nothing is a plan of action, whatever its branch. */
  readonly wording: Branch;
  readonly basis: Basis;
  readonly isRated: boolean;
  /** Whether the figures are rebuilt from the seller's records, and so never Amazon's. */
  readonly isRebuilt: boolean;
  /** Whether some scenario has a rate to draw. */
  readonly isCharted: boolean;
  /** Whether Amazon's report lists what failed. */
  readonly hasReport: boolean;
  /** Whether a postage record says of every exempt package what was mailed. */
  readonly mailedByRecord: boolean;
  /** Packages that count as valid only since the seller declares that they were scanned. */
  readonly presumed: number;
  /** Amazon's stated counts where the figures are rebuilt. */
  readonly stated: readonly StatedRate[];
  readonly notice: {
    readonly date: string;
    /** The day of the first notification, where this notice refuses an answer to it. */
    readonly original: string | null;
    readonly kind: string;
    readonly deadline: string | null;
    readonly isPast: boolean;
  } | null;
  readonly isWarning: boolean;
  /** What is new since the packet before; null for a first appeal. */
  readonly round: AppealRound | null;
  readonly window: {
    readonly from: string;
    readonly to: string;
    /** The weakest date that places a package in it, in words. */
    readonly by: string;
    /** Whether that is the promised delivery date of every package. */
    readonly isPromised: boolean;
  };
  readonly floor: string;
  readonly lead: {
    readonly id: string;
    readonly title: string;
    /** The figure of each affected category under it. */
    readonly figures: readonly string[];
    readonly passes: boolean;
    /** True where every reading of every disputed word agrees. */
    readonly undisputed: boolean;
    /** Whether every exempt package that a limit exempts stays under it even with tax. */
    readonly includesTax: boolean;
    /** Whether some clause that exempts can be read in several ways. */
    readonly isDisputed: boolean;
    /** Whether every exempt package is a small envelope. */
    readonly isEnvelopes: boolean;
    /** The readings that it rests on, by title; empty where the editions that exempt rest on different ones, or on none. */
    readonly readings: readonly string[];
  };
  readonly counts: LetterCounts;
  readonly asCounted: string;
  /** Whether Amazon's counts and the rows of its report agree in every category. */
  readonly reproduced: boolean;
  /** Whether they agree in the sum of all categories. */
  readonly reproducedInAll: boolean;
  /** Whether anything at all stands under actions, and under prevention. */
  readonly hasActionSteps: boolean;
  readonly hasPreventionSteps: boolean;
  /** Whether every cause that the seller owns, with packages that count as defects, has an action that is done and proved. */
  readonly hasDone: boolean;
  /** Whether every such cause has a standing control in force and proved. */
  readonly hasControls: boolean;
  /** Categories below the floor by Amazon's own figures. */
  readonly affected: readonly string[];
  readonly categories: readonly PlannedCategory[];
  readonly scenarios: readonly AppealScenario[];
  readonly causes: readonly PlannedCause[];
  /** How the rate went on day by day; null where the files do not tell. */
  readonly rolling: RollingRate | null;
  readonly examples: readonly ExampleShipment[];
  /** Whether some example is a package that the letter owns. */
  readonly showsOwned: boolean;
  readonly clauses: readonly CitedClause[];
  /** Whether some package stands under several of them. */
  readonly clausesOverlap: boolean;
  /** The clauses by which packages are left out of a rebuilt rate from the start, since no reading disputes them. */
  readonly leftOut: readonly CitedClause[];
  /** What the root causes rest on, where the letter does not cite it already. */
  readonly rules: readonly CitedRule[];
  /** The shipping services that the policy names, to the letter. */
  readonly exactTexts: readonly string[];
  readonly metric: readonly CitedPassage[];
  readonly proofs: ProofLists;
  /** The proofs of controls and of examples that an earlier exhibit lists. */
  readonly sharedProofs: {
    readonly prevention: readonly SharedProof[];
    readonly examples: readonly SharedProof[];
  };
  readonly pictures: PictureCount;
  /** The one report in which every row of `packageRows` stands, or null. */
  readonly reportFile: string | null;
  readonly packageRows: readonly CausePackages[];
  readonly declarations: readonly Declaration[];
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly string[];
  /** What the policy itself leaves open for packages of this letter, and which it therefore does not claim. */
  readonly questions: readonly string[];
  /** Amazon's figures beside ours, and what lies between them. */
  readonly reconciled: Reconciled;
  /** What of the input could not be read; null where everything could. */
  readonly losses: DisclosedLosses | null;
  /** Whether Exhibit A shows fewer rows than Amazon lists, to keep to the page limit, and how many it shows. */
  readonly rowsLeftOut: boolean;
  readonly rowsPrinted: number;
  readonly gates: readonly Gate[];
  readonly profile: Profile;
}
