/** Whether a text holds characters that steer a machine and mean nothing in it, or the mark of bytes that are no text. */
export function isOddText(text: string): boolean {
  // Faster than a pattern, and every cell is asked.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code > 0x7e && (code < 0xa0 || code === 0xfffd))) return true;
  }
  return false;
}
