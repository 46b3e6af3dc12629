/**
 * The word of a list that a misspelt one most likely means; undefined if none is close. Case does
 * not count. Of equally close words, the first one is returned.
 */
export function closestWord(misspelt: string, words: Iterable<string>): string | undefined {
  const given = misspelt.toLowerCase();
  let closest: string | undefined;
  // Two typing errors in a short word, one in three characters of a longer one.
  let limit = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const word of words) {
    // Cheap, and bounds the work for a long text: a distance is at least the difference in length.
    if (Math.abs(word.length - given.length) >= limit) continue;
    const distance = editDistance(given, word.toLowerCase());
    if (distance >= limit) continue;
    closest = word;
    limit = distance;
  }
  return closest;
}

/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that turn one text
 * into another (optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  let previous: number[] = [];
  let current = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitution = at(current, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      let best = Math.min(at(current, j) + 1, at(next, j - 1) + 1, substitution);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, at(previous, j - 2) + 1);
      }
      next.push(best);
    }
    [previous, current] = [current, next];
  }
  return at(current, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
