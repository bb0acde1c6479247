import fc from 'fast-check';
import { findControlPath, type ControlEdge } from '../../../../src/policy/redevelopment/control-path';

function edge(controllerId: string, controlledId: string, isStateAssetBody = false): ControlEdge {
  return { controllerId, controlledId, controllerKind: isStateAssetBody ? 'STATE_ASSET_BODY' : 'ENTERPRISE' };
}

function inWords(path: ControlEdge[] | null): string[] | null {
  return path === null ? null : path.map((link) => `${link.controllerId}>${link.controlledId}`);
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const name = fc.constantFrom(...NAMES);
const graph = fc.array(
  fc
    .tuple(name, name, fc.boolean())
    .map(([controller, controlled, isState]) => edge(controller, controlled, isState && controller < 'c')),
  { maxLength: 14 },
);

/** Steps of control from an organisation down to every other one, by relaxing all links until nothing changes. */
function depthsBelow(links: readonly ControlEdge[], from: string): Map<string, number> {
  const depths = new Map([[from, 0]]);
  for (let round = 0; round < NAMES.length; round += 1) {
    for (const link of links) {
      const above = depths.get(link.controllerId);
      const known = depths.get(link.controlledId) ?? Infinity;
      if (above !== undefined && link.controllerKind !== 'STATE_ASSET_BODY' && above + 1 < known) {
        depths.set(link.controlledId, above + 1);
      }
    }
  }
  return depths;
}

/** The definition itself: some apex controls both in the fewest steps, being possibly one of the two. */
function shortestByBruteForce(links: readonly ControlEdge[], from: string, to: string): number | null {
  const lengths = NAMES.map((apex) => {
    const depths = depthsBelow(links, apex);
    return (depths.get(from) ?? Infinity) + (depths.get(to) ?? Infinity);
  });
  const shortest = Math.min(...lengths);
  return Number.isFinite(shortest) ? shortest : null;
}

describe('findControlPath', () => {
  it.each([
    {
      _case: 'the operator controls the buyer in two steps',
      links: [edge('o', 'm'), edge('m', 'b')],
      path: ['o>m', 'm>b'],
    },
    {
      _case: 'the buyer controls the operator in two steps',
      links: [edge('m', 'o'), edge('b', 'm')],
      path: ['m>o', 'b>m'],
    },
    { _case: 'both have a common parent', links: [edge('p', 'o'), edge('p', 'b')], path: ['p>o', 'p>b'] },
    {
      _case: 'both have a common grandparent',
      links: [edge('g', 'p'), edge('p', 'o'), edge('g', 'q'), edge('q', 'b')],
      path: ['p>o', 'g>p', 'g>q', 'q>b'],
    },
    {
      _case: 'a shorter chain is there',
      links: [edge('o', 'm'), edge('m', 'b'), edge('o', 'b')],
      path: ['o>b'],
    },
    {
      _case: 'control runs in a circle',
      links: [edge('o', 'm'), edge('m', 'o'), edge('m', 'b')],
      path: ['o>m', 'm>b'],
    },
    {
      _case: 'both belong to the state asset body',
      links: [edge('s', 'o', true), edge('s', 'b', true)],
      path: null,
    },
    {
      _case: 'a parent below the state asset body is common',
      links: [edge('s', 'p', true), edge('p', 'o'), edge('p', 'b')],
      path: ['p>o', 'p>b'],
    },
    { _case: 'both control one joint subsidiary', links: [edge('o', 'j'), edge('b', 'j')], path: null },
    { _case: 'nothing is known', links: [], path: null },
    { _case: 'an organisation controls itself', links: [edge('o', 'o'), edge('b', 'b')], path: null },
  ])('[G-04] answers $path when $_case', ({ links, path }) => {
    expect(inWords(findControlPath(links, 'o', 'b'))).toEqual(path);
  });

  it('[G-04] answers an empty path from an organisation to itself', () => {
    expect(findControlPath([edge('o', 'o')], 'o', 'o')).toEqual([]);
  });

  it('[G-04] finds a shortest path exactly when the definition has one', () => {
    fc.assert(
      fc.property(graph, name, name, (links, from, to) => {
        const path = findControlPath(links, from, to);
        expect(path === null ? null : path.length).toBe(shortestByBruteForce(links, from, to));
      }),
      { numRuns: 1000 },
    );
  });

  it('[G-04] answers with a chain that climbs and then descends', () => {
    fc.assert(
      fc.property(graph, name, name, (links, from, to) => {
        let at: string = from;
        let isDescending = false;
        for (const link of findControlPath(links, from, to) ?? []) {
          expect(link.controllerKind).not.toBe('STATE_ASSET_BODY');
          expect(links).toContain(link);
          isDescending = isDescending || link.controlledId !== at;
          expect(isDescending ? link.controllerId : link.controlledId).toBe(at);
          at = isDescending ? link.controlledId : link.controllerId;
        }
        if (findControlPath(links, from, to) !== null) {
          expect(at).toBe(to);
        }
      }),
    );
  });

  it('[G-04] answers the same whatever the order of the links, and as far both ways', () => {
    const shuffled = graph.chain((links) =>
      fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length })),
    );
    fc.assert(
      fc.property(shuffled, name, name, ([links, others], from, to) => {
        expect(inWords(findControlPath(others, from, to))).toEqual(inWords(findControlPath(links, from, to)));
        expect(findControlPath(links, to, from)?.length).toBe(findControlPath(links, from, to)?.length);
      }),
    );
  });

  it('[G-04] ends on a dense graph without walking every path', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `org_${String(index)}`);
    const links = ids.flatMap((controller) => ids.map((controlled) => edge(controller, controlled)));
    expect(findControlPath(links, 'org_0', 'nobody')).toBeNull();
    expect(findControlPath(links, 'org_0', 'org_59')).toHaveLength(1);
  });
});
