import { In, IsNull, LessThan } from 'typeorm';
import { legalDateOf } from '../src/kernel/legal-date';
import { completeDuty } from '../src/modules/agenda/service/complete-duty.service';
import { DutyEntity } from '../src/modules/agenda/store/duty.entity';
import { reviseResource } from '../src/modules/catalogue/service/revise-resource.service';
import { DataResourceEntity } from '../src/modules/catalogue/store/data-resource.entity';
import type { MemberCaller } from '../src/platform/caller';
import { at, callerOf, mustHold, type DemoGround } from './demo-ground';
import { entryOf } from './demo-resource';

/**
 * Holders complete the entries that an earlier version of the demo data wrote before the catalogue asked how often a
 * resource is updated and of what quality it is. Whatever somebody has changed since is left alone.
 */
export async function completeEntries(ground: DemoGround): Promise<number> {
  const { deps, data } = ground;
  const today = legalDateOf(deps.clock.now());
  const rows = await deps.dataSource.manager.findBy(DataResourceEntity, {
    resourceCode: In(data.resources.map(({ code }) => code)),
    updateInterval: IsNull(),
    qualityNote: IsNull(),
    version: 1,
  });
  const officers = officersByOrganisation(ground);
  const byCode = new Map(data.resources.map((resource) => [resource.code, resource]));
  let done = 0;
  for (const { id, holderId, resourceCode, version } of rows) {
    const officer = officers.get(holderId);
    const resource = byCode.get(resourceCode);
    if (officer === undefined || resource === undefined) continue;
    const outcome = await reviseResource(deps, officer, {
      resourceId: id,
      expectedVersion: version,
      ...entryOf(resource, today),
    });
    mustHold(outcome, resourceCode);
    done += 1;
  }
  return done;
}

/** The holders have registered what entered the scope, on the day of the file. */
export async function registerResources(ground: DemoGround): Promise<number> {
  const { deps, data } = ground;
  const { at: instant, evidence } = data.agenda.registered;
  const duties = await deps.dataSource.manager.findBy(DutyEntity, {
    kind: 'REGISTER_RESOURCE',
    state: In(['OPEN', 'OVERDUE']),
    openedAt: LessThan(instant),
  });
  const officers = officersByOrganisation(ground);
  let done = 0;
  for (const { id, version, holderId, params } of duties) {
    const officer = officers.get(holderId);
    if (officer === undefined) continue;
    const outcome = await completeDuty(at(deps, instant), officer, {
      dutyId: id,
      expectedVersion: version,
      evidence,
    });
    mustHold(outcome, params.about);
    done += 1;
  }
  return done;
}

/** Who answers for a department: one of its officers. */
const officersByOrganisation = (ground: DemoGround): ReadonlyMap<string, MemberCaller> =>
  new Map(
    ground.data.accounts
      .filter(({ roles }) => roles.includes('DEPARTMENT_OFFICER'))
      .map(({ login }) => callerOf(ground, login))
      .map((caller) => [caller.organisationId, caller]),
  );
