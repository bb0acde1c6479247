import type { DataSource } from 'typeorm';

/** What stood under an agreement, as its recorded decisions alone tell it. */
export interface Replayed {
  state: string;
  readonly scope: Set<string>;
  /** State of each product that was ever approved, by product id. */
  readonly products: Map<string, string>;
  /** The list item by which each product is sold, by product id. */
  readonly approvals: Map<string, string>;
}

interface DecisionRow {
  readonly id: string;
  readonly operation: string;
  readonly subject_id: string;
  readonly facts: string;
}

interface EventRow {
  readonly decision_id: string;
  readonly type: string;
  readonly subject_id: string;
}

interface Facts {
  readonly ruling?: string;
  readonly nextState?: string;
  readonly resources?: readonly { readonly resourceId: string }[];
}

/**
 * Plays the decisions that were recorded up to an instant once more, from a beginning that is given. It reads the
 * decisions and which event each led to, and nothing of what the look-back reads.
 */
export async function replay(
  { dataSource }: { readonly dataSource: DataSource },
  agreementId: string,
  beginning: { readonly state: string; readonly scope: readonly string[] },
  at: Date,
): Promise<Replayed> {
  const items: { id: string; product_id: string }[] = await dataSource.query(
    `SELECT item.id, item.product_id FROM product_list_item item
       JOIN product_list list ON list.id = item.list_id WHERE list.agreement_id = ?`,
    [agreementId],
  );
  const calledFor: { id: string }[] = await dataSource.query(
    'SELECT id FROM rectification WHERE agreement_id = ?',
    [agreementId],
  );
  const productOfItem = new Map(items.map((item) => [item.id, item.product_id]));
  const subjectIds = [
    agreementId,
    ...calledFor.map(({ id }) => id),
    ...productOfItem.keys(),
    ...productOfItem.values(),
  ];
  // What the clock reexamines is stopped by a refusal; everything else is done by a permit.
  const decisions: DecisionRow[] = await dataSource.query(
    `SELECT id, operation, subject_id, facts FROM decision
      WHERE subject_id IN (?) AND (outcome = 'PERMIT' OR operation = 'reexamineProduct') AND decided_at <= ?
      ORDER BY id`,
    [subjectIds, at],
  );
  const events: EventRow[] = await dataSource.query(
    'SELECT decision_id, type, subject_id FROM outbox_event WHERE subject_id IN (?) AND decision_id IS NOT NULL',
    [subjectIds],
  );
  const eventOf = (decisionId: string, type: string): EventRow | undefined =>
    events.find((event) => event.decision_id === decisionId && event.type === type);

  const stood: Replayed = {
    state: beginning.state,
    scope: new Set(beginning.scope),
    products: new Map(),
    approvals: new Map(),
  };
  /** Named resources of each call to correct that is not lifted. */
  const calls = new Map<string, readonly string[]>();
  for (const { id, operation, subject_id: subjectId, facts: text } of decisions) {
    const facts = JSON.parse(text) as Facts;
    if (operation === 'suspendAgreement') {
      const call = eventOf(id, 'RECTIFICATION_OPENED')?.subject_id ?? '';
      calls.set(
        call,
        (facts.resources ?? []).map(({ resourceId }) => resourceId),
      );
      stood.state = 'SUSPENDED';
    }
    apply(stood, calls, { operation, subjectId, facts, hasLed: (type) => eventOf(id, type) !== undefined });
    const productId = productOfItem.get(subjectId);
    if (operation === 'decideProductListItem' && facts.ruling === 'APPROVE' && productId !== undefined) {
      stood.approvals.set(productId, subjectId);
      if (stood.products.get(productId) !== 'SUSPENDED') stood.products.set(productId, 'ON_SALE');
    }
  }
  return stood;
}

interface Act {
  readonly operation: string;
  readonly subjectId: string;
  readonly facts: Facts;
  readonly hasLed: (type: string) => boolean;
}

function apply(stood: Replayed, calls: Map<string, readonly string[]>, act: Act): void {
  const { operation, subjectId, facts, hasLed } = act;
  switch (operation) {
    case 'restoreAgreement':
      calls.delete(subjectId);
      if (calls.size === 0) stood.state = 'ACTIVE';
      break;
    case 'lapseCorrection':
    case 'rejectCorrection':
      if (hasLed('CORRECTION_LAPSED')) calls.get(subjectId)?.forEach((id) => stood.scope.delete(id));
      break;
    case 'terminateAgreement':
      stood.state = 'TERMINATED';
      break;
    case 'expireAgreement':
      stood.state = 'EXPIRED';
      break;
    case 'reexamineProduct':
      if (hasLed('PRODUCT_SUSPENDED')) stood.products.set(subjectId, 'SUSPENDED');
      break;
    case 'suspendProduct':
    case 'reinstateProduct':
    case 'withdrawProduct':
      stood.products.set(subjectId, facts.nextState ?? '');
      if (facts.nextState === 'WITHDRAWN') stood.approvals.delete(subjectId);
      break;
  }
}
