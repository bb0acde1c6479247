import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { answerDemandRules } from '../../../policy';
import { DEMAND_TRANSITIONS, type DemandAnswer, type DemandState } from '../../../policy/vocabulary';
import { closeDuties, notify } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { announce, decide, type PolicyRefusal } from '../../ledger';
import { productForUse } from '../../listing';
import { demandForUse } from '../store/demand-facts.query';
import { DemandEntity } from '../store/demand.entity';

export interface AnswerDemand {
  readonly demandId: string;
  readonly expectedVersion: number;
  readonly answer: DemandAnswer;
  readonly text: string;
  /** The product that serves it, for EXISTING_PRODUCT. */
  readonly productId: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

const STATE_AFTER: Readonly<Record<DemandAnswer, DemandState>> = {
  ACCEPT: 'ACCEPTED',
  EXISTING_PRODUCT: 'SERVED',
  DECLINE: 'DECLINED',
};

/** The operator answers a demand. What it accepts it turns into a data request next. */
export function answerDemand(
  deps: Deps,
  caller: MemberCaller,
  { demandId, expectedVersion, answer, text, productId }: AnswerDemand,
): Promise<Outcome<DemandEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<DemandEntity, Reason>>(dataSource, async (manager) => {
    const named = await demandForUse(manager, demandId, 'NONE');
    const agreement = named && (await agreementFacts(manager, named.agreementId, 'SHARE'));
    const demand = await demandForUse(manager, demandId, 'UPDATE');
    if (demand === null || agreement?.operatorId !== caller.organisationId) {
      return refused(plainRefusal('NOT_FOUND', ['demandId']));
    }
    if (demand.version !== expectedVersion) return refused(versionConflict(demand.version));
    const state = STATE_AFTER[answer];
    if (!DEMAND_TRANSITIONS[demand.state].includes(state)) {
      return refused(plainRefusal('STATE_NOT_FIT', ['demandId'], { state: demand.state }));
    }
    if ((answer === 'EXISTING_PRODUCT') !== (productId !== null)) {
      const reason = 'a product is named with EXISTING_PRODUCT, and only with it';
      return refused(plainRefusal('INVALID_INPUT', ['productId'], { reason }));
    }
    const product = productId === null ? null : await productForUse(manager, productId, 'SHARE');
    if (productId !== null && product?.facts.operatorId !== caller.organisationId) {
      return refused(plainRefusal('NOT_FOUND', ['productId']));
    }
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'answerDemand',
      subjectId: demandId,
      rules: answerDemandRules,
      facts: { today: legalDateOf(now), agreement, answer, product: product?.facts ?? null },
    });
    if (!outcome.ok) return outcome;
    await manager.update(
      DemandEntity,
      { id: demandId, version: expectedVersion },
      {
        state,
        answer,
        answerText: text,
        productId,
        answeredBy: caller.personId,
        answeredAt: now,
        decisionId: outcome.value,
        version: expectedVersion + 1,
      },
    );
    await closeDuties(manager, deps, {
      subjectIds: [demandId],
      kinds: ['ANSWER_DEMAND'],
      state: 'DONE',
      closedBy: caller.personId,
    });
    await announce(manager, {
      clock,
      type: 'DEMAND_ANSWERED',
      subjectId: demandId,
      decisionId: outcome.value,
      payload: { answer, productId },
    });
    await notify(manager, clock, {
      recipientIds: [demand.posterId],
      kind: 'DEMAND_ANSWERED',
      subjectId: demandId,
      params: { title: demand.title, text },
    });
    return permitted(await manager.findOneByOrFail(DemandEntity, { id: demandId }));
  });
}
