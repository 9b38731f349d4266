import { Lexer, type Token, type Tokens, type TokensList } from 'marked';

/** The narrow part of marked that this stage uses: Markdown in, tokens out, never HTML. */
export type MarkdownToken = Token;
export type MarkdownTokens = {
  readonly heading: Tokens.Heading;
  readonly paragraph: Tokens.Paragraph;
  readonly list: Tokens.List;
  readonly blockquote: Tokens.Blockquote;
  readonly code: Tokens.Code;
  readonly strong: Tokens.Strong;
  readonly em: Tokens.Em;
  readonly link: Tokens.Link;
  readonly text: Tokens.Text;
};

/** The blocks of a whole text. */
export function lexBlocks(markdown: string): TokensList {
  return new Lexer({ gfm: true }).lex(markdown);
}

/** The runs of a piece of running text. */
export function lexInline(text: string): readonly Token[] {
  return Lexer.lexInline(text);
}
