import { PERMIT, refuse, type Rule } from '../decision';
import type { PersonalInformationBasis } from '../vocabulary';

export interface PersonalInformationBasisFacts {
  readonly itemCode: string;
  /** The flag of the item itself. */
  readonly containsPersonalInformation: boolean;
  readonly usesPersonalInformation: boolean;
  /** What the use rests on, with the document that shows it; null when nothing was handed in. */
  readonly basis: PersonalInformationBasis | null;
}

/**
 * B-06, N18 二(三): where personal information goes into a product, there is evidence of each person's consent or of
 * anonymisation.
 *
 * Reading: it is asked when the item is handed in and again when it is approved, because a resource may have been
 * flagged in between. The evidence is a document of which the record keeps the hash.
 */
export const personalInformationBasis: Rule<PersonalInformationBasisFacts> = {
  id: 'B-06',
  clauses: ['N18:2'],
  basis: 'LAW',
  statement: {
    zh: '使用含有个人信息的资源的，应当有个人同意或者匿名化的证明材料。',
    en: 'A product that uses personal information rests on evidence of consent or of anonymisation.',
  },
  decide: ({ itemCode, containsPersonalInformation, usesPersonalInformation, basis }) =>
    (containsPersonalInformation || usesPersonalInformation) && basis === null
      ? refuse('PERSONAL_INFORMATION_WITHOUT_BASIS', { item: itemCode })
      : PERMIT,
};
