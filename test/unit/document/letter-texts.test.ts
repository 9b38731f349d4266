import { describe, expect, it } from '@jest/globals';
import { letterTexts } from '../../../src/document/letter-texts.js';
import type { Block } from '../../../src/model/block.js';

const plain = (text: string) => [{ text }];

describe('the words of a letter', () => {
  it('are its headings, paragraphs, lists and boxes, each under its heading; rows and quotations are not', () => {
    const blocks: readonly Block[] = [
      { type: 'heading', level: 1, inlines: plain('Appeal') },
      { type: 'paragraph', inlines: [{ text: 'Please ' }, { text: 'restore', bold: true }] },
      { type: 'heading', level: 2, inlines: plain('Evidence') },
      { type: 'list', ordered: false, items: [plain('one'), plain('two')] },
      { type: 'box', title: 'Our request', paragraphs: [plain('in the box')] },
      { type: 'quote', inlines: plain('Amazon says?'), source: plain('page') },
      { type: 'facts', items: [{ label: 'Row', value: plain('What?') }] },
      {
        type: 'table',
        caption: 'Rows?',
        columns: [{ title: 'A?', align: 'left', weight: 1 }],
        rows: [['What?']],
      },
    ];
    expect(letterTexts(blocks).map(({ where, text }) => [where, text])).toEqual([
      ['the letter, under “Appeal”', 'Appeal'],
      ['the letter, under “Appeal”', 'Please restore'],
      ['the letter, under “Evidence”', 'Evidence'],
      ['the letter, under “Evidence”', 'one'],
      ['the letter, under “Evidence”', 'two'],
      ['the letter, under “Evidence”', 'Our request'],
      ['the letter, under “Evidence”', 'in the box'],
    ]);
  });
});
