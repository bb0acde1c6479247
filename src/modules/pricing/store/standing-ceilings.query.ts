import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { CeilingsWithinMaximumFacts } from '../../../policy/pricing/ceilings-within-maximum.policy';
import type { TaxBasis } from '../../../policy/vocabulary';

/** A version of a guided price with what it is expected to sell. */
interface CeilingVersion {
  readonly offeringId: string;
  /** The highest of its bands: of an average below it nobody can be sure. Zero for a version from before. */
  readonly ceiling: string;
  readonly taxBasis: TaxBasis;
  readonly effectiveFrom: LegalDate;
  /** First day on which it holds no longer; null unless it was revoked. */
  readonly revokedFrom: LegalDate | null;
  /** Zero for a version from before forecasts were kept: it takes nothing of the maximum. */
  readonly forecastVolume: number;
}

/** What can still be sold counts: an offering that was retired, or whose product was withdrawn, brings in nothing more. */
export async function ceilingVersions(
  manager: EntityManager,
  agreementId: string,
): Promise<readonly CeilingVersion[]> {
  const rows: {
    offering_id: string;
    ceiling: string | null;
    tax_basis: TaxBasis;
    effective_from: string;
    revoked_from: string | null;
    forecast_volume: number | null;
  }[] = await manager.query(
    `SELECT price.offering_id, price.tax_basis, price.effective_from, price.forecast_volume, revoked.effective_from AS revoked_from,
            price.highest_ceiling AS ceiling
       FROM guided_price price
       LEFT JOIN guided_price_revocation revoked ON revoked.guided_price_id = price.id
       JOIN offering ON offering.id = price.offering_id AND offering.retired_at IS NULL
       JOIN data_product product ON product.id = offering.product_id AND product.state <> 'WITHDRAWN'
      WHERE product.agreement_id = ? AND price.basis = 'GUIDED'
      ORDER BY price.offering_id, price.effective_from`,
    [agreementId],
  );
  return rows.map((row) => ({
    offeringId: row.offering_id,
    ceiling: row.ceiling ?? '0',
    taxBasis: row.tax_basis,
    effectiveFrom: row.effective_from,
    revokedFrom: row.revoked_from,
    forecastVolume: row.forecast_volume ?? 0,
  }));
}

/** The ceilings in force on a date: of each offering the version that began last, unless it is revoked by then. */
export function ceilingsOn(versions: readonly CeilingVersion[], on: LegalDate): CeilingVersion[] {
  const latest = new Map<string, CeilingVersion>();
  for (const version of versions) {
    if (version.effectiveFrom <= on) latest.set(version.offeringId, version);
  }
  return [...latest.values()].filter(({ revokedFrom }) => revokedFrom === null || revokedFrom > on);
}

interface Days {
  readonly from: LegalDate;
  readonly to: LegalDate;
  /** What shall be priced anew: its earlier versions no longer count. */
  readonly without: readonly string[];
}

/** The ceilings of all other offerings on the first of these days, and on every later one on which they change. */
export function standingByDay(
  versions: readonly CeilingVersion[],
  { from, to, without }: Days,
): CeilingsWithinMaximumFacts['standing'] {
  const others = versions.filter(({ offeringId }) => !without.includes(offeringId));
  const changes = others
    .flatMap(({ effectiveFrom, revokedFrom }) => [
      effectiveFrom,
      ...(revokedFrom === null ? [] : [revokedFrom]),
    ])
    .filter((day) => day > from && day <= to);
  return [from, ...[...new Set(changes)].sort()].map((on) => ({
    on,
    ceilings: ceilingsOn(others, on).map(({ offeringId, ceiling, forecastVolume }) => ({
      offeringId,
      ceiling,
      forecastVolume,
    })),
  }));
}
