import type { EntityManager } from 'typeorm';
import type { View } from '../../src/kernel/view';
import { hashOf } from '../../src/modules/ledger';
import { storedGuidedPrice } from '../../src/modules/pricing/store/bands';
import type { TariffEntity } from '../../src/modules/pricing/store/tariff.entity';
import { TrialTariffEntity } from '../../src/modules/pricing/store/trial-tariff.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { flatScheme, type PriceScheme } from '../../src/policy';
import {
  aDecision,
  aGuidedPrice,
  aProductOnSale,
  aTariff,
  BUILT_AT,
  offeringOf,
  type BuiltProduct,
  type MarketCast,
  type PricedProduct,
} from './market';

/** Builders of trial tariffs, straight into the tables. */

type More = Partial<Omit<TrialTariffEntity, 'scheme'>> & { readonly scheme?: PriceScheme };

/** Handed in by the operator of the product, and waiting. */
export async function aTrialTariff(
  manager: EntityManager,
  built: BuiltProduct,
  { scheme = flatScheme('1.9'), ...more }: More = {},
): Promise<View<TrialTariffEntity>> {
  const { id: offeringId, purposeClass, chargeUnit } = offeringOf(built, 'INDUSTRY');
  const id = newId('trialTariff');
  const { hashed } = storedGuidedPrice(id, { form: 'CEILING', scheme, floats: null });
  await manager.insert(TrialTariffEntity, {
    id,
    agreementId: built.agreement.id,
    offeringId,
    purposeClass,
    chargeUnit,
    taxBasis: 'TAX_INCLUSIVE',
    scheme: hashed.scheme,
    schemeHash: hashOf(hashed),
    effectiveFrom: '2026-06-01',
    reason: '参照同类产品成本制定',
    documentTitle: '试行收费标准方案',
    documentHash: 'a'.repeat(64),
    state: 'SUBMITTED',
    submittedBy: built.cast.operatorPersonId,
    submittedByOrganisationId: built.agreement.operatorId,
    submittedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'submitTrialTariff'),
    ...more,
  });
  return manager.findOneByOrFail(TrialTariffEntity, { id });
}

/** As the agency rules on it. */
export async function aRuledTrial(
  manager: EntityManager,
  built: BuiltProduct,
  ruling:
    | { readonly state: 'DECLINED'; readonly rulingReason: string }
    | { readonly state: 'CONFIRMED'; readonly documentNumber: string; readonly inForceFrom: string },
  more: More = {},
): Promise<View<TrialTariffEntity>> {
  const { id } = await aTrialTariff(manager, built, more);
  await manager.update(
    TrialTariffEntity,
    { id },
    {
      ...ruling,
      ruledBy: built.cast.agencyPersonId,
      ruledByOrganisationId: built.agreement.agencyId,
      ruledAt: BUILT_AT,
      rulingDecisionId: await aDecision(manager, 'confirmTrialTariff'),
      version: 2,
    },
  );
  return manager.findOneByOrFail(TrialTariffEntity, { id });
}

export interface ProductOnTrial extends PricedProduct {
  readonly trial: View<TrialTariffEntity>;
}

/** On sale at a confirmed trial tariff of 1.9 yuan from 1 June 2026, unless the test says otherwise. */
export async function aProductOnTrial(
  manager: EntityManager,
  cast: MarketCast,
  {
    tariff = {},
    built,
    ...more
  }: More & { readonly built?: BuiltProduct; readonly tariff?: Partial<TariffEntity> } = {},
): Promise<ProductOnTrial> {
  const product = built ?? (await aProductOnSale(manager, cast));
  const inForceFrom = more.effectiveFrom ?? '2026-06-01';
  const documentNumber = '聊数〔2026〕试5号';
  const trial = await aRuledTrial(
    manager,
    product,
    { state: 'CONFIRMED', documentNumber, inForceFrom },
    more,
  );
  const guidedPrice = await aGuidedPrice(manager, product, {
    guide: { form: 'CEILING', scheme: trial.scheme, floats: null },
    basis: 'TRIAL',
    trialTariffId: trial.id,
    taxBasis: trial.taxBasis,
    documentNumber,
    effectiveFrom: inForceFrom,
    issuedBy: product.cast.agencyPersonId,
    issuedByOrganisationId: product.agreement.agencyId,
  });
  const set = await aTariff(manager, product, guidedPrice, { scheme: trial.scheme, ...tariff });
  return { ...product, trial, guidedPrice, tariff: set };
}
