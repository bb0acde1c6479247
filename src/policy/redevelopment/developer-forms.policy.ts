import { PERMIT, refuse, type Rule } from '../decision';
import type { PartyFacts } from '../facts';

export interface DeveloperFormsFacts {
  readonly developer: PartyFacts;
}

/**
 * G-09, rules of other cities: a redeveloper is a legal person or an unincorporated organisation; an operator,
 * by contrast, is always a legal person.
 *
 * Reading: every organisation with a recorded legal form is admitted; natural persons, who have none, are not.
 *
 * @design
 */
export const developerForms: Rule<DeveloperFormsFacts> = {
  id: 'G-09',
  clauses: ['SH:developers', 'QD:developers', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '再开发主体可以是法人，也可以是非法人组织。',
    en: 'A redeveloper is a legal person or an unincorporated organisation.',
  },
  decide: ({ developer }) => (developer.legalForm === null ? refuse('DEVELOPER_FORM_NOT_ADMITTED') : PERMIT),
};
