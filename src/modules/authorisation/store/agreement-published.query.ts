import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { DataResourceEntity } from '../../catalogue';
import { AgreementPublicationEntity } from './agreement-publication.entity';
import { AgreementEntity } from './agreement.entity';

export const PUBLISHED_NEWEST: KeysetOrder = {
  name: 'publishedAgreements',
  keys: [{ property: 'id', direction: 'DESC' }],
};

export const SCOPE_BY_RESOURCE: KeysetOrder = {
  name: 'publishedScope',
  keys: [{ property: 'id', direction: 'ASC' }],
};

const published = (manager: EntityManager): SelectQueryBuilder<AgreementEntity> =>
  manager
    .createQueryBuilder(AgreementEntity, 'agreement')
    .where(
      'EXISTS (SELECT 1 FROM agreement_publication publication WHERE publication.agreement_id = agreement.id)',
    );

/** What was published stays public, also once the agreement has ended. */
export const pageOfPublished = (manager: EntityManager, window: PageWindow): Promise<Page<AgreementEntity>> =>
  readPage(published(manager), PUBLISHED_NEWEST, window);

export const isPublished = (manager: EntityManager, agreementId: string): Promise<boolean> =>
  manager.existsBy(AgreementPublicationEntity, { agreementId });

/** The resources within the scope now. */
export const pageOfScope = (
  manager: EntityManager,
  agreementId: string,
  window: PageWindow,
): Promise<Page<DataResourceEntity>> =>
  readPage(
    manager
      .createQueryBuilder(DataResourceEntity, 'resource')
      .where(
        'resource.id IN (SELECT scope.resource_id FROM agreement_resource scope WHERE scope.agreement_id = :agreementId AND scope.removed_at IS NULL)',
        { agreementId },
      ),
    SCOPE_BY_RESOURCE,
    window,
  );
