import type { EntityManager } from 'typeorm';
import { PaymentEntity } from './payment.entity';

/** One bank transfer pays one order; the unique key decides between two desks that book it at once. */
export const isBankReferenceTaken = (
  manager: EntityManager,
  operatorId: string,
  bankReference: string,
): Promise<boolean> => manager.existsBy(PaymentEntity, { operatorId, bankReference });
