import type { EntityManager } from 'typeorm';
import { addDays, type LegalDate } from '../../../kernel/legal-date';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import type { DelegationFacts } from '../../../policy';
import { PricingCompetenceEndEntity } from './pricing-competence-end.entity';
import { PricingCompetenceEntity } from './pricing-competence.entity';

/** The delegation under which an office acts, with the row that it was read from. */
export interface CompetenceForUse extends DelegationFacts {
  readonly competenceId: string;
}

/** A competence as it runs, with what ended it. */
export interface CompetenceWithEnd {
  readonly row: PricingCompetenceEntity;
  readonly end: PricingCompetenceEndEntity | null;
}

/** The last day is the day before the end, where that came before its time. */
const delegationOfRow = ({ row, end }: CompetenceWithEnd): CompetenceForUse => ({
  competenceId: row.id,
  documentNumber: row.documentNumber,
  effectiveFrom: row.effectiveFrom,
  effectiveTo: end === null ? row.effectiveTo : addDays(end.endedOn, -1),
});

/** The competence by which a pricing office acts on a date; where none is in force, the latest, so that a refusal can name it. */
export async function competenceOn(
  manager: EntityManager,
  pricingOfficeId: string,
  on: LegalDate,
): Promise<CompetenceForUse | null> {
  const query = manager
    .createQueryBuilder(PricingCompetenceEntity, 'competence')
    .where('competence.pricing_office_id = :pricingOfficeId', { pricingOfficeId })
    .orderBy('is_competent(competence.id, :pricingOfficeId, :on)', 'DESC')
    .addOrderBy('competence.effective_from', 'DESC')
    .setParameters({ on })
    .limit(1);
  const row = await query.getOne();
  return row && delegationOfRow(await withEnd(manager, row));
}

/** Holds a competence, so that it is ended once. */
export async function competenceToEnd(manager: EntityManager, id: string): Promise<CompetenceWithEnd | null> {
  const row = await manager.findOne(PricingCompetenceEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return row && withEnd(manager, row);
}

async function withEnd(manager: EntityManager, row: PricingCompetenceEntity): Promise<CompetenceWithEnd> {
  return { row, end: await manager.findOneBy(PricingCompetenceEndEntity, { competenceId: row.id }) };
}

export const COMPETENCES_NEWEST: KeysetOrder = {
  name: 'pricingCompetences',
  keys: [{ property: 'id', direction: 'DESC' }],
};

export function pageOfCompetences(
  manager: EntityManager,
  { pricingOfficeId, window }: { readonly pricingOfficeId: string | undefined; readonly window: PageWindow },
): Promise<Page<PricingCompetenceEntity>> {
  const query = manager.createQueryBuilder(PricingCompetenceEntity, 'competence');
  if (pricingOfficeId !== undefined) {
    query.andWhere('competence.pricing_office_id = :pricingOfficeId', { pricingOfficeId });
  }
  return readPage(query, COMPETENCES_NEWEST, window);
}
