import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, versionConflict, type Refusal } from '../../../platform/refusal';
import { barResourceRules } from '../../../policy';
import type { UseBar } from '../../../policy/vocabulary';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { resourceForUpdate } from '../store/data-resource.query';
import { changeResource } from '../store/data-resource.write';
import { removeFromEveryScope } from './scope';
import { nameOf } from './watch-freshness';

export interface LiftResourceBar {
  readonly resourceId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  /** Name or number of the document in which it was found so. */
  readonly document: string;
}

export interface BarResource extends LiftResourceBar {
  readonly useBar: UseBar;
}

type Reason = Refusal<PolicyRefusal>;

/** The agency flags that nobody may use a resource. It leaves every scope at once, and what is made of it stops. */
export const barResource = (
  deps: Deps,
  caller: MemberCaller,
  { useBar, ...command }: BarResource,
): Promise<Outcome<View<DataResourceEntity>, Reason>> =>
  inTransaction<Outcome<View<DataResourceEntity>, Reason>>(deps.dataSource, async (manager) => {
    const held = await heldForBar(manager, deps, caller, { ...command, barAct: 'BAR' });
    if (!held.ok) return held;
    const { resource, decisionId } = held.value;
    const { reason, document } = command;
    await removeFromEveryScope(manager, deps, {
      resourceIds: [resource.id],
      reason,
      since: deps.clock.now(),
      decisionId,
    });
    const change = { useBar, useBarReason: reason, useBarDocument: document };
    await changeResource(manager, resource, change);
    await tell(manager, deps, {
      type: 'RESOURCE_BARRED',
      resource,
      decisionId,
      payload: { ...command, useBar },
    });
    return permitted({ ...resource, ...change, version: resource.version + 1 });
  });

/** The agency lifts the bar. The resource comes into no scope by that: whoever wants it there adds it again. */
export const liftResourceBar = (
  deps: Deps,
  caller: MemberCaller,
  command: LiftResourceBar,
): Promise<Outcome<View<DataResourceEntity>, Reason>> =>
  inTransaction<Outcome<View<DataResourceEntity>, Reason>>(deps.dataSource, async (manager) => {
    const held = await heldForBar(manager, deps, caller, { ...command, barAct: 'LIFT' });
    if (!held.ok) return held;
    const { resource, decisionId } = held.value;
    const change = { useBar: null, useBarReason: null, useBarDocument: null };
    await changeResource(manager, resource, change);
    await tell(manager, deps, { type: 'RESOURCE_BAR_LIFTED', resource, decisionId, payload: command });
    return permitted({ ...resource, ...change, version: resource.version + 1 });
  });

async function heldForBar(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  { resourceId, expectedVersion, barAct }: LiftResourceBar & { readonly barAct: 'BAR' | 'LIFT' },
): Promise<Outcome<{ readonly resource: DataResourceEntity; readonly decisionId: string }, Reason>> {
  const resource = await resourceForUpdate(manager, resourceId);
  if (resource === null) return refused(plainRefusal('NOT_FOUND', ['resourceId']));
  if (resource.version !== expectedVersion) return refused(versionConflict(resource.version));
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: barAct === 'BAR' ? 'barResource' : 'liftResourceBar',
    subjectId: resourceId,
    rules: barResourceRules,
    facts: { barAct, actor: actorFacts(caller), code: resource.resourceCode, useBar: resource.useBar },
  });
  return outcome.ok ? permitted({ resource, decisionId: outcome.value }) : outcome;
}

interface Told {
  readonly type: 'RESOURCE_BARRED' | 'RESOURCE_BAR_LIFTED';
  readonly resource: DataResourceEntity;
  readonly decisionId: string;
  readonly payload: LiftResourceBar & Partial<BarResource>;
}

async function tell(
  manager: EntityManager,
  { clock }: Deps,
  { type, resource, decisionId, payload: { reason, document, useBar } }: Told,
): Promise<void> {
  await notify(manager, clock, {
    recipientIds: [resource.holderId],
    kind: type,
    subjectId: resource.id,
    params: { resource: nameOf(resource), reason },
  });
  await announce(manager, {
    clock,
    type,
    subjectId: resource.id,
    decisionId,
    payload: { resourceCode: resource.resourceCode, reason, document, ...(useBar && { useBar }) },
  });
}
