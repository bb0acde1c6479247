import { registerEnumType } from 'type-graphql';

/** Makes a GraphQL enum of a vocabulary array, so that a word exists once. Every value must be described. */
export function enumOf<Word extends string>(
  name: string,
  words: readonly Word[],
  description: string,
  values: Readonly<Record<Word, string>>,
): Readonly<Record<Word, Word>> {
  const members = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(
    words.map((word) => [word, { description: values[word] }]),
  ) as Record<Word, { description: string }>;
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}
