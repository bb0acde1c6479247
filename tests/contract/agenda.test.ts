import { DUTY_KIND_FACTS } from '../../src/policy/agenda/duty-kinds';
import { DUTY_KINDS, TIMER_KINDS } from '../../src/policy/vocabulary';
import { buildBareSchema } from '../../src/schema';
import { TIMER_HANDLERS } from '../../src/timers';

describe('what the clock does by itself', () => {
  it('has exactly one handler for each kind of timer', () => {
    expect(TIMER_HANDLERS.map(({ kind }) => kind).sort()).toEqual([...TIMER_KINDS].sort());
  });
});

describe('a duty', () => {
  const operations = Object.keys(buildBareSchema().getMutationType()?.getFields() ?? {});

  it.each(DUTY_KINDS)('of the kind %s ends by an operation that there is', (kind) => {
    const { end } = DUTY_KIND_FACTS[kind];
    expect(operations).toContain(end === 'EVIDENCE' ? 'completeDuty' : end.operation);
  });
});
