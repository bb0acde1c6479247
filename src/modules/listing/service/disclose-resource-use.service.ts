import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { discloseResourceUseRules } from '../../../policy';
import type { AgreementState } from '../../../policy/vocabulary';
import { closeDuties } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { ResourceUseDisclosureEntity } from '../store/resource-use-disclosure.entity';
import { usesOf } from '../store/resource-use.query';
import { openUseDisclosureDuty } from './disclosure-duties';

export interface DiscloseResourceUse {
  readonly idempotencyKey: string;
  readonly agreementId: string;
}

/** Nothing is used any more under an agreement that has ended. */
const ENDED: readonly AgreementState[] = ['EXPIRED', 'TERMINATED'];

type Reason = PolicyRefusal | PlainRefusal;

/** The operator discloses how its resources are used, as the record has it at this moment; the next time is due a period on. */
export function discloseResourceUse(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, agreementId }: DiscloseResourceUse,
): Promise<Outcome<Made<View<ResourceUseDisclosureEntity>>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<View<ResourceUseDisclosureEntity>, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'discloseResourceUse',
      idempotencyKey,
      request: { agreementId },
      make: () => disclose(manager, deps, caller, agreementId),
      reload: (id) => manager.findOneByOrFail(ResourceUseDisclosureEntity, { id }),
    }),
  );
}

async function disclose(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  agreementId: string,
): Promise<Outcome<View<ResourceUseDisclosureEntity>, Reason>> {
  const { clock } = deps;
  // Exclusively, like a publication: what is counted stands still, and the next duty is opened once.
  const agreement = await agreementFacts(manager, agreementId, 'UPDATE');
  const isParty =
    agreement?.operatorId === caller.organisationId || agreement?.agencyId === caller.organisationId;
  if (agreement === null || !isParty) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const id = newId('resourceUseDisclosure');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'discloseResourceUse',
    subjectId: id,
    rules: discloseResourceUseRules,
    facts: { actor: actorFacts(caller), agreement },
  });
  if (!outcome.ok) return outcome;
  const disclosure: View<ResourceUseDisclosureEntity> = {
    id,
    agreementId,
    uses: await usesOf(manager, agreementId),
    disclosedBy: caller.personId,
    disclosedAt: clock.now(),
    decisionId: outcome.value,
  };
  await manager.insert(ResourceUseDisclosureEntity, disclosure);
  await announce(manager, {
    clock,
    type: 'RESOURCE_USE_DISCLOSED',
    subjectId: agreementId,
    decisionId: outcome.value,
    payload: { disclosureId: id, resourceCount: disclosure.uses.length },
  });
  await closeDuties(manager, deps, {
    subjectIds: [agreementId],
    kinds: ['DISCLOSE_RESOURCE_USE'],
    state: 'DONE',
    closedBy: caller.personId,
  });
  if (!ENDED.includes(agreement.state)) await openUseDisclosureDuty(manager, deps, agreement);
  return permitted(disclosure);
}
