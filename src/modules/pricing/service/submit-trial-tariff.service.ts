import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { flatScheme, submitTrialTariffRules, type PriceScheme } from '../../../policy';
import type { TaxBasis } from '../../../policy/vocabulary';
import { openDuty } from '../../agenda';
import { recordBreachOf } from '../../authorisation';
import { announce, decide, hashOf, once, type Made, type PolicyRefusal } from '../../ledger';
import { storedGuidedPrice } from '../store/bands';
import { TrialTariffEntity } from '../store/trial-tariff.entity';
import { gatherTrialCase } from './trial-case';

export interface SubmitTrialTariff {
  readonly idempotencyKey: string;
  readonly offeringId: string;
  /** One price for everybody; this or a scheme. */
  readonly unitPrice?: DecimalText | null;
  readonly scheme?: PriceScheme | null;
  readonly taxBasis: TaxBasis;
  readonly effectiveFrom: LegalDate;
  readonly reason: string;
  readonly documentTitle: string;
  readonly documentHash: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<SubmitTrialTariff, 'idempotencyKey'>;

/** The operator hands in what it would charge before there is a guided price. Nothing is charged until it is confirmed. */
export function submitTrialTariff(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: SubmitTrialTariff,
): Promise<Outcome<Made<TrialTariffEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<TrialTariffEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'submitTrialTariff',
      idempotencyKey,
      request,
      make: () => submit(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(TrialTariffEntity, { id }),
    }),
  );
}

async function submit(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { unitPrice = null, scheme: given = null, ...terms }: Request,
): Promise<Outcome<TrialTariffEntity, Reason>> {
  const { clock } = deps;
  const now = clock.now();
  if ((unitPrice === null) === (given === null)) {
    return refused(
      plainRefusal('INVALID_INPUT', ['unitPrice'], { reason: 'give exactly one of unitPrice and scheme' }),
    );
  }
  const { offeringId, taxBasis, effectiveFrom } = terms;
  const scheme = given ?? flatScheme(unitPrice ?? '');
  const asked = { offeringId, taxBasis, effectiveFrom, scheme, today: legalDateOf(now) };
  const gathered = await gatherTrialCase(manager, { caller, ...asked, trialTariffId: null });
  if (!gathered.ok) return gathered;
  const { facts, product, offering } = gathered.value;
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'submitTrialTariff',
    subjectId: offeringId,
    rules: submitTrialTariffRules,
    facts,
  });
  if (!outcome.ok) {
    const { agreementId } = product;
    const resourceCodes = facts.outsideResourceCodes;
    const tried = { clock, caller, agreementId, operation: 'submitTrialTariff', resourceCodes };
    await recordBreachOf(manager, outcome.refusal, tried);
    return outcome;
  }
  const id = newId('trialTariff');
  const { hashed } = storedGuidedPrice(id, { form: 'CEILING', scheme, floats: null });
  const schemeHash = hashOf(hashed);
  await manager.insert(TrialTariffEntity, {
    id,
    agreementId: product.agreementId,
    ...terms,
    purposeClass: offering.facts.purposeClass,
    chargeUnit: offering.chargeUnit,
    scheme: hashed.scheme,
    schemeHash,
    state: 'SUBMITTED',
    submittedBy: caller.personId,
    submittedByOrganisationId: caller.organisationId,
    submittedAt: now,
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'TRIAL_TARIFF_SUBMITTED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { ...terms, schemeHash },
  });
  await openDuty(manager, deps, {
    kind: 'RULE_ON_TRIAL_TARIFF',
    subjectId: id,
    about: product.facts.code,
    holderId: facts.agreement?.agencyId ?? '',
    escalatesToId: null,
    period: { setting: 'TRIAL_TARIFF_RULING_WORKING_DAYS' },
  });
  return permitted(await manager.findOneByOrFail(TrialTariffEntity, { id }));
}
