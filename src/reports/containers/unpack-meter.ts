import { CONTAINER_CAPS as CAPS } from './container-caps.js';
import { refuseContainer } from './refuse-container.js';

/** Counts what comes out of a file, by the bytes themselves and not by what its headers say. */
export interface UnpackMeter {
  /** @throws AppealError where more came out than a report would give. */
  count(unpacked: number): void;
}

/** A meter for one file. @param packed how many of its bytes have gone in so far. */
export function openMeter(file: string, packed: () => number): UnpackMeter {
  let out = 0;
  return {
    count(unpacked) {
      out += unpacked;
      const most = Math.max(CAPS.ratioFreeBytes, Math.min(packed() * CAPS.ratio, CAPS.unpackedBytes));
      if (out <= most) return;
      const what =
        out > CAPS.unpackedBytes
          ? `unpacks to more than ${CAPS.unpackedBytes / (1 << 20)} MB`
          : `unpacks to more than ${CAPS.ratio} times its size (${Math.floor(out / (1 << 20))} MB so far); a report does not`;
      throw refuseContainer(file, what);
    },
  };
}
