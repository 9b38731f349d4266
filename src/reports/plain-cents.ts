import type { Cents } from '../model/money.js';

const MOST_DIGITS = 11;

/** The cents of an amount as nearly all are written, `8.49`, `25.0` or `25`; -1 for every other spelling, which costs more to read. */
export function plainCents(text: string): Cents {
  let value = 0;
  let point = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e && point < 0 && at > 0) point = at;
    else if (code >= 0x30 && code <= 0x39) value = value * 10 + code - 0x30;
    else return -1;
  }
  const whole = point < 0 ? text.length : point;
  if (whole === 0 || whole > MOST_DIGITS) return -1;
  if (point < 0) return value * 100;
  const decimals = text.length - point - 1;
  if (decimals === 2) return value;
  return decimals === 1 ? value * 10 : -1;
}
