import {
  DELIVERY_MODES,
  FIRST_ORDER_STATE,
  ORDER_STATES,
  ORDER_TRANSITIONS,
  ORGANISATION_KINDS,
  ROLES,
  ROLES_OF_KIND,
  SEPARATED_ROLES,
} from '../../../src/policy/vocabulary';

describe('vocabulary', () => {
  it('knows no raw export among the delivery modes', () => {
    expect(DELIVERY_MODES.filter((mode) => mode.includes('RAW') || mode.includes('EXPORT'))).toEqual([]);
  });

  it('gives every role to some kind of organisation and every kind an administrator', () => {
    const given = new Set(ORGANISATION_KINDS.flatMap((kind) => ROLES_OF_KIND[kind]));
    expect(ROLES.filter((role) => !given.has(role))).toEqual([]);
    expect(ORGANISATION_KINDS.every((kind) => ROLES_OF_KIND[kind].includes('ORGANISATION_ADMIN'))).toBe(true);
  });

  it('separates roles only within one kind of organisation', () => {
    for (const group of Object.values(SEPARATED_ROLES)) {
      const kinds = ORGANISATION_KINDS.filter((kind) =>
        group.some((role) => ROLES_OF_KIND[kind].includes(role)),
      );
      expect(kinds).toHaveLength(1);
    }
  });

  it('leads to every order state from a first one', () => {
    const reached = new Set(Object.values(FIRST_ORDER_STATE));
    for (const state of reached) {
      ORDER_TRANSITIONS[state].forEach((next) => reached.add(next));
    }
    expect(ORDER_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });
});
