/** The width that mail clients show without breaking lines themselves (RFC 5322 §2.1.1). */
const WIDTH = 78;

/** A text broken into lines of at most 78 characters. Longer words, such as URLs, stay whole. */
export function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
