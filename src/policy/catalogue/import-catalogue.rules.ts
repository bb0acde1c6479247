import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';

export interface ImportCatalogueFacts {
  readonly actor: ActorFacts;
}

/**
 * B-01, who fills the catalogue from a file: a department with what it holds, the implementing agency for all
 * departments (plan 四(九): departments complete the catalogue; plan 二: the city keeps it as one).
 *
 * Reading: each row still names its holder, and a department's file that names another has that row refused.
 */
const filledCatalogue: Rule<ImportCatalogueFacts> = {
  id: 'B-01',
  clauses: ['SEED:4.3', 'SEED:4.9'],
  basis: 'LAW',
  statement: {
    zh: '数据资源目录由提供单位完善，由实施机构统一管理。',
    en: 'The catalogue is completed by the holders of the resources and kept as one by the implementing agency.',
  },
  decide: ({ actor }) =>
    actor.kind === 'SUPPLYING_DEPARTMENT' || actor.kind === 'IMPLEMENTING_AGENCY'
      ? PERMIT
      : refuse('RESOURCE_NOT_HELD'),
};

/** May this caller fill the catalogue from a file? */
export const importCatalogueRules: readonly Rule<ImportCatalogueFacts>[] = [filledCatalogue];
