const PARCEL_SERVICE = /\b(?:package|parcel|priority|ground|express|select|advantage|media mail)\b/i;

/** Whether a service, as carriers, shipping tools and sellers name it, is one that no letter or flat travels by. */
export function isParcelService(text: string): boolean {
  return PARCEL_SERVICE.test(text.replaceAll(/[\s_-]+/g, ' '));
}
