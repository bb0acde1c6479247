import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { decideProductListItemRules } from '../../../policy';
import { agreementFacts } from '../../authorisation';
import { consult, decide, decideEach } from '../../ledger';
import { insertReviews, ruleOnItems, type RuledItem } from '../store/product-list-item.write';
import { announceRulings, recordRulings } from './record-rulings';
import {
  rulingCases,
  staleOrSilent,
  type RulingCase,
  type RulingGiven,
  type RulingRefused,
} from './ruling-case';
import { settleRulings } from './settle-rulings';

interface Rulings {
  readonly operation: string;
  readonly agreementId: string;
  readonly listId: string;
  readonly rulings: readonly RulingGiven[];
}

/**
 * Rules on items of one list, all of them or none, in as many statements for one as for hundreds; each ruling has a
 * decision of its own.
 */
export async function ruleOnList(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { operation, agreementId, listId, rulings }: Rulings,
): Promise<Outcome<void, RulingRefused>> {
  const { clock } = deps;
  const at = clock.now();
  const agreement = await agreementFacts(manager, agreementId, 'SHARE');
  assert(agreement !== null, 'A list stands under an agreement that exists.');
  const asked = { caller, agreement, listId, rulings, today: legalDateOf(at) };
  const found = await rulingCases(manager, asked);
  if (!found.ok) return found;
  const cases = found.value;
  const unready = agreement.agencyId === caller.organisationId ? staleOrSilent(cases) : null;
  if (unready !== null) return refused(unready);
  const decided = await decideAll(manager, { clock, caller, operation }, cases);
  if (!decided.ok) return decided;
  const ruled = cases.map((one, index) => ruledItem(one, decided.value[index]));
  const by = { personId: caller.personId, organisationId: caller.organisationId, at };
  await insertReviews(
    manager,
    cases.flatMap((one, index) => newReviews(one, decided.value[index])),
    by,
  );
  await ruleOnItems(manager, ruled, by);
  await recordRulings(manager, { agreementId, at, ruled });
  await announceRulings(manager, clock, ruled);
  await settleRulings(manager, deps, { agreement, listId, ruled, deciderId: caller.personId });
  return permitted(undefined);
}

interface Question {
  readonly clock: Clock;
  readonly caller: MemberCaller;
  readonly operation: string;
}

/** The id of a decision for each, or the first refusal: the others were not made, and a permit on record would say so. */
async function decideAll(
  manager: EntityManager,
  question: Question,
  cases: readonly RulingCase[],
): Promise<Outcome<string[], RulingRefused>> {
  const rules = decideProductListItemRules;
  const questions = cases.map(({ item, facts }) => ({ subjectId: item.id, facts }));
  const index = questions.findIndex(({ facts }) => !consult(rules, facts).ok);
  const barred = questions[index];
  if (barred !== undefined) {
    const refusal = await decide(manager, { ...question, rules, ...barred });
    assert(!refusal.ok, 'The same facts have the same answer.');
    return refused({ reason: refusal.refusal, index });
  }
  const answers = await decideEach(manager, { ...question, rules }, questions);
  return permitted(
    answers.map((answer) => {
      assert(answer.ok, 'The same facts have the same answer.');
      return answer.value;
    }),
  );
}

function ruledItem({ given, item, product }: RulingCase, decisionId: string | undefined): RuledItem {
  assert(decisionId !== undefined, 'Each ruling has a decision of its own.');
  assert(item.content !== null, 'What waits for a ruling has its content.');
  return {
    itemId: item.id,
    productId: item.productId,
    content: item.content,
    ruling: given.ruling,
    reason: given.reason,
    decisionId,
    approvedItemId: product.approvedItemId,
  };
}

/** A review that comes with a ruling is the next of its kind. */
function newReviews({ given, item, reviews }: RulingCase, decisionId: string | undefined) {
  assert(decisionId !== undefined, 'Each ruling has a decision of its own.');
  return given.reviews.map((review) => ({
    itemId: item.id,
    ...review,
    number: (reviews[review.kind]?.number ?? 0) + 1,
    decisionId,
  }));
}
