import { XmlScanner } from '../../../../src/platform/spreadsheet/xml-scanner';

function scan(...pieces: readonly string[]): string[] {
  const seen: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => seen.push(`<${name}${attributes}>`),
    close: (name) => seen.push(`</${name}>`),
    text: (text) => seen.push(text),
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return seen;
}

describe('XmlScanner', () => {
  it('ends a tag at its own bracket, whatever stands in its values and wherever it is cut', () => {
    const text = `<x:c r="A>1" t='"'>v</x:c><d/>`;
    const whole = scan(text);
    expect(whole).toEqual([`<c r="A>1" t='"'>`, 'v', '</c>', '<d>', '</d>']);
    for (let cut = 1; cut < text.length; cut += 1) {
      expect(scan(text.slice(0, cut), text.slice(cut)).join('')).toBe(whole.join(''));
    }
  });

  it('refuses a tag of endless values instead of reading it again and again', () => {
    const hostile = `<c${' a=">"'.repeat(60_000)}>`;
    expect(() => scan(hostile)).toThrow('DAMAGED_FILE');
    expect(() => scan(hostile.slice(0, 100_000), hostile.slice(100_000))).toThrow('DAMAGED_FILE');
  });
});
