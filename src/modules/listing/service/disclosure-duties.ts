import type { EntityManager } from 'typeorm';
import { addMonths, legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import type { AgreementFacts } from '../../../policy/facts';
import { settingOn } from '../../../policy/settings';
import { hasOpenDuty, openDuties, type DutyRequest } from '../../agenda';
import { agreementNumberOf } from '../../authorisation';

type Disclosing = Pick<AgreementFacts, 'agreementId' | 'operatorId' | 'agencyId'>;

/**
 * What is approved is to be published, and how its resources are used is to be disclosed from time to time (C-07, C-12).
 * One duty of each kind is open for an agreement: the next version publishes everything that was approved until then.
 * Hold the lists of the agreement before.
 */
export async function openDisclosureDuties(
  manager: EntityManager,
  deps: Deps,
  agreement: Disclosing,
): Promise<void> {
  const about = await agreementNumberOf(manager, agreement.agreementId);
  const wanted = [publication(agreement, about), useDisclosure(deps, agreement, about)];
  const missing: DutyRequest[] = [];
  for (const duty of wanted) {
    if (!(await hasOpenDuty(manager, duty.kind, agreement.agreementId))) missing.push(duty);
  }
  await openDuties(manager, deps, missing);
}

/** What was withdrawn is to disappear from what is published. */
export async function openPublicationDuty(
  manager: EntityManager,
  deps: Deps,
  agreement: Disclosing,
): Promise<void> {
  if (await hasOpenDuty(manager, 'PUBLISH_PRODUCT_LIST', agreement.agreementId)) return;
  const about = await agreementNumberOf(manager, agreement.agreementId);
  await openDuties(manager, deps, [publication(agreement, about)]);
}

/** The next disclosure, counted from today. */
export async function openUseDisclosureDuty(
  manager: EntityManager,
  deps: Deps,
  agreement: Disclosing,
): Promise<void> {
  const about = await agreementNumberOf(manager, agreement.agreementId);
  await openDuties(manager, deps, [useDisclosure(deps, agreement, about)]);
}

const publication = ({ agreementId, operatorId, agencyId }: Disclosing, about: string): DutyRequest => ({
  kind: 'PUBLISH_PRODUCT_LIST',
  subjectId: agreementId,
  about,
  holderId: operatorId,
  escalatesToId: agencyId,
  period: { setting: 'PUBLICATION_WORKING_DAYS' },
});

function useDisclosure(
  { clock }: Deps,
  { agreementId, operatorId, agencyId }: Disclosing,
  about: string,
): DutyRequest {
  const today = legalDateOf(clock.now());
  return {
    kind: 'DISCLOSE_RESOURCE_USE',
    subjectId: agreementId,
    about,
    holderId: operatorId,
    escalatesToId: agencyId,
    period: { dueOn: addMonths(today, settingOn('RESOURCE_USE_DISCLOSURE_MONTHS', today)) },
  };
}
