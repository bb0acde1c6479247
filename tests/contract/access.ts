import type { OrganisationKind, Role } from '../../src/policy/vocabulary';

/** Who may use an operation. */
export type Access =
  | 'ANYONE'
  | 'SIGNED_IN'
  | { readonly roles: readonly Role[] }
  | { readonly kinds: readonly OrganisationKind[] }
  | { readonly roles: readonly Role[]; readonly kinds: readonly OrganisationKind[] };

/**
 * Who sees a field of an object that is already seen.
 * WITH_OBJECT: everybody who sees the object. FILE: its own people, the implementing agency, regulators.
 * ENTRY: its own people, and members of active organisations.
 * CATALOGUE: the holder of the resource, operators in whose scope it is, agencies, auditors, regulators.
 * OUTLINE: they too, and operators under an agreement in force where the resource is neither barred nor core.
 * PRODUCT_RECORD: the operator of the product, agencies, auditors, regulators. WITH_TARGET: who sees what it leads to.
 */
export type Sight =
  'WITH_OBJECT' | 'CATALOGUE' | 'OUTLINE' | 'ENTRY' | 'FILE' | 'PRODUCT_RECORD' | 'WITH_TARGET';
