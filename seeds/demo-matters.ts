import { assert } from '../src/kernel/assert';
import { legalDateOf } from '../src/kernel/legal-date';
import { postDemand } from '../src/modules/demand/service/post-demand.service';
import { registerScenario } from '../src/modules/demand/service/register-scenario.service';
import { requestData } from '../src/modules/demand/service/request-data.service';
import { ApplicationScenarioEntity } from '../src/modules/demand/store/application-scenario.entity';
import { DataRequestEntity } from '../src/modules/demand/store/data-request.entity';
import { DemandEntity } from '../src/modules/demand/store/demand.entity';
import { submitProductList } from '../src/modules/listing/service/submit-product-list.service';
import { DataProductEntity } from '../src/modules/listing/store/data-product.entity';
import { ProductListItemEntity } from '../src/modules/listing/store/product-list-item.entity';
import type { DemoData } from './demo-data';
import { at, callerOf, type When } from './demo-ground';
import { idOf } from './demo-id';
import { agreementNow, draftOf, type DemoMarket } from './demo-market';
import { take, type Step } from './demo-step';

type Matters = DemoData['matters'];
type MatterStep<Kind extends keyof Matters> = Step<Matters[Kind][number], DemoMarket>;

/** What waits for people to go on with it. Nothing new is begun under an agreement whose term has passed. */
export async function openMatters(market: DemoMarket): Promise<number> {
  const { scenarios, requests, demands, revisions } = market.data.matters;
  const today = legalDateOf(market.deps.clock.now());
  const runs = ({ agreement }: { readonly agreement: string }) =>
    agreementNow(market, agreement).endsOn >= today;
  let done = 0;
  for (const scenario of scenarios.filter(runs)) {
    done += await take(market, [register], scenario, scenario.name);
  }
  for (const request of requests.filter(runs)) {
    done += await take(market, [requestFor], request, request.purpose);
  }
  for (const demand of demands.filter(runs)) done += await take(market, [post], demand, demand.title);
  for (const revision of revisions.filter(runs)) {
    done += await take(market, [revise], revision, revision.title);
  }
  return done;
}

const register: MatterStep<'scenarios'> = async (market, { agreement, by, at: when, ...scenario }) => {
  const agreementId = agreementNow(market, agreement).id;
  const { manager } = market.deps.dataSource;
  const { name } = scenario;
  if (await manager.existsBy(ApplicationScenarioEntity, { agreementId, name })) return null;
  return registerScenario(at(market.deps, whenUnder(market, agreement, when)), callerOf(market, by), {
    idempotencyKey: `demo-scenario-${name}`,
    agreementId,
    ...scenario,
  });
};

const requestFor: MatterStep<'requests'> = async (market, request) => {
  const { agreement, by, at: when, scenario: name, purpose, resources } = request;
  const agreementId = agreementNow(market, agreement).id;
  const { manager } = market.deps.dataSource;
  const scenario = await manager.findOneByOrFail(ApplicationScenarioEntity, { agreementId, name });
  if (scenario.closedAt !== null) return null;
  if (await manager.existsBy(DataRequestEntity, { scenarioId: scenario.id, purpose })) return null;
  return requestData(at(market.deps, whenUnder(market, agreement, when)), callerOf(market, by), {
    idempotencyKey: `demo-request-${name}`,
    agreementId,
    scenarioId: scenario.id,
    demandId: null,
    origin: 'CATALOGUE',
    purpose,
    resourceIds: resources.map((code) => idOf(market.parties.resourceIds, code)),
    wantedData: null,
  });
};

const post: MatterStep<'demands'> = async (market, { agreement, by, at: when, ...demand }) => {
  const agreementId = agreementNow(market, agreement).id;
  const { manager } = market.deps.dataSource;
  const { title } = demand;
  if (await manager.existsBy(DemandEntity, { agreementId, title })) return null;
  return postDemand(at(market.deps, whenUnder(market, agreement, when)), callerOf(market, by), {
    idempotencyKey: `demo-demand-${title}`,
    agreementId,
    ...demand,
  });
};

/** Another revision of what is sold; one that people have made themselves takes its place. */
const revise: MatterStep<'revisions'> = async (market, revision) => {
  const { agreement, by, at: when, title, product: code, summary, scenarios } = revision;
  const { manager } = market.deps.dataSource;
  const product = await manager.findOneByOrFail(DataProductEntity, { productCode: code });
  const isRevised = await manager.existsBy(ProductListItemEntity, {
    productId: product.id,
    productRevision: 2,
  });
  if (isRevised || product.state !== 'ON_SALE') return null;
  const item = market.data.productLists.flatMap(({ items }) => items).find((one) => one.code === code);
  assert(item !== undefined, `The demo data revises ${code}, which it does not hold.`);
  const draft = draftOf({ ...item, summary, scenarios: [...item.scenarios, ...scenarios] }, market);
  return submitProductList(at(market.deps, whenUnder(market, agreement, when)), callerOf(market, by), {
    idempotencyKey: `demo-revision-${code}`,
    agreementId: agreementNow(market, agreement).id,
    title,
    items: [draft],
  });
};

/** In a market that people have worked in before, what is added is added now. */
const whenUnder = (market: DemoMarket, agreement: string, when: When): When =>
  agreementNow(market, agreement).isFromBefore ? 'NOW' : when;
