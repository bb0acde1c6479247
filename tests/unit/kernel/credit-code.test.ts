import fc from 'fast-check';
import { creditCodeCheckCharacter, isCreditCode } from '../../../src/kernel/credit-code';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const character = fc.constantFrom(...Array.from(CHARACTERS));
const digit = fc.constantFrom(...Array.from('0123456789'));
const body = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.array(digit, { minLength: 6, maxLength: 6 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(''));

describe('unified social credit code', () => {
  it('accepts the example of the standard', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each([
    { _case: 'another check character', text: '91350100M000100Y44' },
    { _case: 'lower case', text: '91350100m000100y43' },
    { _case: 'a letter that is left out', text: '91350100I000100Y43' },
    { _case: 'a letter in the region', text: '9135A100M000100Y43' },
    { _case: 'one character less', text: '91350100M000100Y4' },
    { _case: 'one character more', text: '91350100M000100Y430' },
    { _case: 'a line break at the end', text: '91350100M000100Y43\n' },
    { _case: 'nothing', text: '' },
  ])('refuses $_case', ({ text }) => {
    expect(isCreditCode(text)).toBe(false);
  });

  it('accepts exactly one check character for every body', () => {
    fc.assert(
      fc.property(body, (first17) => {
        const accepted = Array.from(CHARACTERS).filter((check) => isCreditCode(first17 + check));
        expect(accepted).toEqual([creditCodeCheckCharacter(first17)]);
      }),
    );
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(body, fc.nat(16), character, (first17, place, wrong) => {
        fc.pre(first17.charAt(place) !== wrong);
        const code = first17 + creditCodeCheckCharacter(first17);
        expect(isCreditCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('stops at a malformed body, because only well-formed ones have a check character', () => {
    expect(() => creditCodeCheckCharacter('123')).toThrow('Assertion failed');
  });
});
