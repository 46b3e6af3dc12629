/** One entry of an `Accept` header. */
interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * Whether a client prefers HTML to JSON by its `Accept` header (RFC 9110 §12.5.1). Browsers do; a
 * client without a preference, such as curl, gets JSON.
 */
export function prefersHtml(accept: string | undefined): boolean {
  const ranges = (accept ?? '*/*').toLowerCase().split(',').map(readRange);
  return qualityOf('text/html', ranges) > qualityOf('application/json', ranges);
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice('q='.length));
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The quality of the most specific range that matches the type; 0 if none does. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const names = [type, `${type.split('/')[0]}/*`, '*/*'];
  const matching = names.map((name) => ranges.find((range) => range.type === name));
  return matching.find((range) => range !== undefined)?.quality ?? 0;
}
