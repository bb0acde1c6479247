import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';

export interface ListPublicationFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  /** How many items stand approved under the agreement at this moment. */
  readonly approvedItemCount: number;
  /** How many versions of its list were published before. */
  readonly publishedVersionCount: number;
}

/**
 * C-07, N27 19 and N65 五: what was approved is published promptly, with the tariffs actually charged.
 *
 * Reading: the operator publishes its list, and the agency may do so in its place. A list that has become empty is
 * published too, so that nobody takes the earlier version for what is approved; one that never had an item is not.
 * The tariffs are shown beside each item as they stand when the list is read.
 */
export const listPublication: Rule<ListPublicationFacts> = {
  id: 'C-07',
  clauses: ['N27:19', 'N65:5'],
  basis: 'LAW',
  statement: {
    zh: '经批准的产品和服务清单及具体收费标准应当及时公开。',
    en: 'The approved list of products and services is published promptly, with the actual tariffs.',
  },
  decide: ({ actor, agreement, approvedItemCount, publishedVersionCount }) => {
    const isParty = [agreement?.operatorId, agreement?.agencyId].includes(actor.organisationId);
    if (!isParty) return refuse('LIST_NOT_PUBLISHED_BY_PARTY', {}, { clauses: ['DESIGN:marketplace'] });
    return approvedItemCount === 0 && publishedVersionCount === 0
      ? refuse('NOTHING_TO_PUBLISH', {}, { clauses: ['DESIGN:marketplace'] })
      : PERMIT;
  },
};
