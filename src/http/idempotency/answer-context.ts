/** What a kept answer is sealed for: it opens for its own key only. */
export function answerContext(id: Buffer): string {
  return `idempotent-answer:${id.toString('hex')}`;
}
