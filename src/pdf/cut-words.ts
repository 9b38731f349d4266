import { CJK_CLASS } from './cjk-characters.js';

/**
 * Cuts text into pieces after which a line may end: after spaces, after a hyphen, dash or slash between letters, and after
 * a line break, and between the signs of Chinese and Japanese. Hyphens before a digit do not divide (order numbers, dates),
 * nor do no-break spaces.
 */
export function cutWords(text: string): readonly string[] {
  const pieces = text.match(PIECE) ?? [];
  return ANY_CJK.test(text) ? pieces.flatMap((piece) => piece.split(AFTER_CJK)) : pieces;
}

const ANY_CJK = new RegExp(`[${CJK_CLASS}]`, 'u');
/** Signs that never begin a line, and those that never end one: closing and opening marks, small kana, the long sound. */
const CLOSING =
  '!),.:;?\\]}’”…、。々〉》」』】〕〗〙〟〜〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー・ヽヾゝゞゞ゛゜！），．：；？］｝～｡｣､･ｰﾞﾟ';
const OPENING = '〈《「『【〔〖〘〝（［｛｢';
/** Chinese and Japanese write no spaces: a line may end after nearly every sign. */
const AFTER_CJK = new RegExp(
  `(?<=[${CJK_CLASS}])(?<![${OPENING}])(?![${CLOSING}\\p{M}\\s\\ufe00-\\ufe0f])`,
  'u',
);

const PIECE =
  /(?:[^\n \u2000-\u2006\u2008-\u200b]*?(?:(?<=[\p{L}\p{N}])[-\u2010\u2013\u2014/](?=\p{L})|\n|[ \u2000-\u2006\u2008-\u200b]+\n?)|[^\n \u2000-\u2006\u2008-\u200b]+)/gu;

/** Cuts a word too long for its line: first after marks (as addresses have them), so that the pieces are still readable. */
export function cutLongWord(text: string): readonly string[] {
  return text.match(/[^/._,:;?&=@+-]*(?:[/._,:;?&=@+-]+|$)/g)?.filter((piece) => piece !== '') ?? [];
}
