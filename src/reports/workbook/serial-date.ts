import type { DateShape } from './date-shape.js';

const DAY_SECONDS = 86_400;
/** 9999-12-31, the last day that Excel has. */
const LAST_SERIAL = 2_958_465;
/** Excel counts a 29 February 1900, which never was, as day 60; the days before it are one off. */
const NO_DAY = 60;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

function epochOf(day: number, is1904: boolean): number {
  if (is1904) return EPOCH_1904;
  return day < NO_DAY ? EPOCH_1900 + DAY_SECONDS * 1000 : EPOCH_1900;
}

/**
 * The day or time that a workbook's serial number stands for, to the second: `2021-07-15`, `2021-07-15T06:59:59`, or
 * `06:59:59` where neither day nor serial tells a day. It has no zone: a workbook knows none. Null where there is no such day.
 * @param is1904 whether the workbook counts from 1904, as old Macs did, instead of 1900.
 */
export function readSerial(serial: number, shape: DateShape, is1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return null;
  const seconds = shape === 'day' ? Math.floor(serial) * DAY_SECONDS : Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const clock = new Date((seconds % DAY_SECONDS) * 1000).toISOString().slice(11, 19);
  if (shape === 'time' && day === 0) return clock;
  if (!is1904 && (day === 0 || day === NO_DAY)) return null;
  const date = new Date(epochOf(day, is1904) + day * DAY_SECONDS * 1000).toISOString();
  if (date.startsWith('+')) return null;
  return shape === 'day' ? date.slice(0, 10) : `${date.slice(0, 10)}T${clock}`;
}
