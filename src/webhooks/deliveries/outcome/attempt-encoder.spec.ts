import { expect, it } from '@jest/globals';
import { arrayLiteral } from './attempt-encoder.js';

it('writes an array as PostgreSQL reads it', () => {
  expect(arrayLiteral([1, null, true, new Date(0), 'a-b'])).toBe(
    '{1,NULL,true,1970-01-01T00:00:00.000Z,a-b}',
  );
  expect(arrayLiteral([])).toBe('{}');
});
