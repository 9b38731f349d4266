import { causeTitle } from '../../model/root-cause.js';
import { writeName } from './write-name.js';

/**
 * The parts of a drafted case file that say the same in every case. A line that begins with `# ` is a comment; one that
 * begins with `#` and a key, or `#` and a gap, is a key that is switched off. What must be filled in is left blank or "",
 * which the case file refuses with its place; so nothing that the seller has not said passes for a fact.
 */

/** Lists of files that are no reports are cut here: a thousand pictures should not bury the case. */
export const LONGEST_LIST = 30;

/** Marks a place that must be filled in before the case can be read. */
export const MARK = '# <- FILL IN';

/** What the file is, and how to fill it in. */
export const HEAD = `# Your case, for vtr-appeal. Most of it can stay as it is; nothing in it leaves your machine.
# 1. Fill in the places marked FILL IN. Words go between the quotation marks, days are written as 2021-08-16.
# 2. A line such as "#window:" is switched off. To use it, take away its # and the # of the line it belongs to.
# 3. Leave off what you can't fill in yet.

# The layout of this file. Leave it as it is.
formatVersion: 1

# Your store's name, exactly as Amazon's notice writes it.
seller: { name: "" }           ${MARK}
`;

/** The store whose policy applies: written where the program knows but one. */
export function storeSection(stores: readonly string[]): string {
  const [only] = stores.length === 1 ? stores : [];
  return `# The Amazon store that sent the notice: its policy applies. This program knows: ${stores.join(', ')}.
${only === undefined ? `store: ""                      ${MARK}` : `store: ${only}`}
`;
}

const COUNTS_ASKED = `  # What Amazon counted, from the notice or Account Health. Several categories: repeat name, valid, counted.
  # You don't have the two numbers? Put a # before valid and before counted; the letter then gives no rate of Amazon's.
  categories:
    # The category, as Amazon names it.
    - name: ""                 ${MARK}, such as Toys & Games
      # How many of its packages had valid tracking.
      valid:                   ${MARK}, such as 122
      # How many of its packages Amazon counted in all.
      counted:                 ${MARK}, such as 200
      # The rate, as Amazon states it.
#      rate:                    # such as 0.61, which is 61 %`;

const COUNTS_OPTIONAL = `  # What Amazon counted, from the notice or Account Health, if you know it: it is compared with your records.
#  categories:
#    - name: ""                # the category, as Amazon names it, such as Toys & Games
#      valid:                  # how many of its packages had valid tracking, such as 122
#      counted:                # how many of its packages Amazon counted in all, such as 200
#      rate:                   # the rate, as Amazon states it, such as 0.61, which is 61 %`;

/** The notice. Amazon's counts are asked for only where there is a VTR report that they belong to. */
export function noticeSection(asksCounts: boolean): string {
  return `# Amazon's notice that you answer.
notice:
  # The day of the notice.
  date: ""                     ${MARK}, such as 2021-08-16
  # What it is: warning, deactivation, or rejection (of an earlier appeal).
  kind: ""                     ${MARK}
  # How many days it gives you to answer, counted from the first notification; or the last day itself.
#  deadlineDays:               # such as 14
#  deadline: YYYY-MM-DD
  # For a rejection: the day of the first notification, and what it asks for (leave out what it does not).
#  original: YYYY-MM-DD
#  asks: [root-causes, actions, prevention, evidence]
${asksCounts ? COUNTS_ASKED : COUNTS_OPTIONAL}

# The days that Amazon measured, where it says so. Without them they follow from the notice's day, as an assumption.
#window: { from: YYYY-MM-DD, to: YYYY-MM-DD }
`;
}

/** What no report states. */
export const DECLARE = `# What no report says and only you know. The letter prints it as your word, so write only what is true.
# In a line of mailpieces everything must fit: with a SKU and a ship method, only packages that have both.
#declare:
#  shipFrom: ""                # the country that your packages leave from, such as US
#  category: ""                # the category of packages for which no file tells one
#  mailpieces:                 # what you mailed, where no label tells: letter, flat, parcel or digital
#    - { sku: [""], is: "" }                      # by your SKUs; several: ["A-1", "A-2"]
#    - { shipMethod: "", is: "" }                 # by the ship method you gave at confirmation
#    - { service: "", packageType: "", is: "" }   # by what your shipping tool calls it
#  categoryNames: { "": [""] } # a category as the notice names it, and its other spellings in your files
#  scans: ""                   # "presumed" assumes carrier scans where no file tells; the letter says that you did
`;

/** What the seller changed and keeps watching, with the files that may prove it. */
export function stepsSection(causes: readonly string[]): string {
  return `# What you changed. With a past day and a proof it is printed as done, otherwise as planned.
# A cause is one of these; "vtr-appeal analyze" tells which are yours:
${causes.map((id) => `# * ${id}: ${causeTitle(id)}`).join('\n')}
#actions:
#  - cause: ""                 # the cause it mends
#    what: ""                  # what you changed, in a sentence or two
#    done: YYYY-MM-DD          # the day on which it was done
#    by: ""                    # who did it, such as shipping lead
#    evidence: [""]            # files in this folder that prove it

# What keeps it from coming back.
#prevention:
#  - cause: ""                 # the cause it guards against
#    what: ""                  # the standing control, in a sentence or two
#    from: YYYY-MM-DD          # the day since when it stands
#    measure: ""               # what you count to see that it works, such as "late scans a week, target 0"
#    by: ""                    # who watches it
#    evidence: [""]            # files in this folder that prove it
`;
}

/** Pictures and papers that show what a package was, one line for each that was found. */
export function exhibitsSection(names: readonly string[]): string {
  const files = names.length > 0 ? names.slice(0, LONGEST_LIST).map(writeName) : ['""'];
  return `# Pictures or papers that show what was mailed; send them beside the letter, which lists them.
# orders: the orders it belongs to, if any. proves: mailpiece, value, method or scan. caption: what one sees.
#exhibits:
${files.map((file) => `#  - { file: ${file}, orders: [""], proves: "", caption: "" }`).join('\n')}
`;
}

/** What may stay as it is in nearly every case; packets that lie in the folder are offered as those sent before. */
export function restSection(packets: readonly string[]): string {
  const names = packets.length > 0 ? packets.slice(0, LONGEST_LIST).map(writeName) : ['""'];
  return `# Which letter to write: auto follows your reports. in-error, mixed or plan-of-action is refused if they don't carry it.
#branch: auto

# Packets that you sent before, by their folder, in the order sent. changed: why the figures differ, where they do.
#previous:
${names.map((name) => `#  - { packet: ${name}, sent: YYYY-MM-DD, changed: "" }`).join('\n')}

# What the place that takes your appeal can hold: pages, bytes, characters an answer; and the paper, LETTER or A4.
#profile: { maxPages: 19, maxBytes: 2000000, maxAnswerChars: 4000, paper: LETTER }

# A folder with templates of your own, and who helps you, in small on page 1; color is that of headings and their rules.
#templates: ""
#letterhead: { name: "", color: "#1a3c6e" }
`;
}
