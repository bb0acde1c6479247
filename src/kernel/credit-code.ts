import { assert } from './assert';

// GB 32100-2015 leaves out I, O, S, V and Z, because they are mistaken for digits.
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = CHARACTERS.length;
const BODY = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{9}$/;

/** The check character that completes the first 17 characters of a unified social credit code (GB 32100-2015). */
export function creditCodeCheckCharacter(first17: string): string {
  assert(BODY.test(first17), 'The first 17 characters of a unified social credit code are well formed.');
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** True when the text is a unified social credit code in upper case whose check character is right. */
export function isCreditCode(text: string): boolean {
  const first17 = text.slice(0, 17);
  return text.length === 18 && BODY.test(first17) && creditCodeCheckCharacter(first17) === text.charAt(17);
}
