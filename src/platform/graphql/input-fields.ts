import { Length } from 'class-validator';
import { Field } from 'type-graphql';

/** The key by which a creating request takes effect once, however often it is sent. */
export function IdempotencyKeyField(): PropertyDecorator {
  return (target, property) => {
    Field(() => String, {
      description:
        'Chosen by the client, 8 to 100 characters. The same key with the same input gives the stored result; with other input it is refused.',
    })(target, property);
    Length(8, 100)(target, property);
  };
}

/** Why something is done, in words that are kept with it. */
export function ReasonField(what: string): PropertyDecorator {
  return (target, property) => {
    Field(() => String, { description: `${what}, 2 to 500 characters.` })(target, property);
    Length(2, 500)(target, property);
  };
}
