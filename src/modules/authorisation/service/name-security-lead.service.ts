import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { nameSecurityLeadRules } from '../../../policy';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';
import { writeSecurityLead, type SecurityLead } from '../store/agreement.write';
import { holdAsParty } from '../store/life.query';
import { leadFacts } from './revise-agreement.service';

export interface NameSecurityLead {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly securityLead: SecurityLead;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/**
 * The operator names its first responsible person for security, before the start or whenever that person changes
 * (I-01). It is no change of what was signed.
 */
export function nameSecurityLead(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, securityLead }: NameSecurityLead,
): Promise<Outcome<AgreementEntity, Reason>> {
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'nameSecurityLead',
      subjectId: agreementId,
      rules: nameSecurityLeadRules,
      facts: {
        today: legalDateOf(clock.now()),
        actor: actorFacts(caller),
        agreement: facts,
        securityLead: await leadFacts(manager, securityLead, row.operatorId),
      },
    });
    if (!outcome.ok) return outcome;
    await writeSecurityLead(manager, row, securityLead);
    await announce(manager, {
      clock,
      type: 'SECURITY_LEAD_NAMED',
      subjectId: agreementId,
      decisionId: outcome.value,
      payload: { from: row.securityLeadName, to: securityLead },
    });
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
