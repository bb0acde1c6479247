import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import { DerivedProductInputEntity } from './derived-product-input.entity';
import { DerivedProductEntity } from './derived-product.entity';

export type NewInput = Omit<DerivedProductInputEntity, 'derivedProductId' | 'position'>;

/** Writes a derived product with its inputs, which never change afterwards. The triggers ask about each input again. */
export async function recordDerivedProduct(
  manager: EntityManager,
  product: View<DerivedProductEntity>,
  inputs: readonly NewInput[],
): Promise<void> {
  await manager.insert(DerivedProductEntity, { ...product });
  await manager.insert(
    DerivedProductInputEntity,
    inputs.map((input, index) => ({ ...input, derivedProductId: product.id, position: index + 1 })),
  );
}

/** Registers a frozen product again by compare-and-set; false when it is no longer as it was read. */
export async function releaseDerivedProduct(
  manager: EntityManager,
  { id, version }: Pick<DerivedProductEntity, 'id' | 'version'>,
  releasedOn: LegalDate,
): Promise<boolean> {
  const { affected } = await manager.update(
    DerivedProductEntity,
    { id, version, state: 'FROZEN' },
    { state: 'REGISTERED', freezeReason: null, releasedOn, version: version + 1 },
  );
  return affected === 1;
}

const LONGEST_REASON = 500;

/** Freezes a registered product by compare-and-set; false when it is no longer as it was read. */
export async function freezeDerivedProduct(
  manager: EntityManager,
  { id, version }: Pick<DerivedProductEntity, 'id' | 'version'>,
  reason: string,
): Promise<boolean> {
  const { affected } = await manager.update(
    DerivedProductEntity,
    { id, version, state: 'REGISTERED' },
    // A chain of long names may be longer than the column; the decision beside it holds the whole chain.
    { state: 'FROZEN', freezeReason: [...reason].slice(0, LONGEST_REASON).join(''), version: version + 1 },
  );
  return affected === 1;
}
