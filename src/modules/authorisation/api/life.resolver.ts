import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { lastDayToApply } from '../../../policy';
import { EXIT_TASKS, type DutyKind } from '../../../policy/vocabulary';
import { dutiesBySubjectId, type DutyEntity } from '../../agenda';
import { Duty } from '../../agenda/api/duty.type';
import type { AgreementEntity } from '../store/agreement.entity';
import type { AgreementExitEntity } from '../store/exit.entity';
import {
  earlyTerminationsByAgreementId,
  exitByAgreementId,
  lateAdmissionsByAgreementId,
  openRenewalByAgreementId,
  unliftedByAgreementId,
} from '../store/life.loader';
import { Agreement } from './agreement.type';
import { AgreementExit, EarlyTermination, ExitProgress } from './exit.type';
import { Rectification } from './rectification.type';
import { RenewalWindow } from './renewal.type';

const DUTIES_OF_EXIT: readonly DutyKind[] = [...EXIT_TASKS, 'CANCEL_REGISTRATION'];

/** What an agreement shows of its life after it was activated. */
@Resolver(() => Agreement)
export class AgreementLifeResolver {
  @FieldResolver(() => [Rectification], {
    description:
      'The calls to correct that keep it suspended, oldest first; all of them are found by rectifications.',
    complexity: ({ childComplexity }) => 5 * (1 + childComplexity),
  })
  openRectifications(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Rectification>[]> {
    return loaders.get(unliftedByAgreementId).load(id);
  }

  @FieldResolver(() => RenewalWindow, {
    nullable: true,
    description: 'How its renewal stands; null before it is signed and after it has ended.',
  })
  async renewal(
    @Root() { id, endsOn, state }: AgreementEntity,
    @Ctx() { loaders, deps }: RequestContext,
  ): Promise<View<RenewalWindow> | null> {
    if (endsOn === null || state === 'EXPIRED' || state === 'TERMINATED') return null;
    const [application, admitted] = await Promise.all([
      loaders.get(openRenewalByAgreementId).load(id),
      loaders.get(lateAdmissionsByAgreementId).load(id),
    ]);
    return {
      lastDayToApply: lastDayToApply(endsOn, legalDateOf(deps.clock.now())),
      isLateAdmitted: admitted.includes(endsOn),
      application,
    };
  }

  @FieldResolver(() => EarlyTermination, {
    nullable: true,
    description: 'The operator’s last application for an early end; null when it never applied.',
  })
  async earlyTermination(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<EarlyTermination> | null> {
    return (await loaders.get(earlyTerminationsByAgreementId).load(id)).at(-1) ?? null;
  }

  @FieldResolver(() => AgreementExit, {
    nullable: true,
    description: 'How it ended, and what is left to do; null while it has not ended.',
  })
  exit(
    @Root() { id }: AgreementEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<AgreementExit> | null> {
    return loaders.get(exitByAgreementId).load(id);
  }
}

@Resolver(() => AgreementExit)
export class AgreementExitResolver {
  @FieldResolver(() => [Duty], {
    description: 'What the operator has to do with the exit, seven duties.',
    complexity: ({ childComplexity }) => 7 * (1 + childComplexity),
  })
  duties(@Root() row: AgreementExitEntity, @Ctx() context: RequestContext): Promise<View<Duty>[]> {
    return dutiesOf(row, context);
  }

  @FieldResolver(() => ExitProgress, { description: 'How far that is done.' })
  async progress(
    @Root() row: AgreementExitEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<ExitProgress>> {
    const states = (await dutiesOf(row, context)).map(({ state }) => state);
    return {
      done: states.filter((state) => state === 'DONE').length,
      overdue: states.filter((state) => state === 'OVERDUE').length,
      total: states.length,
    };
  }
}

async function dutiesOf(
  { agreementId }: AgreementExitEntity,
  { loaders }: RequestContext,
): Promise<DutyEntity[]> {
  const duties = await loaders.get(dutiesBySubjectId).load(agreementId);
  return duties.filter(({ kind }) => DUTIES_OF_EXIT.includes(kind));
}
