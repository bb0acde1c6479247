import { createHash } from 'node:crypto';
import type { HashText } from '../../../kernel/hash-tree';
import { leafText } from '../../../policy';
import type { ListPublicationItemEntity } from '../store/list-publication-item.entity';
import type { ListPublicationEntity } from '../store/list-publication.entity';

export const sha256: HashText = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The leaves of the hash tree of a published version, in the order of its items. */
export const leavesOf = (
  { agreementId, number, publishedAt }: Pick<ListPublicationEntity, 'agreementId' | 'number' | 'publishedAt'>,
  items: readonly Omit<ListPublicationItemEntity, 'publicationId'>[],
): string[] =>
  items.map(({ position, itemId, productCode, contentHash, approvedAt }) =>
    leafText({
      agreementId,
      version: number,
      publishedAt: publishedAt.toISOString(),
      position,
      itemId,
      productCode,
      contentHash,
      approvedAt: approvedAt.toISOString(),
    }),
  );
