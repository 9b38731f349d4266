/** Months as English, German, French, Spanish and Italian reports name or shorten them, without accents. */
const NAMES: readonly string[] = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen',
  'february feb februar fevrier fevr febrero febbraio',
  'march mar marz maerz mrz mars marzo',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag',
  'june jun juni juin junio giugno giu',
  'july jul juli juillet juil julio luglio lug',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre setiembre settembre set',
  'october oct oktober okt octobre octubre ottobre ott',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic dicembre',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** The month, 1 to 12, that a word names; undefined where it names none. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(
    word
      .normalize('NFD')
      .replaceAll(/\p{Mn}/gu, '')
      .toLowerCase(),
  );
}
