/** No valid body is half as deep; the code that follows recurses, and the stack is finite. */
export const MAX_JSON_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether JSON is nested deeper than any body needs. It scans bytes, since it runs before the
 * parser.
 */
export function isTooDeep(json: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i];
    if (inText) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) {
      inText = true;
    } else if (opens(byte)) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (closes(byte)) {
      depth -= 1;
    }
  }
  return false;
}

/** `[` or `{`. */
function opens(byte: number | undefined): boolean {
  return byte === 0x5b || byte === 0x7b;
}

/** `]` or `}`. */
function closes(byte: number | undefined): boolean {
  return byte === 0x5d || byte === 0x7d;
}
