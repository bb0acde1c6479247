import { createHash } from 'node:crypto';
import { rootOfProof, type ProofStep } from '../kernel/hash-tree';
import { DECIDE, itemOf, REVIEWS, SUBMIT, TITLE, type MadeProduct } from './approval';
import { follow, textOf, WHY } from './client';
import { PEOPLE } from './people';
import { must, type Stage } from './stage';

const NEW_TITLE = `${TITLE.slice(0, -1)},第二版)`;
const ITEM = 'submitProductList.productList.items.0';
const SOLD = `query ($id: ID!) { product(id: $id) { title state } }`;
const PUBLISH = `mutation ($input: PublishProductListInput!) {
  publishProductList(input: $input) { publication { id number itemCount rootHash } ${WHY} }
}`;
const PROOF = `query ($publicationId: ID!, $itemId: ID!) {
  listProof(publicationId: $publicationId, itemId: $itemId) { leaf rootHash path { side hash } }
}`;

/** A changed product is another revision: what is sold stays as it is until the agency has approved the new one. */
export async function revise(stage: Stage, product: MadeProduct, run: string): Promise<void> {
  const submitted = await stage.does(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '提交在售产品的新版本', en: 'submits a new revision of what is sold' },
      field: 'submitProductList',
      document: SUBMIT,
      variables: {
        input: {
          idempotencyKey: `tour-revision-${run}`,
          agreementId: product.agreementId,
          title: `导览变更清单 ${run}`,
          items: [itemOf(product.code, product.resourceIds, NEW_TITLE)],
        },
      },
    },
    (reply) => `${reply.text(`${ITEM}.state`)} · ${NEW_TITLE}`,
  );
  const isSoldAs = (title: string, what: { zh: string; en: string }) =>
    stage.does(
      { who: null, what, field: 'product', document: SOLD, variables: { id: product.id } },
      (reply) => {
        const line = `${reply.text('product.state')} · ${reply.text('product.title')}`;
        return must(line === `ON_SALE · ${title}`, line, {
          zh: `应为在售的“${title}”`,
          en: `should be on sale as “${title}”`,
        });
      },
    );
  await isSoldAs(TITLE, { zh: '审定之前,在售的仍是原版本', en: 'still sees the approved one (C-06)' });
  await stage.does(
    {
      who: PEOPLE.agencyReviewer,
      what: { zh: '附上审查结果,批准新版本', en: 'approves the revision, with its reviews' },
      field: 'decideProductListItem',
      document: DECIDE,
      variables: {
        input: {
          itemId: submitted.text(`${ITEM}.id`),
          expectedVersion: Number(submitted.text(`${ITEM}.version`)),
          ruling: 'APPROVE',
          reviews: REVIEWS,
        },
      },
    },
    (reply) => reply.text('decideProductListItem.item.state'),
  );
  await isSoldAs(NEW_TITLE, { zh: '批准后看到新版本', en: 'sees the new one now' });
  await proveListed(stage, product, submitted.text(`${ITEM}.id`), run);
}

/** The decided list is published; that the item stands in it can be proved later without asking anybody. */
async function proveListed(
  stage: Stage,
  { agreementId }: MadeProduct,
  itemId: string,
  run: string,
): Promise<void> {
  const published = await stage.does(
    {
      who: PEOPLE.operatorProduct,
      what: { zh: '公开审定的清单', en: 'publishes the decided list' },
      field: 'publishProductList',
      document: PUBLISH,
      variables: { input: { idempotencyKey: `tour-publication-${run}`, agreementId } },
    },
    (reply) =>
      `v${reply.text('publishProductList.publication.number')} · ${reply.text('publishProductList.publication.rootHash').slice(0, 16)}…`,
  );
  const rootHash = published.text('publishProductList.publication.rootHash');
  await stage.does(
    {
      who: null,
      what: {
        zh: '取得该项目在这一版本中的证明,离线验证',
        en: 'gets the proof of the item and checks it offline',
      },
      field: 'listProof',
      document: PROOF,
      variables: { publicationId: published.text('publishProductList.publication.id'), itemId },
    },
    (reply) => {
      const leaf = reply.text('listProof.leaf');
      const path = reply.list('listProof.path').map((step): ProofStep => ({
        side: follow(step, 'side') === 'LEFT' ? 'LEFT' : 'RIGHT',
        hash: textOf(follow(step, 'hash')),
      }));
      const leadsToRoot = (text: string): boolean => rootOfProof(text, path, sha256) === rootHash;
      const holds = leaf.includes(itemId) && leadsToRoot(leaf) && !leadsToRoot(leaf.replace(itemId, 'itm_0'));
      return must(holds, `✓ ${sha256(leaf).slice(0, 16)}… → ${rootHash.slice(0, 16)}…`, {
        zh: '证明应当成立,改动后不成立',
        en: 'the proof should hold, and not for a changed leaf',
      });
    },
  );
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
