import { remember } from '../model/remember.js';
import type { EventKind } from '../model/tracking-history.js';

/** What of a package's way may be told as still to come, called off or undone. */
const DEED =
  '(?:(?:deliver|pick|accept|arriv|depart|collect|scan|attempt)(?:ed?|al|ance|ure|ing|ned)?(?: ?up)?|processed|processing)';
const NOT_DONE = new RegExp(
  String.raw`\b${DEED} (?:\w+ )?(?:pending|scheduled|planned|expected|cancell?ed)\b`,
);

/** The seller's own deeds and data. */
const BY_SELLER =
  /\b(?:order|manifest|label|file) accepted\b|\b(?:accepted|collected|picked up|dropped off) by (?:the )?(?:seller|shipper|merchant)\b|\b(?:seller|shipper|merchant)(?:['’]?s)? [\w ]*facility\b|\bfacility of (?:the )?(?:seller|shipper|merchant)\b|\bavailable for pick ?up by (?:the )?(?:carrier|courier)\b/;

/** From one carrier to the next, which is no delivery to the buyer. */
const HANDED_OVER =
  /\bdelivered\b(?: by [\w ]+?)? to (?:the |a |your |its )?(?:local |destination )?(?:post office(?! box)|postal service|usps|carrier|courier|(?:shipping |delivery |postal )partner)\b|\bdelivered\b.*\bfor final delivery\b/;

/** Made or sent before a carrier has the package. */
const ANNOUNCED =
  /\b(?:label (?:has been |was |is )?(?:created|printed|prepared)|created (?:a |the )?(?:shipping )?label|pre[- ]?shipment|pre[- ]?transit|awaiting (?:the )?(?:item|package|parcel)(?! (?:collection|pick ?up|sort))|not (?:yet )?(?:received|in (?:the )?system)|electronic(?:ally)? (?:shipment |shipping )?(?:information|info|notification|notice|advice|data)|(?:billing|order|shipment|shipping|package|parcel) (?:information|info|details|data) (?:has been |was |is )?(?:received|sent|submitted|transmitted)|info(?:rmation)? ?received|manifested|(?:ready for|awaiting) (?:pick ?up by (?:the )?(?:carrier|courier|usps|ups|fed ?ex)|(?:carrier|courier|usps|ups|fed ?ex) pick ?up))\b/;

/** Denied, or still to come. */
const NOT_YET =
  /(?:\b(?:not|never|cannot|unable|will|to be|(?:should|may|might|can|could|would|shall|must) be|expected|estimated|scheduled|planned|awaiting|waiting|pending)\b|n['’]t\b)[^.,;:()-]{0,40}\b(?:delivered|deliverable|picked up|accept(?:ed|ance)|collected|arriv(?:ed|al)|depart(?:ed|ure)|processed|sorted|out for delivery|available for pick ?up)\b/;

/** Of a package that somebody has: a consolidator before the post, or a counter or locker where the buyer fetches it. */
const IN_HANDS =
  /\b(?:delivered|picked up|collected|accepted|arrived|departed|held|available for pick ?up(?! by (?:the )?(?:carrier|courier))|shipping partner)\b/;

/**
 * Words of carriers and shipping tools that tell what an event is, the first that fits. A sentence such as “The label has been created
 * and the carrier is awaiting the item” names later steps too, so what is not physical is asked first.
 */
const WORDS: readonly (readonly [kind: EventKind, words: RegExp])[] = [
  // Of a whole shipment handed over at once: no piece of it was scanned yet.
  ['unknown', /\bacceptance pending\b/],
  ['announced', ANNOUNCED],
  // Written by a clock between two facilities, not by a scanner.
  [
    'unknown',
    /\bin transit to (?:the )?next facility\b|\barriving (?:late|early|on time)\b|\bmoving (?:through|within)\b/,
  ],
  [
    'returned',
    /\breturn(?:ed|ing)?\b.*\b(?:sender|shipper|seller|merchant)\b|\bto (?:the )?original sender\b|\b(?:delivered|handed) (?:back )?to (?:the )?(?:sender|shipper|seller|merchant)\b|\breturns (?:agent|cent(?:er|re))\b|\breturn initiated\b|\bbeing returned\b/,
  ],
  [
    'unknown',
    /\bno (?:delivery )?attempt\b|\bwill (?:be )?attempt(?:ed)?\b|^(?:a |the |your )?delivery attempt will be\b/,
  ],
  [
    'attempt',
    /(?<!\b(?:no|next|future) )\bdelivery (?:was )?attempt(?:ed)?\b(?! (?:\w+ )?(?:pending|scheduled|planned|cancell?ed))|(?<!\b(?:no|next|future|will|not|to) )\battempt(?:ed)? (?:delivery|to deliver)\b|\bnotice left\b|\b(?:failed|missed) (?:delivery )?attempt\b|\bno access to delivery location\b/,
  ],
  ['unknown', NOT_YET],
  // Of no package: an order is accepted by whoever sells it.
  [
    'unknown',
    /\bun-? ?deliver(?:ed|able)\b|\bno (?:\w+ )?scan\b|\b(?:order|label|booking) (?:has been |was |is )?accepted\b/,
  ],
  ['unknown', NOT_DONE],
  ['unknown', BY_SELLER],
  ['scan', /\bout for delivery\b|\bon (?:the |fed ?ex )?(?:delivery )?vehicle for delivery\b/],
  ['scan', HANDED_OVER],
  ['delivery', /\bdelivered\b/],
  [
    'scan',
    /\b(?:accept(?:ed|ance)|picked up|pick ?up scan|collected|arriv(?:ed|al) (?:at|scan|in)|depart(?:ed|ure)|left (?:the )?[\w ]*facility|(?:processed|processing) (?:through|at|in)|sort(?:ed|ing) (?:complete|completed|completely)|(?:origin|destination|arrival|departure|export|import|warehouse|hub) scan|in possession|usps possesses|at local (?:fed ?ex )?facility|available for pick ?up)\b/,
  ],
];

/** No carrier has more to say of an event. What is longer is something else, and would take the words above long to look through. */
const LONGEST = 1_000;

/** What an event is by a carrier's words for it; null where no list knows them, or they are too many to be such words. */
export const tellEvent: (words: string) => EventKind | null = remember((words) => {
  if (words.length > LONGEST) return null;
  const plain = words
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\s]+/g, ' ')
    .toLowerCase();
  const kind = WORDS.find(([, known]) => known.test(plain))?.[0] ?? null;
  // An announcement denies scans, so that it must be one of nothing else.
  return kind === 'announced' && plain.split(NOT_YET).some((rest) => IN_HANDS.test(rest)) ? 'unknown' : kind;
});
