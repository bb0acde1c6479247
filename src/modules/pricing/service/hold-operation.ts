import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import type { AgreementFacts } from '../../../policy/facts';
import { agreementFacts } from '../../authorisation';

/**
 * Holds the agreement of an authorised operation alone: its maxima, cycles and ceilings are decided on one after the
 * other, because each is judged together with all others.
 */
export async function holdOperation(
  manager: EntityManager,
  agreementId: string,
): Promise<Outcome<AgreementFacts, PlainRefusal>> {
  const agreement = await agreementFacts(manager, agreementId, 'UPDATE');
  // To everybody but its parties a draft does not exist.
  if (agreement === null || agreement.state === 'DRAFT') {
    return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  }
  return agreement.state === 'EXPIRED' || agreement.state === 'TERMINATED'
    ? refused(plainRefusal('STATE_NOT_FIT', ['agreementId'], { state: agreement.state }))
    : permitted(agreement);
}
