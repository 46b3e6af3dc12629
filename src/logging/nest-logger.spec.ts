import { describe, expect, it } from '@jest/globals';
import { runInContext } from '../common/index.js';
import { createPino } from './create-pino.js';
import { NestLogger } from './nest-logger.js';

describe('the log', () => {
  const lines: string[] = [];
  const pino = createPino('info', { write: (line) => void lines.push(line) });
  const logger = new NestLogger({ pino });
  const logged = (write: () => void): Record<string, unknown> => {
    lines.length = 0;
    write();
    expect(lines).toHaveLength(1);
    return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  };

  it('writes one line of JSON per entry, with the name of the logger', () => {
    expect(logged(() => logger.warn({ msg: 'parked', deliveryId: 'd1' }, 'Deliveries'))).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      context: 'Deliveries',
      msg: 'parked',
      deliveryId: 'd1',
    });
    expect(logged(() => logger.log('started', 'Nest'))).toMatchObject({
      level: 'info',
      msg: 'started',
    });
  });

  it('includes the request id of an entry', () => {
    const context = { correlationId: 'req-1', causationId: null, actor: 'a', traceparent: null };
    const line = logged(() => runInContext(context, () => logger.log('x', 'C')));
    expect(line['requestId']).toBe('req-1');
  });

  it('shows the stack, code and cause of an error, and none of its other fields', () => {
    const cause = Object.assign(new Error('duplicate'), {
      code: '23505',
      detail: 'Key (a)=(s3cret)',
    });
    const err = Object.assign(new Error('query failed', { cause }), { parameters: ['s3cret'] });
    const line = logged(() => logger.error({ msg: 'request failed', err }, 'Http'));
    expect(line['err']).toMatchObject({
      type: 'Error',
      message: 'query failed',
      stack: expect.stringContaining('nest-logger.spec'),
      cause: { message: 'duplicate', code: '23505' },
    });
    expect(JSON.stringify(line)).not.toContain('s3cret');
    expect(logged(() => logger.error(err, 'Http'))).toMatchObject({ msg: 'query failed' });
  });

  it('omits entries below its level', () => {
    lines.length = 0;
    logger.debug('fine print', 'C');
    expect(lines).toEqual([]);
  });
});
