import type { Appeal } from '../model/appeal.js';
import type { Gate } from '../model/readiness.js';
import { blocksToText } from './blocks-to-text.js';
import { parseMarkdown } from './parse-markdown.js';
import type { RenderTemplate } from './render-template.js';

/** Gates of the plan with what usually mends such a cause, or keeps it from coming back, in the words of the templates. */
export function advisePlan(
  gates: readonly Gate[],
  appeal: Pick<Appeal, 'exactTexts'>,
  render: RenderTemplate,
): readonly Gate[] {
  return gates.map((gate) => {
    if (gate.plan === undefined) return gate;
    const { kind, cause } = gate.plan;
    const mend = blocksToText(parseMarkdown(render('advice', { ...appeal, kind, cause }), {}));
    return { ...gate, mend };
  });
}
