import { assert } from '../../../kernel/assert';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { declineTrialTariffRules } from '../../../policy';
import { agreementFacts } from '../../authorisation';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import { placeOfOffering, productForUse } from '../../listing';
import type { TrialTariffEntity } from '../store/trial-tariff.entity';
import { trialTariffForUse } from '../store/trial-tariff.query';
import { ruleOnTrial } from './rule-on-trial';

export interface DeclineTrialTariff {
  readonly trialTariffId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The implementing agency does not confirm a trial tariff, and says why. The operator may hand in another one. */
export function declineTrialTariff(
  deps: Deps,
  caller: MemberCaller,
  { trialTariffId, expectedVersion, reason }: DeclineTrialTariff,
): Promise<Outcome<TrialTariffEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<TrialTariffEntity, Reason>>(dataSource, async (manager) => {
    const trial = await trialTariffForUse(manager, trialTariffId);
    const agreement = trial && (await agreementFacts(manager, trial.agreementId, 'NONE'));
    // That of another agency and none give the same answer.
    if (trial === null || agreement?.agencyId !== caller.organisationId) {
      return refused(plainRefusal('NOT_FOUND', ['trialTariffId']));
    }
    if (trial.version !== expectedVersion) return refused(versionConflict(trial.version));
    if (trial.state !== 'SUBMITTED') {
      return refused(plainRefusal('STATE_NOT_FIT', ['trialTariffId'], { state: trial.state }));
    }
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'declineTrialTariff',
      subjectId: trialTariffId,
      rules: declineTrialTariffRules,
      facts: { actor: actorFacts(caller), agreement, submittedBy: trial.submittedBy },
    });
    if (!outcome.ok) return outcome;
    const place = await placeOfOffering(manager, trial.offeringId);
    const product = place && (await productForUse(manager, place.productId, 'NONE'));
    assert(product !== null, 'A trial tariff is one of an offering of a product.');
    const ruling = { state: 'DECLINED', rulingReason: reason } as const;
    const { code: productCode } = product.facts;
    return permitted(
      await ruleOnTrial(manager, deps, { caller, trial, productCode, ruling, decisionId: outcome.value }),
    );
  });
}
