import { describe, expect, it } from 'vitest';
import {
  CALLS,
  CallFailed,
  readAnswer,
  readRequest,
  writeAnswer,
  writeRequest,
  writeTrouble,
} from '../../src/shared/contract.ts';

describe('the contract between sidebar and add-on', () => {
  it('carries a request over the wire as it was', () => {
    const request = { month: '2026-04', a: 'Google Ads', b: '</script>' };
    expect(readRequest(writeRequest('compare', request))).toEqual({ call: 'compare', request });
  });

  it('carries an answer over the wire as it was', () => {
    const answer = { done: 2, of: 7, what: 'Writing the Scorecard' };
    expect(readAnswer('progress', writeAnswer('progress', answer))).toEqual(answer);
  });

  it.each([
    ['no JSON', '{', 'The request is no JSON.'],
    [
      'an unknown call',
      '{"call":"remove","with":{}}',
      'The request is not as agreed: call has a wrong value.',
    ],
    [
      'a call by a name that every object has',
      '{"call":"constructor","with":{}}',
      'The request is not as agreed: call has a wrong value.',
    ],
    [
      'a wrong type',
      '{"call":"compare","with":{"month":4,"a":"","b":""}}',
      'The request "compare" is not as agreed: month has the wrong type.',
    ],
    [
      'a threshold that is none',
      '{"call":"saveRubric","with":{"rubric":{"criteria":[],"threshold":101}}}',
      'The request "saveRubric" is not as agreed: rubric.threshold has a wrong value.',
    ],
  ])('refuses %s as a request, and says what is wrong', (_, text, message) => {
    expect(() => readRequest(text)).toThrow(message);
  });

  it('drops what a request was not to carry', () => {
    expect(readRequest('{"call":"progress","with":{"extra":1}}')).toEqual({ call: 'progress', request: {} });
  });

  it('turns trouble into an error of its kind', () => {
    const failing = () => readAnswer('progress', writeTrouble('busy', 'Another review is running.'));
    expect(failing).toThrow(CallFailed);
    expect(failing).toThrow('Another review is running.');
    expect(() => failing()).toThrowError(expect.objectContaining({ trouble: 'busy' }));
  });

  it('refuses an answer that is not as agreed, on both sides', () => {
    const wrong = { done: 'two', of: 7, what: '' } as never;
    expect(() => writeAnswer('progress', wrong)).toThrow();
    const sent = JSON.stringify({ ok: true, answer: wrong });
    expect(() => readAnswer('progress', sent)).toThrow('The answer to "progress" is not as agreed: done');
  });

  it('holds a request and an answer for every call', () => {
    for (const { request, answer } of Object.values(CALLS)) {
      expect(request.safeParse(null).success).toBe(false);
      expect(answer.safeParse(null).success).toBe(false);
    }
  });
});
