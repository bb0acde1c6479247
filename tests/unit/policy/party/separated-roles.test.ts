import { conflictingRole } from '../../../../src/policy/party/separated-roles';

describe('conflictingRole', () => {
  it('keeps ruling from the person who reviews', () => {
    expect(conflictingRole(['ORGANISATION_ADMIN', 'AGENCY_REVIEWER'], 'AGENCY_RULING')).toBe(
      'AGENCY_REVIEWER',
    );
  });

  it('keeps finance from the person who makes products', () => {
    expect(conflictingRole(['OPERATOR_PRODUCT'], 'OPERATOR_FINANCE')).toBe('OPERATOR_PRODUCT');
    expect(conflictingRole(['OPERATOR_SECURITY'], 'OPERATOR_PRODUCT')).toBe('OPERATOR_SECURITY');
  });

  it('lets a person take the role that it already holds', () => {
    expect(conflictingRole(['AGENCY_RULING'], 'AGENCY_RULING')).toBeNull();
  });

  it('lets roles of no group be held together', () => {
    expect(conflictingRole(['OPERATOR_PRODUCT', 'BUYER'], 'ORGANISATION_ADMIN')).toBeNull();
    expect(conflictingRole(['ORGANISATION_ADMIN'], 'OPERATOR_PRODUCT')).toBeNull();
  });
});
