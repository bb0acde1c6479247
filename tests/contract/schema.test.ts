import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBareSchema, printedSchema } from '../../src/schema';

const schema = buildBareSchema();

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

/** Everything in the schema that a reader meets, with what is said about it. */
function* everythingDescribed(): Generator<Described> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (type !== schema.getQueryType() && type !== schema.getMutationType()) {
      yield { place: type.name, description: type.description };
    }
    if (isEnumType(type)) {
      for (const { name, description } of type.getValues())
        yield { place: `${type.name}.${name}`, description };
    }
    if (isInputObjectType(type)) {
      for (const { name, description } of Object.values(type.getFields())) {
        yield { place: `${type.name}.${name}`, description };
      }
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield { place: `${type.name}.${field.name}`, description: field.description };
        for (const { name, description } of field.args) {
          yield { place: `${type.name}.${field.name}(${name})`, description };
        }
      }
    }
  }
}

describe('the schema', () => {
  it('is the committed document; write it anew with npm run schema', () => {
    const committed = readFileSync(join(__dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8');
    expect(committed).toBe(printedSchema());
  });

  it('is described in sentences, every type, field, argument and value of it', () => {
    const isSentence = (text: string): boolean => /^["“\p{Lu}\d]/u.test(text) && /[.。][)”]?$/.test(text);
    const undescribed = [...everythingDescribed()].filter(
      ({ description }) =>
        description === null || description === undefined || !isSentence(description.trim()),
    );
    expect(undescribed).toEqual([]);
  });

  it('shows no column by its name and no hash of a secret', () => {
    const fields = [...everythingDescribed()]
      .map(({ place }) => place)
      .filter((place) => /\.[a-z]/.test(place));
    expect(fields.filter((place) => /_|(password|secret|token|key)Hash/i.test(place))).toEqual([]);
  });
});
