/** A label to be set above a plot, at its place along it. */
interface Label {
  readonly at: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label stands: its left edge, and how far its foot lies above the plot. */
export interface LabelPlace {
  readonly x: number;
  readonly above: number;
}

const BETWEEN = 6;

/**
 * Places labels above a plot so that none covers another or leaves it: each begins at its own place, moved left where it
 * would leave the plot, and stands over those to its right that it would cover. No label is wider than the plot.
 */
export function placeLabels(
  labels: readonly Label[],
  plot: { readonly x: number; readonly width: number },
): readonly LabelPlace[] {
  const placed = new Map<Label, LabelPlace>();
  for (const label of labels.toSorted((a, b) => b.at - a.at)) {
    const x = Math.max(plot.x, Math.min(label.at, plot.x + plot.width - label.width));
    const covered = [...placed].filter(
      ([other, place]) => place.x < x + label.width + BETWEEN && x < place.x + other.width + BETWEEN,
    );
    const above = Math.max(0, ...covered.map(([other, place]) => place.above + other.height));
    placed.set(label, { x, above });
  }
  return labels.map((label) => placed.get(label) ?? { x: plot.x, above: 0 });
}
