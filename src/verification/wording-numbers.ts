/** Numbers of the wording itself, each with the template where it stands. */
export const WORDING_NUMBERS: readonly (readonly [words: string, template: string])[] = [
  ['the SHA-256 shows', 'letter/proof-heads'],
  ['Proves | SHA-256', 'letter/proof-heads'],
  ['100 − the rate', 'letter/root-causes'],
  ['as in 9.4E+21', 'causes/spreadsheet-number'],
  ['the 30 days of promised dates', 'letter/recovery'],
  ['it is taken as the 30 days', 'assumed/window'],
  ['which end 11 days before the notice', 'assumed/window'],
  ['÷ 5% packages', 'letter/figures'],
  ['an alert after 24 hours without one', 'preventive/never-scanned'],
  ['24 hours after hand-over', 'measure/never-scanned'],
  ['an alert from 10 % below', 'preventive/untracked-over-limit'],
  ['17 days or more after the promise', 'measure/delivered-late'],
  ['against them sections 2 and 3 can be checked', 'letter/evidence'],
  ['the changes in sections 2 and 3', 'closing/plan-of-action'],
];
