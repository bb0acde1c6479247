import { In } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { AGREEMENT_CONTENT_GROUPS } from '../../../policy/vocabulary';
import { AgreementContentEntity } from './agreement-content.entity';
import { ExclusivityReviewEntity } from './agreement-exclusivity-review.entity';
import { AgreementPublicationEntity } from './agreement-publication.entity';
import { AgreementSignatureEntity } from './agreement-signature.entity';

/** What an agreement says, in the order of N27 14. */
export const contentsByAgreementId = defineLoader(
  'contentsByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows = await manager.findBy(AgreementContentEntity, { agreementId: In([...agreementIds]) });
    const placeOf = (row: AgreementContentEntity): number =>
      AGREEMENT_CONTENT_GROUPS.indexOf(row.contentGroup);
    rows.sort((left, right) => placeOf(left) - placeOf(right));
    return groupByKey(agreementIds, rows, (row) => row.agreementId);
  },
);

/** All signatures, those under earlier revisions too, oldest first. */
export const signaturesByAgreementId = defineLoader(
  'signaturesByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows = await manager.find(AgreementSignatureEntity, {
      where: { agreementId: In([...agreementIds]) },
      order: { contentRevision: 'ASC', signedAt: 'ASC', seat: 'ASC' },
    });
    return groupByKey(agreementIds, rows, (row) => row.agreementId);
  },
);

/** The reviews of exclusive conditions, oldest first. */
export const exclusivityReviewsByAgreementId = defineLoader(
  'exclusivityReviewsByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows = await manager.find(ExclusivityReviewEntity, {
      where: { agreementId: In([...agreementIds]) },
      order: { number: 'ASC' },
    });
    return groupByKey(agreementIds, rows, (row) => row.agreementId);
  },
);

/** What was published, oldest first. */
export const publicationsByAgreementId = defineLoader(
  'publicationsByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows = await manager.find(AgreementPublicationEntity, {
      where: { agreementId: In([...agreementIds]) },
      order: { number: 'ASC' },
    });
    return groupByKey(agreementIds, rows, (row) => row.agreementId);
  },
);

/** How many resources lie within each scope now. */
export const scopeCountByAgreementId = defineLoader(
  'scopeCountByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows: { id: string; total: string }[] = await manager.query(
      `SELECT agreement_id AS id, COUNT(*) AS total FROM agreement_resource
        WHERE agreement_id IN (?) AND removed_at IS NULL GROUP BY agreement_id`,
      [agreementIds],
    );
    return alignByKey(agreementIds, rows, (row) => row.id).map((row) => Number(row?.total ?? 0));
  },
);
