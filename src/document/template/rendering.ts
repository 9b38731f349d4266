import { AppealError, type Problem } from '../../errors.js';
import type { LoadedTemplate, Templates } from './open-templates.js';
import type { Position } from './template-node.js';

/** A template at work, and the place from which another one placed it. */
export interface Frame {
  readonly template: LoadedTemplate;
  readonly placed: { readonly by: Frame; readonly at: Position } | null;
  readonly depth: number;
}

/** A stretch of what was written, and where its words stand; null: a value, which stands in one place. */
interface Mark {
  readonly from: number;
  readonly text: string | null;
  readonly frame: Frame;
  readonly at: Position;
}

/** Where something stands in the templates: as a problem has it, with whose fault it is. */
export interface TemplatePlace {
  readonly file: string;
  readonly row: number;
  readonly column: number;
  readonly code: 'template-invalid' | 'template-unusable';
  /** The program's own template that a place in an override leads to, or null. */
  readonly within: string | null;
}

/** Far more than any letter needs, and little work: what an override may cost. */
const MOST = { steps: 100_000, characters: 150_000, depth: 24, problems: 50 };
/** The same for all that is rendered of one letter and its answers. */
const MOST_IN_ALL = { steps: 1_500_000, characters: 3_000_000 };

/** The nearest override on the way to a place: what goes wrong in the program's own templates is then due to what was given to them. */
function placeOf(frame: Frame, at: Position): TemplatePlace {
  const { template } = frame;
  const isOwn = { file: template.file, row: at.row, column: at.column, within: null };
  if (template.replaces) return { ...isOwn, code: 'template-unusable' };
  for (let one = frame; one.placed !== null; one = one.placed.by)
    if (one.placed.by.template.replaces) {
      const { by, at: place } = one.placed;
      const { row, column } = place;
      return { file: by.template.file, row, column, code: 'template-unusable', within: one.template.name };
    }
  return { ...isOwn, code: 'template-invalid' };
}

/** What a template has written so far, with what is wrong, and an end to how much work it may make. */
export interface Rendering {
  readonly templates: Templates;
  /** Writes words of a template. */
  readonly write: (text: string, frame: Frame, at: Position) => void;
  /** Writes a value, as a numbered sentinel. */
  readonly print: (value: string, frame: Frame, at: Position) => void;
  /** Notes what is wrong, and goes on, so that all of it is told at once. */
  readonly wrong: (message: string, frame: Frame, at: Position) => void;
  /** Counts work. @throws AppealError where an override makes too much of it. */
  readonly work: (steps: number, frame: Frame, at: Position) => void;
  readonly finish: () => {
    readonly markdown: string;
    readonly values: readonly string[];
    readonly marks: readonly Mark[];
  };
}

/** Where the sign at an offset of what was written stands. */
export function placeAt(marks: readonly Mark[], offset: number): TemplatePlace | null {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const mark = marks[low];
  if (mark === undefined) return null;
  const lines = (mark.text ?? '').slice(0, Math.max(0, offset - mark.from)).split('\n');
  const last = (lines.at(-1) ?? '').length;
  const row = mark.at.row + lines.length - 1;
  return placeOf(mark.frame, { row, column: lines.length > 1 ? last + 1 : mark.at.column + last });
}

/** What all renderings of one letter and its answers have made of work so far. */
export interface Spent {
  steps: number;
  characters: number;
}

/** Starts a rendering. */
export function openRendering(templates: Templates, spent: Spent): Rendering {
  const pieces: string[] = [];
  const values: string[] = [];
  const marks: Mark[] = [];
  const problems = new Map<string, Problem>();
  let code: TemplatePlace['code'] | null = null;
  let length = 0;
  let size = 0;
  let steps = 0;

  const stop = (message: string, frame: Frame, at: Position): never => {
    const place = placeOf(frame, at);
    const { file, row, column } = place;
    throw new AppealError(place.code, [{ message, file, row, column }]);
  };
  const add = (piece: string, text: string | null, cost: number, frame: Frame, at: Position): void => {
    size += cost;
    spent.characters += cost;
    if (templates.hasOverrides && (size > MOST.characters || spent.characters > MOST_IN_ALL.characters))
      stop(
        `the text grows beyond ${MOST.characters.toLocaleString('en')} characters here; a letter has far fewer. Is a part placed in a loop?`,
        frame,
        at,
      );
    marks.push({ from: length, text, frame, at });
    pieces.push(piece);
    length += piece.length;
  };
  const tell = (): never => {
    throw new AppealError(code ?? 'template-invalid', [...problems.values()]);
  };
  return {
    templates,
    write: (text, frame, at) => add(text, text, text.length, frame, at),
    print: (value, frame, at) =>
      add(
        `\uE000${values.push(value.replaceAll(/[\uE000\uE001]/g, '')) - 1}\uE001`,
        null,
        value.length,
        frame,
        at,
      ),
    wrong: (message, frame, at) => {
      const { file, row, column, code: whose, within } = placeOf(frame, at);
      const told = within === null ? message : `in the part "${within}" as it is placed here: ${message}`;
      problems.set(`${file}:${row}:${column} ${told}`, { message: told, file, row, column });
      code = code === 'template-unusable' ? code : whose;
      if (problems.size >= MOST.problems) tell();
    },
    work: (more, frame, at) => {
      steps += more;
      spent.steps += more;
      if (!templates.hasOverrides) return;
      if (steps > MOST.steps || spent.steps > MOST_IN_ALL.steps)
        stop(
          'the template goes on without end here; loops and parts stand in one another too often',
          frame,
          at,
        );
      if (frame.depth > MOST.depth)
        stop(
          `parts place one another more than ${MOST.depth} deep here; a part may not place itself`,
          frame,
          at,
        );
    },
    finish: () => (problems.size > 0 ? tell() : { markdown: pieces.join(''), values, marks }),
  };
}
