import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { closeDuties, notify } from '../../agenda';
import { announce } from '../../ledger';
import { TrialTariffEntity } from '../store/trial-tariff.entity';

interface RuledTrial {
  readonly caller: MemberCaller;
  /** As it was read under lock. */
  readonly trial: TrialTariffEntity;
  readonly productCode: string;
  readonly ruling:
    | { readonly state: 'DECLINED'; readonly rulingReason: string }
    | { readonly state: 'CONFIRMED'; readonly documentNumber: string; readonly inForceFrom: LegalDate };
  readonly decisionId: string;
}

/** Writes what the agency has ruled, closes its duty, and tells the operator. */
export async function ruleOnTrial(
  manager: EntityManager,
  deps: Deps,
  { caller, trial, productCode, ruling, decisionId }: RuledTrial,
): Promise<TrialTariffEntity> {
  const { clock } = deps;
  const { id, version, submittedByOrganisationId } = trial;
  const moved = await manager.update(
    TrialTariffEntity,
    { id, version },
    {
      ...ruling,
      ruledBy: caller.personId,
      ruledByOrganisationId: caller.organisationId,
      ruledAt: clock.now(),
      rulingDecisionId: decisionId,
      version: version + 1,
    },
  );
  assert(moved.affected === 1, 'A trial tariff under an exclusive lock keeps its version.');
  await closeDuties(manager, deps, {
    subjectIds: [id],
    kinds: ['RULE_ON_TRIAL_TARIFF'],
    state: 'DONE',
    closedBy: caller.personId,
  });
  const { state, ...words } = ruling;
  await announce(manager, {
    clock,
    type: state === 'CONFIRMED' ? 'TRIAL_TARIFF_CONFIRMED' : 'TRIAL_TARIFF_DECLINED',
    subjectId: id,
    decisionId,
    payload: words,
  });
  await notify(manager, clock, {
    recipientIds: [submittedByOrganisationId],
    kind: 'TRIAL_TARIFF_RULED',
    subjectId: id,
    params: {
      product: productCode,
      ruling: state,
      from: ruling.state === 'CONFIRMED' ? ruling.inForceFrom : trial.effectiveFrom,
      reason: ruling.state === 'CONFIRMED' ? ruling.documentNumber : ruling.rulingReason,
    },
  });
  return manager.findOneByOrFail(TrialTariffEntity, { id });
}
