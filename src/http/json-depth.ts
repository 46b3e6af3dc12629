/** No body of ours is half as deep; what follows here recurses, and a stack is finite. */
const MAX_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether JSON text nests deeper than any body needs to. Looks at bytes only: it runs before anything parses. */
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
      if (depth > MAX_DEPTH) return true;
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
