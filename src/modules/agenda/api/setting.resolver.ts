import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import { settingsOn, type SettingInForce } from '../../../policy/settings';
import { Clause, clauseOf } from '../../ledger/api/clause.type';
import { Setting } from './setting.type';

@Resolver(() => Setting)
export class SettingResolver {
  @Query(() => [Setting], {
    description:
      'The dated settings in force on a legal date, by name: the numbers by which terms and deadlines are counted. For everybody.',
  })
  settings(
    @Ctx() { deps }: RequestContext,
    @Arg('on', () => LegalDateScalar, {
      nullable: true,
      description: 'The legal date, Asia/Shanghai; today when left out.',
    })
    on?: string | null,
  ): View<Setting>[] {
    return [...settingsOn(on ?? legalDateOf(deps.clock.now()))];
  }

  @FieldResolver(() => String, { description: 'What it is, in the language of Accept-Language.' })
  title(@Root() { title }: SettingInForce, @Ctx() { locale }: RequestContext): string {
    return title[locale];
  }

  @FieldResolver(() => [Clause], {
    description: 'Where the number comes from; a platform clause where the instruments are silent.',
  })
  clauses(@Root() { clauses }: SettingInForce, @Ctx() { locale }: RequestContext): View<Clause>[] {
    return clauses.map((id) => clauseOf(id, locale));
  }
}
