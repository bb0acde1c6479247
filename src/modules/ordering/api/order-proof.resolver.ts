import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { decisionById } from '../../ledger';
import { Clause, clauseOf } from '../../ledger/api/clause.type';
import { asGuidedPrice, guidedPriceById, tariffById } from '../../pricing';
import type { DataOrderEntity } from '../store/data-order.entity';
import { listVersionByOrderId, proofByOrderId } from '../store/order-proof.loader';
import { DataOrder } from './data-order.type';
import { OrderProof, ProofDecision } from './order-proof.type';

/** A decision as the ledger keeps it: the clauses are told beside it. */
type DecisionRow = View<ProofDecision> & { readonly clauseIds: Parameters<typeof clauseOf>[0][] };

@Resolver(() => ProofDecision)
export class ProofDecisionResolver {
  @FieldResolver(() => [Clause], { description: 'The clauses on which it rests.' })
  clauses(@Root() row: DecisionRow, @Ctx() { locale }: RequestContext): View<Clause>[] {
    return row.clauseIds.map((id) => clauseOf(id, locale));
  }
}

@Resolver(() => DataOrder)
export class OrderProofResolver {
  @FieldResolver(() => OrderProof, {
    description:
      'What the order and its price rest on, from the decision on the order up to the agreement. With `lines` it is the bill of proof.',
  })
  async proof(@Root() order: DataOrderEntity, @Ctx() { loaders }: RequestContext): Promise<View<OrderProof>> {
    const { tariffId, guidedPriceId } = order;
    const [row, listVersion, tariff, limit] = await Promise.all([
      loaders.get(proofByOrderId).load(order.id),
      loaders.get(listVersionByOrderId).load(order.id),
      tariffId === null ? null : loaders.get(tariffById).load(tariffId),
      guidedPriceId === null ? null : loaders.get(guidedPriceById).load(guidedPriceId),
    ]);
    const decision = async (id: string): Promise<View<ProofDecision>> => {
      const found = await loaders.get(decisionById).load(id);
      if (found === null) throw new Error('What was admitted refers to a decision that does not exist');
      return found;
    };
    const [ofOrder, ofTariff, ofLimit] = await Promise.all([
      decision(order.decisionId),
      tariff && decision(tariff.decisionId),
      limit && decision(limit.decisionId),
    ]);
    const isGuided = asGuidedPrice(limit) !== null;
    return {
      order: ofOrder,
      tariff: ofTariff,
      guidedPrice: isGuided ? ofLimit : null,
      trialTariff: isGuided ? null : ofLimit,
      approval: row,
      listVersion,
      agreement: {
        id: row.agreementId,
        number: row.agreementNumber,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
      },
    };
  }
}
