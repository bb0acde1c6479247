import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { declareControl } from '../service/declare-control.service';
import { endControl } from '../service/end-control.service';
import { DeclareControlInput, EndControlInput } from './control.input';
import { DeclareControlPayload, EndControlPayload } from './redevelopment.payload';

@Resolver()
export class ControlResolver {
  @Mutation(() => DeclareControlPayload, {
    description:
      'The controlled organisation says who controls it, or the implementing agency or a regulator records who controls whom. Derived products that become unlawful by it are frozen at once. Serves N27 6; plan 四(二).',
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

  @Mutation(() => EndControlPayload, {
    description:
      'The implementing agency or a regulator ends or corrects a recorded fact of control. Frozen derived products that are lawful once more are registered again at once. Serves N27 6; plan 四(二).',
  })
  async endControl(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndControlInput, { description: 'The end.' }) input: EndControlInput,
  ): Promise<View<EndControlPayload>> {
    const command = {
      ...input,
      documentReference: input.documentReference.trim(),
      reason: input.reason.trim(),
    };
    const outcome = await endControl(context.deps, writerOf(context), command);
    return { controlFact: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }
}
