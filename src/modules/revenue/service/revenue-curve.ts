import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import type { Caller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { warningLines } from '../../../policy/pricing/revenue-warning.policy';
import { agreementNumberOf } from '../../authorisation';
import { visibleMaximumsByIds } from '../../pricing';
import { revenueByDay } from '../store/revenue.query';

/** How revenue has come in over the days of a maximum. */
export interface RevenueCurve {
  readonly agreementNumber: string;
  readonly documentNumber: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly today: LegalDate;
  readonly maximum: DecimalText;
  /** The shares of the maximum at which a warning is given, in percent. */
  readonly warningPercents: readonly number[];
  /** The days on which anything came in, oldest first. */
  readonly days: readonly { readonly day: LegalDate; readonly revenue: DecimalText }[];
}

/** The curve of a maximum, to whoever may see its figures; null for everybody else, and where there is none. */
export async function revenueCurve(
  manager: EntityManager,
  { caller, clock }: { readonly caller: Caller; readonly clock: Clock },
  maximumRevenueId: string,
): Promise<RevenueCurve | null> {
  const [maximum] = await visibleMaximumsByIds(manager, caller, [maximumRevenueId]);
  if (maximum == null) return null;
  const { agreementId, effectiveFrom: from, effectiveTo: to, amount, documentNumber } = maximum;
  return {
    agreementNumber: await agreementNumberOf(manager, agreementId),
    documentNumber,
    from,
    to,
    today: legalDateOf(clock.now()),
    maximum: amount,
    warningPercents: warningLines(to),
    days: await revenueByDay(manager, { agreementId, from, to }),
  };
}
