import { CLOCK, STATE_MACHINES } from '../../src/explorer/pictures/state-machines';
import { buildBareSchema } from '../../src/schema';

const operations = Object.keys(buildBareSchema().getMutationType()?.getFields() ?? {});

describe('the pictures of states', () => {
  it.each(STATE_MACHINES.map((machine) => [machine.name, machine] as const))(
    '%s names for each move of the table what makes it, and nothing else',
    (_name, { labels, transitions, moves, beginnings }) => {
      const states = Object.keys(labels).sort();
      expect(Object.keys(transitions).sort()).toEqual(states);
      for (const state of states) {
        expect({ state, to: Object.keys(moves[state] ?? {}).sort() }).toEqual({
          state,
          to: [...(transitions[state] ?? [])].sort(),
        });
      }
      const movers = [beginnings, ...Object.values(moves)].flatMap((row) => Object.values(row ?? {}));
      for (const mover of movers.flatMap((names) => names ?? [])) {
        if (mover !== CLOCK) expect(operations).toContain(mover);
      }
    },
  );

  it('show how everything begins', () => {
    for (const { beginnings } of STATE_MACHINES) expect(Object.keys(beginnings)).not.toEqual([]);
  });
});
