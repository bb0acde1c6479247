import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { declareControl } from '../service/declare-control.service';
import { DeclareControlInput } from './redevelopment.input';
import { DeclareControlPayload } from './redevelopment.payload';

@Resolver()
export class DeclareControlResolver {
  @Mutation(() => DeclareControlPayload, {
    description:
      'One of the two sides, the implementing agency or a regulator declares who controls whom. Derived products that become unlawful by it are frozen at once. Serves N27 6; plan 四(二).',
  })
  async declareControl(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclareControlInput, { description: 'The declaration.' }) input: DeclareControlInput,
  ): Promise<View<DeclareControlPayload>> {
    const command = {
      ...input,
      sharePercent: input.sharePercent ?? null,
      effectiveTo: input.effectiveTo ?? null,
    };
    const outcome = await declareControl(context.deps, writerOf(context), command);
    return { controlFact: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }
}
