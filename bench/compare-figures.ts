/** What analysis.json and the rival print alike. */
interface Figures {
  readonly scenarios: readonly unknown[];
  readonly reconstructed: readonly unknown[];
}

const COMPARED = new Set([
  'id',
  'total',
  'categories',
  'category',
  'numerator',
  'denominator',
  'exempt',
  'undetermined',
  'rate',
  'high',
  'display',
]);

/** Only what both print, each figure as `scenarios.2.total.rate 0.977515`. */
function listFigures(some: unknown, path = ''): readonly string[] {
  if (some === null || typeof some !== 'object') return [`${path} ${String(some)}`];
  return Object.entries(some).flatMap(([key, value]) =>
    Array.isArray(some) || COMPARED.has(key) ? listFigures(value, path === '' ? key : `${path}.${key}`) : [],
  );
}

function figuresIn(text: string): readonly string[] {
  const { scenarios, reconstructed } = JSON.parse(text) as Figures;
  return [...listFigures(scenarios, 'scenarios'), ...listFigures(reconstructed, 'reconstructed')];
}

/**
 * Makes sure that two programs did the same work: figure by figure, Amazon's counts and the records.
 * @returns how many figures are alike; they all are, or this throws.
 */
export function compareFigures(ours: string, rivals: string): number {
  const [own, others] = [figuresIn(ours), figuresIn(rivals)];
  const place = own.findIndex((figure, at) => figure !== others[at]);
  if (place >= 0 || own.length !== others.length)
    throw new Error(`the figures differ: ours ${own[place]}, the rival's ${others[place]}`);
  return own.length;
}
