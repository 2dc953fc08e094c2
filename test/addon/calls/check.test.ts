import { expect, it } from 'vitest';
import { ask, openSample } from './ask.ts';

it('checking a text tells what is backed and by what, what is not, and what holds nothing to check', () => {
  const text = '26 leads fit.\nMost opportunities came from LinkedIn.\nLeads from Google Ads cost too much.';
  expect(ask(openSample(), 'check', { text, month: '2026-04' })).toEqual({
    label: 'April 2026',
    unbacked: [{ line: 2, claim: 'Most', why: 'it is 0 of 4' }],
    backed: [{ line: 1, claim: '26', fact: 'ICP fit rate: 26 of 50' }],
    unchecked: [{ line: 3, text: 'Leads from Google Ads cost too much.' }],
  });
});
