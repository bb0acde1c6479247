import type { EntityManager } from 'typeorm';
import { isCreditCode } from '../../../kernel/credit-code';
import { refused, type Outcome } from '../../../kernel/outcome';
import { newId } from '../../../platform/persistence/new-id';
import { isDuplicateKey } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import type { LegalForm, OrganisationKind } from '../../../policy/vocabulary';
import { insertMembership } from '../store/membership.write';
import { OrganisationEntity } from '../store/organisation.entity';
import { PersonEntity } from '../store/person.entity';
import { LOGIN_FORM, normalLogin } from './login';
import { SHORTEST_PASSWORD } from './password';

/** What is asked of every organisation that comes in, by whichever door. */
export interface NewParty {
  readonly creditCode: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly legalForm: LegalForm;
  readonly adminLogin: string;
  readonly adminDisplayName: string;
}

/** How far an organisation has come when it is entered. */
export type Admission = Pick<OrganisationEntity, 'state' | 'verifiedAt' | 'verifiedBy' | 'activatedAt'>;

const invalid = (field: string, reason: string): PlainRefusal =>
  plainRefusal('INVALID_INPUT', [field], { reason });

/** The first thing that is wrong with the form, or null. */
export function flawOf(party: NewParty, passwordField: string, password: string): PlainRefusal | null {
  if (!isCreditCode(normalCreditCode(party.creditCode))) {
    return invalid(
      'creditCode',
      'not a unified social credit code of GB 32100; its check character must be right',
    );
  }
  if (party.name.trim() === '') return invalid('name', 'empty');
  if (party.kind === 'OPERATOR' && party.legalForm !== 'LEGAL_PERSON') {
    return invalid('legalForm', 'an operator is a legal person');
  }
  if (party.adminDisplayName.trim() === '') return invalid('adminDisplayName', 'empty');
  return flawOfLogin('adminLogin', party.adminLogin) ?? flawOfPassword(passwordField, password);
}

export const flawOfLogin = (field: string, login: string): PlainRefusal | null =>
  LOGIN_FORM.test(login)
    ? null
    : invalid(field, '3 to 100 letters, digits and . _ @ + -, beginning with a letter or digit');

export const flawOfPassword = (field: string, password: string): PlainRefusal | null =>
  password.length >= SHORTEST_PASSWORD
    ? null
    : invalid(field, `at least ${String(SHORTEST_PASSWORD)} characters`);

const normalCreditCode = (creditCode: string): string => creditCode.trim().toUpperCase();

/** The first administrator's password at rest, and whether it is only for the first sign-in. */
interface FirstPassword {
  readonly hash: string;
  /** True when somebody else chose it, and so knows it. */
  readonly isTemporary: boolean;
}

interface Entered {
  readonly organisation: OrganisationEntity;
  readonly adminId: string;
}

/** Writes an organisation with its first administrator. A code or login that is taken comes out as a duplicate key. */
export async function enterParty(
  manager: EntityManager,
  organisationId: string,
  party: NewParty,
  password: FirstPassword,
  now: Date,
  admission: Admission,
): Promise<Entered> {
  await manager.insert(OrganisationEntity, {
    id: organisationId,
    creditCode: normalCreditCode(party.creditCode),
    name: party.name.trim(),
    kind: party.kind,
    legalForm: party.legalForm,
    appliedAt: now,
    version: 1,
    ...admission,
  });
  const adminId = newId('person');
  await manager.insert(PersonEntity, {
    id: adminId,
    login: normalLogin(party.adminLogin),
    displayName: party.adminDisplayName.trim(),
    passwordHash: password.hash,
    oidcIssuer: null,
    oidcSubject: null,
    isEnabled: true,
    mustChangePassword: password.isTemporary,
    createdAt: now,
  });
  await insertMembership(manager, {
    personId: adminId,
    organisationId,
    role: 'ORGANISATION_ADMIN',
    grantedBy: admission.verifiedBy,
    grantedAt: now,
  });
  return { organisation: await manager.findOneByOrFail(OrganisationEntity, { id: organisationId }), adminId };
}

/**
 * Turns a duplicate key into a refusal, outside the transaction that it rolled back. Which of the two values is
 * taken is not told: it would answer whether a login exists.
 */
export async function orTaken<Value, Reason>(
  work: Promise<Outcome<Value, Reason>>,
  what: string,
): Promise<Outcome<Value, Reason | PlainRefusal>> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicateKey(error)) return refused(plainRefusal('ALREADY_EXISTS', undefined, { what }));
    throw error;
  }
}
