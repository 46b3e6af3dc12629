import { describe, expect, it } from '@jest/globals';
import { createPino } from './create-pino.js';
import { NestLogger } from './nest-logger.js';
import { prettyLines } from './pretty-lines.js';

const TIME = /^\d{2}:\d{2}:\d{2}\.\d{3} /;

describe('readable log lines', () => {
  const written: string[] = [];
  const output = { write: (text: string) => void written.push(text) };
  const loggerWith = (options: object): NestLogger =>
    new NestLogger({ pino: createPino('info', prettyLines(output, options)) });
  const logged = (write: (logger: NestLogger) => void, options = {}): string => {
    written.length = 0;
    write(loggerWith(options));
    return written.join('');
  };

  it('show time, level, logger, message and fields', () => {
    const line = logged((log) =>
      log.warn({ msg: 'took over', epoch: 3, id: 'a-1', note: 'two words', tags: ['x'] }, 'Relay'),
    );
    expect(line).toMatch(TIME);
    expect(line.replace(TIME, '')).toBe(
      'WARN  Relay  took over  epoch=3  id=a-1  note="two words"  tags=["x"]\n',
    );
  });

  it('show the stack, the code and the causes of an error below its line', () => {
    const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
    const err = new TypeError('query failed', { cause });
    const [first, second, ...rest] = logged((log) =>
      log.error({ msg: 'round failed', err }, 'Outbox'),
    ).split('\n');
    expect(first).toMatch(/ERROR Outbox {2}round failed$/);
    expect(second).toBe('    TypeError: query failed');
    expect(rest.join('\n')).toContain('pretty-lines.spec');
    expect(rest).toContain('    caused by Error: connection refused (ECONNREFUSED)');
  });

  it('are coloured only on request', () => {
    const info = (log: NestLogger): void => log.log('started', 'Nest');
    expect(logged(info)).not.toContain('\x1b[');
    expect(logged(info, { colours: true })).toContain('\x1b[32mINFO \x1b[0m');
  });

  it('repeat a line that is not JSON', () => {
    written.length = 0;
    prettyLines(output).write('plain text\n');
    expect(written).toEqual(['plain text\n']);
  });
});
