const LONGEST_TOKEN = 64;
// A Chinese character is a letter too: a word ends where one begins, or "GDP增速" would be one word.
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{Letter}\p{Number}])+/gu;
const HAN = /^\p{Script=Han}/u;

/**
 * The tokens of a text: a run of Chinese characters becomes its neighbouring pairs, anything else stays a word.
 * Own tokens, because full-text parsers for Chinese differ between the two servers and need a server setting.
 */
export function searchTokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    const characters = Array.from(run);
    if (!HAN.test(run) || characters.length === 1) tokens.add(characters.slice(0, LONGEST_TOKEN).join(''));
    else characters.slice(1).forEach((next, index) => tokens.add(`${characters[index] ?? ''}${next}`));
  }
  return [...tokens];
}

/** What is stored for a product: the pairs, and each Chinese character by itself for one-character questions. */
export function indexTokensOf(text: string): string[] {
  const single = Array.from(text.normalize('NFKC')).filter((character) => HAN.test(character));
  return [...new Set([...searchTokensOf(text), ...single])];
}
