import type { Problem } from '../errors.js';

export type YamlPath = readonly PropertyKey[];

/** What a YAML text said and where each part of it stands. */
export interface ParsedYaml<T> {
  readonly value: T;
  /** The 1-based line of the value at a path. */
  readonly rowOf: (path: YamlPath) => number;
  /** The text of the scalar at a path as it was written (`0.60`), by an alias too, or null. */
  readonly writtenAt: (path: YamlPath) => string | null;
}

/** A YAML text as its schema sees it, or everything that is wrong with it. */
export type ReadYaml<T> =
  | { readonly parsed: ParsedYaml<T>; readonly problems: readonly [] }
  | {
      readonly parsed: null;
      readonly problems: readonly Problem[];
      /** What the text says all the same, where it is YAML at all. */
      readonly plain: unknown;
      readonly rowOf: (path: YamlPath) => number;
      readonly cause?: unknown;
    };
