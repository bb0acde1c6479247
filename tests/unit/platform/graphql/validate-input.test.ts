import { Length, Max, ValidateNested } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';
import { validateInput } from '../../../../src/platform/graphql/validate-input';

class Inner {
  @Length(2, 4)
  name: string;

  constructor(name: string) {
    this.name = name;
  }
}

class Outer {
  @Max(10)
  count?: number | null;

  forgotten?: Inner;
  forgottenList?: Inner[];

  @ValidateNested()
  nested?: Inner;
}

const outer = (fields: Partial<Outer>): Outer => Object.assign(new Outer(), fields);

interface Tree {
  readonly property: string;
  readonly children?: readonly Tree[];
}

/** Where the problems lie; null when there is none. */
async function placesOf(value: unknown): Promise<string[] | null> {
  const leaves = ({ property, children = [] }: Tree): string[] =>
    children.length === 0
      ? [property]
      : children.flatMap((child) => leaves(child).map((leaf) => `${property}.${leaf}`));
  try {
    await validateInput(value);
    return null;
  } catch (error) {
    if (!(error instanceof ArgumentValidationError)) throw error;
    return (error.extensions.validationErrors as Tree[]).flatMap(leaves);
  }
}

describe('validateInput', () => {
  it.each([
    { _case: 'a text', value: 'x', places: null },
    { _case: 'null', value: null, places: null },
    {
      _case: 'an input within its limits',
      value: outer({ count: 10, forgotten: new Inner('ab') }),
      places: null,
    },
    { _case: 'an input over its limits', value: outer({ count: 11 }), places: ['count'] },
    { _case: 'a marked input inside', value: outer({ nested: new Inner('a') }), places: ['nested.name'] },
    {
      _case: 'an unmarked input inside',
      value: outer({ forgotten: new Inner('a') }),
      places: ['forgotten.name'],
    },
    {
      _case: 'an unmarked list of inputs inside',
      value: outer({ forgottenList: [new Inner('ab'), new Inner('a')] }),
      places: ['forgottenList.1.name'],
    },
    { _case: 'a list of inputs', value: [outer({}), outer({ count: 11 })], places: ['count'] },
  ])('finds each problem once: $_case', async ({ value, places }) => {
    expect(await placesOf(value)).toEqual(places);
  });

  it('takes null for left out', async () => {
    const input = outer({ count: null });
    await validateInput(input);
    expect('count' in input).toBe(false);
  });
});
