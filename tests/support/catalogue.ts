import type { EntityManager } from 'typeorm';
import type { ResourceDraft } from '../../src/modules/catalogue';
import { ResourceRegradingEntity } from '../../src/modules/catalogue/store/resource-regrading.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { BUILT_AT } from './market';
import type { Persona } from './persona';

/** A proposal that waits, of an important resource that the proposer holds. */
export async function aRegrading(
  manager: EntityManager,
  { personId, organisationId }: Pick<Persona, 'personId' | 'organisationId'>,
  more: Pick<ResourceRegradingEntity, 'resourceId'> & Partial<ResourceRegradingEntity>,
): Promise<ResourceRegradingEntity> {
  const id = newId('resourceRegrading');
  await manager.insert(ResourceRegradingEntity, {
    id,
    fromGrade: 'IMPORTANT',
    toGrade: 'GENERAL',
    sectorStandard: 'JR/T 0197-2020',
    evidenceReference: '脱敏评估报告〔2026〕7号',
    evidenceHash: 'a'.repeat(64),
    proposedBy: personId,
    proposedByOrganisationId: organisationId,
    proposedAt: BUILT_AT,
    state: 'PROPOSED',
    ...more,
  });
  return manager.findOneByOrFail(ResourceRegradingEntity, { id });
}

/** What a holder says of a resource that could enter any scope. */
export const aDraft = (more: Pick<ResourceDraft, 'holderId'> & Partial<ResourceDraft>): ResourceDraft => ({
  resourceCode: 'LC-0001',
  name: '不动产登记信息',
  grade: 'GENERAL',
  containsPersonalInformation: false,
  source: 'OWN',
  providerRegion: null,
  providerConsentReference: null,
  utilityLicenceReference: null,
  updateFrequency: '每月',
  updateInterval: 'MONTHLY',
  lastUpdatedOn: '2026-11-01',
  qualityNote: '完整率 99%',
  ...more,
});
