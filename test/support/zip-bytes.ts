import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive; what is given beyond name and content makes it odd. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** General purpose flags: 1 says encrypted. */
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
}

interface Packed extends ZipPart {
  readonly data: Buffer;
  readonly header: Buffer;
}

/** What the two headers of an entry have in common. */
function describePart(part: ZipPart, plain: Buffer, data: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0x800, 2);
  fields.writeUInt16LE(part.method ?? (part.stored === true ? 0 : 8), 4);
  fields.writeUInt32LE(0x21 << 16, 6);
  fields.writeUInt32LE(part.crc ?? crc32(plain), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(part.size ?? plain.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return fields;
}

function pack(part: ZipPart): Packed {
  const plain = Buffer.from(part.content);
  const data = part.stored === true ? plain : deflateRawSync(plain);
  return { ...part, data, header: describePart(part, plain, data) };
}

const signed = (signature: number, ...rest: readonly Uint8Array[]): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature);
  return Buffer.concat([head, ...rest]);
};

/** A zip archive of these files. @param count what it says of how many there are. */
export function zipOf(parts: readonly ZipPart[], count = parts.length): Buffer {
  const packed = parts.map(pack);
  const locals = packed.map(({ header, name, data }) => signed(0x04034b50, header, Buffer.from(name), data));
  let offset = 0;
  const list = packed.map(({ header, name }, at) => {
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    offset += locals[at]?.length ?? 0;
    return signed(0x02014b50, Buffer.from([20, 0]), header, place, Buffer.from(name));
  });
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count & 0xffff, 4);
  end.writeUInt16LE(count & 0xffff, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signed(0x06054b50, end)]);
}
