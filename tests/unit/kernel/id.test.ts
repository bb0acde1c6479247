import { ID_LENGTH, ID_PREFIXES, idKindOf, isId, type IdKind } from '../../../src/kernel/id';

const UUID = '0190b0c5-7c1e-7a3b-8f2d-0123456789ab';

describe('id', () => {
  it.each(Object.entries(ID_PREFIXES))('knows the kind %s by its prefix %s', (kind, prefix) => {
    const id = `${prefix}_${UUID}`;
    expect(id).toHaveLength(ID_LENGTH);
    expect(idKindOf(id)).toBe(kind);
    expect(isId(kind as IdKind, id)).toBe(true);
  });

  it('has a prefix of its own for every kind', () => {
    expect(new Set(Object.values(ID_PREFIXES)).size).toBe(Object.keys(ID_PREFIXES).length);
  });

  it.each([
    { _case: 'an unknown prefix', text: `xyz_${UUID}` },
    { _case: 'upper case', text: `PRD_${UUID}` },
    { _case: 'a random UUID of version 4', text: 'prd_0190b0c5-7c1e-4a3b-8f2d-0123456789ab' },
    { _case: 'a wrong variant', text: 'prd_0190b0c5-7c1e-7a3b-cf2d-0123456789ab' },
    { _case: 'a blank at the end', text: `prd_${UUID} ` },
    { _case: 'a line break at the end', text: `prd_${UUID}\n` },
    { _case: 'a number', text: '42' },
    { _case: 'the name of an inherited property', text: 'constructor' },
  ])('knows no kind for $_case', ({ text }) => {
    expect(idKindOf(text)).toBeUndefined();
    expect(isId('product', text)).toBe(false);
  });

  it('tells kinds apart', () => {
    expect(isId('order', `prd_${UUID}`)).toBe(false);
  });
});
