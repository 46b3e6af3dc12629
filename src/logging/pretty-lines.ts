import type { DestinationStream } from 'pino';

/** An entry as `createPino` writes it. */
type Entry = Readonly<Record<string, unknown>>;

const LEVEL_COLOURS: Readonly<Record<string, number>> = {
  trace: 90,
  debug: 90,
  info: 32,
  warn: 33,
  error: 31,
  fatal: 31,
};
const GREY = 90;
const BOLD = 1;

type Paint = (code: number | undefined, text: string) => string;

/**
 * Turns each line of JSON into a line for people: `12:30:05.120 WARN  Relay  took over  epoch=3`,
 * with the stack of an error below it.
 */
export function prettyLines(
  output: DestinationStream,
  { colours = false } = {},
): DestinationStream {
  const paint: Paint = (code, text) =>
    colours && code !== undefined ? `\x1b[${code}m${text}\x1b[0m` : text;
  return { write: (line) => output.write(`${prettyLine(line, paint)}\n`) };
}

function prettyLine(line: string, paint: Paint): string {
  const entry = parse(line);
  if (!entry) return line.trimEnd();
  const { level, time, context, msg, err, stack, ...fields } = entry;
  const name = text(level);
  const head = [
    paint(GREY, clock(text(time))),
    paint(LEVEL_COLOURS[name], name.toUpperCase().padEnd(5)),
    ...(context === undefined ? [] : [paint(BOLD, text(context)), '']),
    text(msg),
  ].join(' ');
  const details = Object.entries(fields).map(([key, value]) =>
    paint(GREY, `${key}=${value === undefined ? '' : readable(value)}`),
  );
  const below = [...errorLines(err), ...(typeof stack === 'string' ? stack.split('\n') : [])];
  return [[head, ...details].join('  '), ...below.map((each) => paint(GREY, `    ${each}`))].join(
    '\n',
  );
}

function parse(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}

/** The stack of an error and of its causes. */
function errorLines(err: unknown): string[] {
  if (err === undefined || err === null) return [];
  if (typeof err !== 'object') return [text(err)];
  const { stack, type, message, code, cause } = err as Entry;
  const own = typeof stack === 'string' ? stack : `${text(type)}: ${text(message)}`;
  const [first = '', ...rest] = own.split('\n');
  const causes = errorLines(cause);
  return [
    code === undefined ? first : `${first} (${text(code)})`,
    ...rest,
    ...(causes.length === 0 ? [] : [`caused by ${causes[0]}`, ...causes.slice(1)]),
  ];
}

/** The time of day in the time zone of this machine. */
function clock(timestamp: string): string {
  const time = new Date(timestamp);
  if (Number.isNaN(time.getTime())) return timestamp;
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [time.getHours(), time.getMinutes(), time.getSeconds()];
  const ms = String(time.getMilliseconds()).padStart(3, '0');
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${ms}`;
}

/** A word as it is, anything else as JSON, so that its end is visible. */
function readable(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

function text(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
