import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src/addon/trouble.ts';
import { InputError } from '../../src/domain/input-error.ts';

describe('troubleOf', () => {
  it('says what to mend in what the user wrote, and nothing else', () => {
    expect(troubleOf(new InputError('leads', 'no sheet reads as leads'))).toEqual({
      trouble: 'input',
      message: 'No sheet reads as leads.',
    });
  });

  it('tells what Google refused from what Google failed at, and says what is whole', () => {
    const refused = troubleOf(new Error('You do not have permission to call setValues.'));
    expect(refused.trouble).toBe('permission');
    expect(refused.message).toMatch(
      /^Google Sheets did not allow it: .*history are whole\. Whoever may edit/,
    );
    expect(troubleOf(new Error('Service error')).message).toMatch(
      /^Google Sheets stopped half way: Service error\./,
    );
  });

  it('says of what only reads that nothing was written', () => {
    expect(troubleOf(new Error('Service error'), false).message).toBe(
      'Google Sheets did not answer: Service error. Nothing was written. Try it again.',
    );
  });

  it('does not blame Google for a mistake of our own', () => {
    const { message } = troubleOf(new ReferenceError('count is not defined'));
    expect(message).toMatch(
      /^The add-on stopped: count is not defined\. .* please report it, with these words\.$/,
    );
  });
});
