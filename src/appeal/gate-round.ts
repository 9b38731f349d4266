import type { AppealRound, RoundFigures, ThenNow } from '../model/appeal-round.js';
import type { Notice } from '../model/case-file.js';
import { countNoun } from '../model/count-noun.js';
import type { Gate } from '../model/readiness.js';
import type { RequestId } from '../model/reviewer-request.js';

/** What each request is about, and what to add where nothing is new for it. */
const ADD: Readonly<Record<RequestId, { readonly about: string; readonly add: string }>> = {
  'root-causes': {
    about: 'the root causes',
    add: 'a report that tells more of the packages under reports, such as shipping confirmations or the export of your shipping tool',
  },
  actions: {
    about: 'the actions taken',
    add: 'what you did since, or what you did in greater detail, with its day and its proof under actions',
  },
  prevention: {
    about: 'the steps that prevent it',
    add: 'a standing control, its first results as measure, or its proof under prevention',
  },
  evidence: {
    about: 'evidence or examples',
    add: 'a file that shows it under exhibits, such as a postage log or a photo of the envelope',
  },
};

const ORDERS_NAMED = 3;

function nameOrders(orders: readonly string[]): string {
  const more = orders.length - ORDERS_NAMED;
  return `${orders.slice(0, ORDERS_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function pair(what: string, values: ThenNow<number | string> | null): readonly string[] {
  return values === null ? [] : [`${values.before} ${what} then, ${values.now} now`];
}

/** Where two packets of one window differ, with the figures of both. */
function listDifferences({
  exempt,
  listed,
  counted,
  valid,
  categories,
  orders,
}: RoundFigures): readonly string[] {
  return [
    ...pair('exempt', exempt),
    ...pair('listed as failing', listed),
    ...pair('counted', counted),
    ...pair('valid', valid),
    ...categories.flatMap(({ name, led }) =>
      led.before === led.now ? [] : [`${name} ${led.before} then, ${led.now} now`],
    ),
    ...(orders.noLonger.length > 0
      ? [
          `${countNoun(orders.noLonger.length, 'order')} claimed then and not now: ${nameOrders(orders.noLonger)}`,
        ]
      : []),
    ...(orders.newly.length > 0
      ? [`${countNoun(orders.newly.length, 'order')} claimed now and not then: ${nameOrders(orders.newly)}`]
      : []),
  ];
}

function gateContradiction({ earlier, figures }: AppealRound): readonly Gate[] {
  if (earlier === null || figures === null || figures.words !== null) return [];
  // Figures of other days differ by nature, and the letter says that the days are others.
  const differences = [
    ...(figures.window === null ? listDifferences(figures) : []),
    ...(earlier.dropped.length > 0
      ? [`told as done then and told no more: ${earlier.dropped.join('; ')}`]
      : []),
  ];
  if (differences.length === 0) return [];
  const message = `this contradicts the packet of ${earlier.day} (${earlier.packet}): ${differences.join('; ')}. A reviewer who has both must be told why: previous: [{ packet: ${earlier.packet}, changed: "…" }], or mend what made them differ`;
  return [{ code: 'contradicts-previous', message }];
}

/** The root causes follow from the rows: where these are told already, something new for another request is enough. */
function gateNothingNew({ earlier, requests }: AppealRound): readonly Gate[] {
  const hasNews = requests.some(({ isNew }) => isNew !== false);
  return requests
    .filter(({ id, isAsked, isNew }) => isAsked && isNew === false && !(id === 'root-causes' && hasNews))
    .map(({ id }) => ({
      code: 'nothing-new',
      message: `the refusal asks for greater detail on ${ADD[id].about}, and nothing was added since the packet of ${earlier?.day}: add ${ADD[id].add}. Where the refusal does not ask for it, leave ${id} out of notice.asks`,
    }));
}

function gateDraft({ earlier }: AppealRound): readonly Gate[] {
  if (earlier === null || !earlier.isDraft) return [];
  const { packet } = earlier;
  const message = `${packet} is a draft, and this packet is compared with it as if it had been sent. If it was sent, say when: previous: [{ packet: ${packet}, sent: YYYY-MM-DD }]. If not, delete it, or leave it out of previous`;
  return [{ code: 'previous-draft', message }];
}

/** A refusal counts from the first notification: without its day neither the deadline nor an assumed window can be right. */
function gateOriginal(notice: Notice | null, isWindowAssumed: boolean): readonly Gate[] {
  if (notice?.kind !== 'rejection' || notice.original !== null) return [];
  const counts = notice.deadline === null && notice.deadlineDays !== null;
  if (!counts && !isWindowAssumed) return [];
  const what = counts ? 'the days to answer run' : 'the 30 days that Amazon measured are reckoned';
  const message = `when did Amazon first notify you? ${what} from that day, not from the refusal. Add notice.original: YYYY-MM-DD`;
  return [{ code: 'original-missing', message }];
}

/** What a next round leaves for the seller to settle. */
export function gateRound(
  round: AppealRound | null,
  notice: Notice | null,
  isWindowAssumed: boolean,
): readonly Gate[] {
  return [
    ...gateOriginal(notice, isWindowAssumed),
    ...(round === null ? [] : [...gateDraft(round), ...gateContradiction(round), ...gateNothingNew(round)]),
  ];
}
