import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { addDays, addYears, legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { decideRenewalRules } from '../../../policy';
import type { EvaluationGrade, RenewalRuling } from '../../../policy/vocabulary';
import { notify, openDuty } from '../../agenda';
import { actorFacts, announce, decide, recordStates, type PolicyRefusal } from '../../ledger';
import type { AgreementEntity } from '../store/agreement.entity';
import { closeApplication } from '../store/application.write';
import { changeAgreement } from '../store/life.write';
import { RenewalEvaluationEntity } from '../store/renewal-evaluation.entity';
import { RenewalEntity } from '../store/renewal.entity';
import { regulatorId } from '../store/regulator.query';
import { holdRenewalAsParty } from '../store/renewal.query';
import { owePublication } from './scope-publication';
import { setTermTimers } from './term-timers';

/** What an annual evaluation of the operator came to. */
export interface AnnualEvaluation {
  readonly year: number;
  readonly grade: EvaluationGrade;
  readonly score: number | null;
  readonly documentHash: string;
}

export interface DecideRenewal {
  readonly renewalId: string;
  readonly expectedVersion: number;
  readonly ruling: RenewalRuling;
  /** Needed to reject, and for a term that is longer than the law has in principle. */
  readonly reason: string | null;
  /** Null to grant what was applied for. */
  readonly years: number | null;
  readonly evaluations: readonly AnnualEvaluation[];
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency decides on a renewal, the annual evaluations before it (A-13, J-03). */
export function decideRenewal(
  deps: Deps,
  caller: MemberCaller,
  { renewalId, expectedVersion, ruling, reason, years: granted, evaluations }: DecideRenewal,
): Promise<Outcome<RenewalEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<RenewalEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdRenewalAsParty(manager, caller, renewalId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['renewalId']));
    const { row, facts, renewal } = held;
    if (renewal.version !== expectedVersion) return refused(versionConflict(renewal.version));
    if (ruling === 'REJECT' && reason === null) {
      return refused(plainRefusal('INVALID_INPUT', ['reason'], { reason: 'say why it is rejected' }));
    }
    const now = clock.now();
    const years = granted ?? renewal.years;
    // The operator has agreed to what it applied for, and to nothing longer.
    if (years > renewal.years) {
      return refused(
        plainRefusal('INVALID_INPUT', ['years'], {
          reason: `at most the ${String(renewal.years)} applied for`,
        }),
      );
    }
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'decideRenewal',
      subjectId: renewalId,
      rules: decideRenewalRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement: facts,
        renewal: { state: renewal.state },
        ruling,
        years,
        hasReason: reason !== null,
        evaluations: evaluations.map(({ year, grade }) => ({ year, grade })),
      },
    });
    if (!outcome.ok) return outcome;
    const decisionId = outcome.value;
    const term = ruling === 'APPROVE' ? furtherTerm(row.endsOn, years) : null;
    await closeApplication(manager, RenewalEntity, renewal, {
      state: term === null ? 'REJECTED' : 'APPROVED',
      rulingReason: reason,
      newStartsOn: term?.startsOn ?? null,
      newEndsOn: term?.endsOn ?? null,
      decidedBy: caller.personId,
      decidedAt: now,
      decisionId,
    });
    await insertRows(
      manager,
      RenewalEvaluationEntity,
      evaluations.map((evaluation) => ({ renewalId, ...evaluation })),
    );
    await announce(manager, {
      clock,
      type: term === null ? 'RENEWAL_REJECTED' : 'RENEWAL_APPROVED',
      subjectId: renewalId,
      decisionId,
      payload: { agreementId: row.id, reason, ...term },
    });
    if (term === null) {
      await notify(manager, clock, {
        recipientIds: [row.operatorId],
        kind: 'RENEWAL_REJECTED',
        subjectId: renewalId,
        params: { agreement: row.agreementNumber, reason: reason ?? '' },
      });
    } else {
      await prolong(manager, deps, row, { endsOn: term.endsOn, decisionId });
    }
    return permitted(await manager.findOneByOrFail(RenewalEntity, { id: renewalId }));
  });
}

/**
 * A further term begins on the day after the present one ends, and ends with the corresponding day of its last year
 * (Civil Code 201, 202), as the first term does that is counted from the signing.
 */
function furtherTerm(
  endsOn: LegalDate | null,
  years: number,
): { readonly startsOn: LegalDate; readonly endsOn: LegalDate } {
  assert(endsOn !== null, 'Only an agreement with a term is renewed.');
  return { startsOn: addDays(endsOn, 1), endsOn: addYears(endsOn, years) };
}

/** The agreement goes on without a gap: its first day stays, its last day moves. */
async function prolong(
  manager: EntityManager,
  deps: Deps,
  row: AgreementEntity,
  { endsOn, decisionId }: { readonly endsOn: LegalDate; readonly decisionId: string },
): Promise<void> {
  const { id, startsOn, operatorId, agencyId, agreementNumber } = row;
  const since = deps.clock.now();
  await changeAgreement(manager, row, { endsOn });
  await recordStates(manager, [
    { subjectId: id, contextId: null, aspect: 'TERM', value: { startsOn, endsOn }, since, decisionId },
  ]);
  await announce(manager, {
    clock: deps.clock,
    type: 'AGREEMENT_RENEWED',
    subjectId: id,
    decisionId,
    payload: { from: row.endsOn, endsOn },
  });
  await notify(manager, deps.clock, {
    recipientIds: [operatorId],
    kind: 'RENEWAL_APPROVED',
    subjectId: id,
    params: { agreement: agreementNumber, endsOn },
  });
  // A further term is signed again: it is filed and published as the first one was.
  await openDuty(manager, deps, {
    kind: 'FILE_AGREEMENT',
    subjectId: id,
    about: agreementNumber,
    holderId: agencyId,
    escalatesToId: await regulatorId(manager),
    period: { setting: 'FILING_WORKING_DAYS' },
  });
  await owePublication(manager, deps, row);
  await setTermTimers(manager, deps, { id, endsOn });
}
