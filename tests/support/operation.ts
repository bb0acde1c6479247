import type { IdKind } from '../../src/kernel/id';
import { newId } from '../../src/platform/persistence/new-id';
import type { Answer } from './answer';
import { everybodyBut, type MarketServer, type PersonaName } from './market-server';
import type { Persona } from './personas';
import { expectRefusal, expectThrown } from './refusals';

type Input = Readonly<Record<string, unknown>>;

interface Operation {
  readonly server: () => MarketServer;
  /** The mutation, which takes one `input`. */
  readonly field: string;
  readonly query: string;
  /** Whom the first gate admits. */
  readonly admitted: readonly PersonaName[];
  /** Who may do it. */
  readonly by: PersonaName;
  /** The input field that names the object, and the kind of its id. */
  readonly id: { readonly field: string; readonly kind: IdKind };
  /** An input that would be taken. */
  readonly good: () => Promise<Input>;
  /** Whether the input names a version. */
  readonly isEdit: boolean;
  /** The same for an object of other parties, which the caller may not see. */
  readonly foreign: () => Promise<Input>;
  readonly bad: readonly (Input & { readonly _case: string })[];
}

/** What every mutation about an agreement refuses before a rule is asked, and that nothing is left behind. */
export function itGuards(operation: Operation): void {
  const { server, field, query, admitted, by, id, good, foreign, bad, isEdit } = operation;
  const send = (input: Input, as?: Persona): Promise<Answer> =>
    server().execute(query, { input }, as ? { as } : {});
  const asOne = (input: Input): Promise<Answer> => send(input, server().cast[by]);

  it('refuses who is not signed in', async () => {
    const input = await good();
    await expectThrown(server(), () => send(input), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut(...admitted))('turns %s away', async (name) => {
    const input = await good();
    await expectThrown(server(), () => send(input, server().cast[name]), 'FORBIDDEN');
  });

  it.each([
    { _case: 'an unknown id', other: () => newId(id.kind) },
    { _case: 'an id of another kind', other: () => newId('order') },
    { _case: 'text that is no id', other: () => 'no-such-thing' },
  ])('finds nothing under $_case', async ({ other }) => {
    const input = { ...(await good()), [id.field]: other() };
    await expectRefusal(server(), () => asOne(input), { field, code: 'NOT_FOUND', path: [id.field] });
  });

  it('finds nothing of other parties', async () => {
    const input = await foreign();
    await expectRefusal(server(), () => asOne(input), { field, code: 'NOT_FOUND', path: [id.field] });
  });

  it.each(bad)('refuses $_case as input', async ({ _case, ...more }) => {
    const input = { ...(await good()), ...more };
    await expectThrown(server(), () => asOne(input), 'BAD_USER_INPUT');
  });

  if (isEdit) {
    it('names the present version to a party that has read an older one', async () => {
      const input = { ...(await good()), expectedVersion: 99 };
      await expectRefusal(server(), () => asOne(input), { field, code: 'VERSION_CONFLICT' });
    });
  }
}
