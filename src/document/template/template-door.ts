import Handlebars from 'handlebars';

/** The narrow part of Handlebars that this stage uses: the text of a template in, its tree out. Nothing of a template is ever compiled or run. */
export type Tree = hbs.AST.Program;
export type TreeNode = hbs.AST.Node;
export type TreeTypes = {
  readonly ContentStatement: hbs.AST.ContentStatement;
  readonly MustacheStatement: hbs.AST.MustacheStatement;
  readonly BlockStatement: hbs.AST.BlockStatement;
  readonly PartialStatement: hbs.AST.PartialStatement;
  readonly SubExpression: hbs.AST.SubExpression;
  readonly PathExpression: hbs.AST.PathExpression;
  readonly StringLiteral: hbs.AST.StringLiteral;
  readonly NumberLiteral: hbs.AST.NumberLiteral;
  readonly BooleanLiteral: hbs.AST.BooleanLiteral;
};

/** The tree of a template, with the blanks around tags that stand alone on a line taken out. Throws the library's own error. */
export function parseTree(text: string): Tree {
  return Handlebars.parse(text);
}
