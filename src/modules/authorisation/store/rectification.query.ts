import { IsNull, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import { holdAsParty, type HeldAgreement } from './life.query';
import { RectificationResourceEntity } from './rectification-resource.entity';
import { RectificationEntity } from './rectification.entity';

/**
 * The resources of an agreement that nothing may rest on any more because a breach was not corrected (K-04): named by a
 * rectification whose deadline has passed, from the first millisecond after it, whether or not the clock has taken
 * them out of the scope yet. A provisional deadline has not passed. A resource that was authorised anew afterwards is no longer among them.
 */
export async function lapsedResourceIds(
  manager: EntityManager,
  agreementId: string,
  today: LegalDate,
): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await manager.query(
    `SELECT DISTINCT named.resource_id AS id
       FROM rectification
       JOIN rectification_resource named ON named.rectification_id = rectification.id
      WHERE rectification.agreement_id = ?
        AND ((rectification.state = 'OPEN' AND rectification.due_on < ? AND rectification.is_provisional = 0)
          OR (rectification.state = 'LAPSED' AND NOT EXISTS (
               SELECT 1 FROM agreement_resource scope
                WHERE scope.agreement_id = rectification.agreement_id AND scope.resource_id = named.resource_id
                  AND scope.removed_at IS NULL)))`,
    [agreementId, today],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A call to correct whose agreement is held, as one of the parties of the agreement finds it. */
export interface HeldRectification extends HeldAgreement {
  readonly rectification: RectificationEntity;
}

/** Holds the agreement first, then reads what nobody can change any more. */
export async function holdRectificationAsParty(
  manager: EntityManager,
  caller: MemberCaller,
  id: string,
): Promise<HeldRectification | null> {
  const held = await holdAsParty(manager, caller, await agreementIdOfRectification(manager, id));
  return held && { ...held, rectification: await manager.findOneByOrFail(RectificationEntity, { id }) };
}

export async function agreementIdOfRectification(manager: EntityManager, id: string): Promise<string | null> {
  const found = await manager.findOne(RectificationEntity, { select: { agreementId: true }, where: { id } });
  return found?.agreementId ?? null;
}

/** The calls to correct that keep an agreement suspended, oldest first. */
export const unliftedRectifications = (
  manager: EntityManager,
  agreementId: string,
): Promise<RectificationEntity[]> =>
  manager.find(RectificationEntity, { where: { agreementId, liftedAt: IsNull() }, order: { id: 'ASC' } });

/** The resources that a breach concerns. */
export async function namedResourceIds(manager: EntityManager, rectificationId: string): Promise<string[]> {
  const named = await manager.find(RectificationResourceEntity, {
    where: { rectificationId },
    order: { resourceId: 'ASC' },
  });
  return named.map(({ resourceId }) => resourceId);
}
