import type { EntityManager } from 'typeorm';
import { legalDateOf, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { bindingDay, confirmTrialTariffRules, type GuidedScheme } from '../../../policy';
import { trialReminderDay } from '../../../policy/pricing/trial-reminder.policy';
import { setTimers } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announce, decide, hashOf, type PolicyRefusal } from '../../ledger';
import { storedGuidedPrice, storedTariff } from '../store/bands';
import { insertGuidedPrice, insertTariff } from '../store/price.write';
import { TrialTariffEntity } from '../store/trial-tariff.entity';
import { trialTariffForUse } from '../store/trial-tariff.query';
import { ruleOnTrial } from './rule-on-trial';
import { gatherTrialCase } from './trial-case';

export interface ConfirmTrialTariff {
  readonly trialTariffId: string;
  readonly expectedVersion: number;
  /** Number of the agency's document. */
  readonly documentNumber: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/**
 * The implementing agency confirms a trial tariff. In the same transaction it comes to stand in the place of the guided
 * price, so that no tariff exceeds it, and the operator's tariff is set at its figures.
 */
export function confirmTrialTariff(
  deps: Deps,
  caller: MemberCaller,
  request: ConfirmTrialTariff,
): Promise<Outcome<TrialTariffEntity, Reason>> {
  return inTransaction<Outcome<TrialTariffEntity, Reason>>(deps.dataSource, (manager) =>
    confirm(manager, deps, caller, request),
  );
}

async function confirm(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { trialTariffId, expectedVersion, documentNumber }: ConfirmTrialTariff,
): Promise<Outcome<TrialTariffEntity, Reason>> {
  const { clock } = deps;
  const unlocked = await manager.findOneBy(TrialTariffEntity, { id: trialTariffId });
  const agreement = unlocked && (await agreementFacts(manager, unlocked.agreementId, 'NONE'));
  // That of another agency and none give the same answer.
  if (unlocked === null || agreement?.agencyId !== caller.organisationId) {
    return refused(plainRefusal('NOT_FOUND', ['trialTariffId']));
  }
  const today = legalDateOf(clock.now());
  const { offeringId, scheme, taxBasis, submittedBy } = unlocked;
  const effectiveFrom = unlocked.effectiveFrom < today ? today : unlocked.effectiveFrom;
  const asked = { offeringId, scheme, taxBasis, today, effectiveFrom };
  const gathered = await gatherTrialCase(manager, { caller, ...asked, trialTariffId });
  if (!gathered.ok) return gathered;
  // Held after the offering, in the house's lock order; all but how it stands never changes.
  const trial = await trialTariffForUse(manager, trialTariffId);
  if (trial?.version !== expectedVersion) return refused(versionConflict(trial?.version ?? 0));
  if (trial.state !== 'SUBMITTED') {
    return refused(plainRefusal('STATE_NOT_FIT', ['trialTariffId'], { state: trial.state }));
  }
  const { facts, product } = gathered.value;
  const inForceFrom = bindingDay(facts);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'confirmTrialTariff',
    subjectId: trialTariffId,
    rules: confirmTrialTariffRules,
    facts: { ...facts, effectiveFrom: inForceFrom, submittedBy, documentNumber },
  });
  if (!outcome.ok) return outcome;
  const { code: productCode, productId } = product.facts;
  const decisionId = outcome.value;
  const ruling = { state: 'CONFIRMED', documentNumber, inForceFrom } as const;
  const confirmed = await ruleOnTrial(manager, deps, { caller, trial, productCode, ruling, decisionId });
  await chargeTrial(manager, deps, { caller, trial: confirmed, productId, inForceFrom, decisionId });
  // The months are counted from the first trial; a later version of it begins no other year.
  if (facts.runningTrial === null) {
    const dueAt = startOfLegalDay(trialReminderDay(inForceFrom));
    await setTimers(manager, [{ kind: 'TRIAL_TARIFF_REMINDER', subjectId: trialTariffId, dueAt }]);
  }
  return permitted(confirmed);
}

interface Confirmed {
  readonly caller: MemberCaller;
  readonly trial: TrialTariffEntity;
  readonly productId: string;
  readonly inForceFrom: LegalDate;
  readonly decisionId: string;
}

/** Writes what a tariff is held against from that day, and the tariff at the same figures. */
async function chargeTrial(
  manager: EntityManager,
  { clock }: Deps,
  { caller, trial, productId, inForceFrom, decisionId }: Confirmed,
): Promise<void> {
  const now = clock.now();
  const { id: trialTariffId, offeringId, purposeClass, chargeUnit, taxBasis, schemeHash } = trial;
  const common = { offeringId, purposeClass, chargeUnit, taxBasis, effectiveFrom: inForceFrom, decisionId };
  const guide: GuidedScheme = { form: 'CEILING', scheme: trial.scheme, floats: null };
  const guidedPriceId = newId('guidedPrice');
  const limit = storedGuidedPrice(guidedPriceId, guide);
  await insertGuidedPrice(
    manager,
    {
      id: guidedPriceId,
      ...common,
      ...limit.header,
      basis: 'TRIAL',
      trialTariffId,
      schemeHash,
      documentNumber: trial.documentNumber ?? '',
      maximumRevenueId: null,
      highestCeiling: null,
      forecastVolume: null,
      priceProposalId: null,
      supersedesId: null,
      reason: null,
      competenceId: null,
      issuedBy: caller.personId,
      issuedByOrganisationId: caller.organisationId,
      issuedAt: now,
    },
    limit.bands,
  );
  const tariffId = newId('tariff');
  const { header, bands, hashed } = storedTariff(tariffId, trial.scheme, { id: guidedPriceId, guide });
  const tariffHash = hashOf(hashed);
  await insertTariff(
    manager,
    {
      id: tariffId,
      ...common,
      ...header,
      schemeHash: tariffHash,
      guidedPriceId,
      ceiling: limit.header.ceiling,
      setBy: trial.submittedBy,
      setAt: now,
    },
    bands,
  );
  await announce(manager, {
    clock,
    type: 'TARIFF_SET',
    subjectId: productId,
    decisionId,
    payload: {
      tariffId,
      offeringId,
      taxBasis,
      effectiveFrom: inForceFrom,
      unitPrice: header.unitPrice,
      schemeHash: tariffHash,
      trialTariffId,
    },
  });
}
