import { assert } from '../../kernel/assert';
import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { withinScope } from '../authorisation/within-scope.policy';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, ProductFacts } from '../facts';
import type { ItemReviewKind, ItemReviewResult, ListItemRuling, ListItemState } from '../vocabulary';
import { agencyDecidesList } from './agency-decides-list.policy';
import { associationRisk } from './association-risk.policy';
import type { ListedItemFacts } from './complete-list-item.policy';
import { fourEyes } from './four-eyes.policy';
import { importantDataDelivery } from './important-data-delivery.policy';
import { lawfulSourcesOf, type SourceStatements } from './lawful-sources';
import { personalInformationBasis } from './personal-information-basis.policy';
import { productStanding } from './product-standing.policy';
import { reviewedItem } from './reviewed-item.policy';

export interface ReviewListItemFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly item: {
    readonly code: string;
    readonly state: ListItemState;
    readonly submitterPersonId: string;
  };
  /** Whether the person who acts is also a member of the operator. */
  readonly isActorOfOperator: boolean;
}

export interface DecideProductListItemFacts extends ReviewListItemFacts {
  readonly today: LegalDate;
  readonly ruling: ListItemRuling;
  /** The product as it stands before the ruling. */
  readonly product: ProductFacts;
  /** What was handed in, with its resources as the catalogue has them today; null where it was decided before that was kept. */
  readonly content: (ListedItemFacts & SourceStatements) | null;
  /** Codes of its resources that the agreement does not cover today. */
  readonly outsideResourceCodes: readonly string[];
  /** The latest review of each kind, those that came with the ruling included. */
  readonly reviews: Readonly<Partial<Record<ItemReviewKind, ItemReviewResult>>>;
}

function handedIn({ content }: DecideProductListItemFacts): ListedItemFacts & SourceStatements {
  assert(content !== null, 'What is not decided yet has its content; C-02 is asked before.');
  return content;
}

const isApproval = ({ ruling }: DecideProductListItemFacts): boolean => ruling === 'APPROVE';

/** May this person review this item? The agency does, as long as it is undecided. */
export const reviewListItemRules: readonly Rule<ReviewListItemFacts>[] = [
  asking(agencyDecidesList, ({ actor, agreement, item }) => ({
    listAct: 'DECIDE',
    actor,
    agreement,
    itemState: item.state,
  })),
  asking(fourEyes, ({ actor, item, isActorOfOperator }) => ({
    submitterPersonId: item.submitterPersonId,
    deciderPersonId: actor.personId,
    isDeciderOfOperator: isActorOfOperator,
  })),
];

/** May this person rule so on this item? Returning and rejecting stay possible after an agreement ended. */
export const decideProductListItemRules: readonly Rule<DecideProductListItemFacts>[] = [
  ...reviewListItemRules,
  askingWhen(isApproval, agreementInForceFor('OPERATOR_WRITE'), (facts) => facts),
  // A revision does not bring back what was withdrawn meanwhile.
  askingWhen(
    (facts) => isApproval(facts) && facts.product.state === 'WITHDRAWN',
    productStanding,
    ({ product }) => ({ product, nextState: 'ON_SALE' }),
  ),
  askingWhen(isApproval, withinScope, (facts) => facts),
  // What its resources are graded and flagged may have changed since the item was handed in.
  askingWhen(isApproval, importantDataDelivery, (facts) => lawfulSourcesOf(handedIn(facts))),
  askingWhen(isApproval, personalInformationBasis, (facts) => lawfulSourcesOf(handedIn(facts))),
  askingWhen(isApproval, associationRisk, (facts) => ({
    itemCode: facts.item.code,
    resourceCount: handedIn(facts).resources.length,
    assessment: facts.reviews.ASSOCIATION_RISK ?? null,
  })),
  askingWhen(isApproval, reviewedItem, ({ item, reviews }) => ({ itemCode: item.code, reviews })),
];
