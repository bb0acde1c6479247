import type { OrganisationKind } from '../vocabulary';

export interface ControlEdge {
  readonly controllerId: string;
  readonly controlledId: string;
  readonly controllerKind: OrganisationKind;
}

interface Step<Link> {
  readonly organisationId: string;
  /** False while climbing to controllers; once true, the path only descends. */
  readonly isDescending: boolean;
  readonly path: readonly Link[];
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function grouped<Link>(links: readonly Link[], keyOf: (link: Link) => string): ReadonlyMap<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(keyOf(link));
    if (group === undefined) {
      groups.set(keyOf(link), [link]);
    } else {
      group.push(link);
    }
  }
  return groups;
}

/**
 * The shortest chain of control between two organisations (decision 8): `from` controls `to`, is controlled by it,
 * or both have a common controller, through any number of steps. Null when there is none, empty when they are one.
 *
 * A path climbs to a controller and then descends; it never climbs again, because two owners of one joint
 * subsidiary do not control each other. Control by a state-asset body is left out: state ownership alone is no tie.
 * Breadth first, so the first path found is a shortest one; links are visited in the order of their ids,
 * so equal facts give an equal path; no organisation is visited twice in one direction, so cycles end.
 */
export function findControlPath<Link extends ControlEdge>(
  links: readonly Link[],
  from: string,
  to: string,
): Link[] | null {
  const ordered = links
    .filter((link) => link.controllerKind !== 'STATE_ASSET_BODY')
    .sort(
      (a, b) => compareText(a.controllerId, b.controllerId) || compareText(a.controlledId, b.controlledId),
    );
  const upward = grouped(ordered, (link) => link.controlledId);
  const downward = grouped(ordered, (link) => link.controllerId);

  const visited = new Set<string>();
  const queue: Step<Link>[] = [{ organisationId: from, isDescending: false, path: [] }];
  for (const step of queue) {
    if (step.organisationId === to) {
      return [...step.path];
    }
    const key = `${step.isDescending ? 'down' : 'up'} ${step.organisationId}`;
    if (visited.has(key)) {
      continue;
    }
    visited.add(key);
    // Downward first: of two equally short chains, plain control says more than a common controller.
    for (const link of downward.get(step.organisationId) ?? []) {
      queue.push({ organisationId: link.controlledId, isDescending: true, path: [...step.path, link] });
    }
    if (!step.isDescending) {
      for (const link of upward.get(step.organisationId) ?? []) {
        queue.push({ organisationId: link.controllerId, isDescending: false, path: [...step.path, link] });
      }
    }
  }
  return null;
}
