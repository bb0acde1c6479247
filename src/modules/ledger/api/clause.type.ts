import { Field, ID, ObjectType } from 'type-graphql';
import type { View } from '../../../kernel/view';
import { CLAUSES, type ClauseId } from '../../../policy/clauses';
import type { Locale } from '../../../platform/graphql/locale';

@ObjectType({ description: 'A clause of an instrument on which a decision rests.' })
export class Clause {
  @Field(() => ID, { description: 'Short id, for example "N27:6".' })
  id!: string;

  @Field(() => String, { description: 'Title of the instrument, with its document number where it has one.' })
  instrument!: string;

  @Field(() => String, { description: 'Article or section.' })
  article!: string;

  @Field(() => String, { description: 'What the clause is about, in the language of Accept-Language.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Public address of the text; null where none is on record.',
  })
  url!: string | null;
}

export function clauseOf(id: string, locale: Locale): View<Clause> {
  const clause = CLAUSES[id as ClauseId];
  return {
    id,
    instrument: clause.instrument,
    article: clause.article,
    title: clause.title[locale],
    url: clause.url,
  };
}
