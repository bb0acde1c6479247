import { getNamedType, isObjectType } from 'graphql';
import { addDays } from '../../src/kernel/legal-date';
import { recordStates } from '../../src/modules/ledger';
import { flatCeiling } from '../../src/policy';
import { buildBareSchema } from '../../src/schema';
import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { anApprovedRenewal, aRectification } from '../support/agreement-life';
import { aPublication, aStartedAgreement } from '../support/agreements';
import {
  aDeliveredOrder,
  aDerivedProduct,
  aGuidedPrice,
  aFreeOrder,
  aListPublication,
  anAgreement,
  anOrder,
  aPricedProduct,
  aPricingCompetence,
  aProductOnSale,
  aPublishedItem,
  offeringOf,
  aResource,
  aSubmittedProduct,
  aTariff,
  aUseDisclosure,
  BUILT_AT,
  type PricedProduct,
} from '../support/market';
import { AnnualProductResultEntity } from '../../src/modules/revenue/store/annual-product-result.entity';
import { AnnualResultEntity } from '../../src/modules/revenue/store/annual-result.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aFreeUseReport } from '../support/free-use';
import { aCase } from '../support/supervision';
import { aDuty, aNotice } from '../support/agenda';
import { aRegrading } from '../support/catalogue';
import { aDataRequest, aDemand, aScenario } from '../support/demand';
import { ListPublicationEntity } from '../../src/modules/listing/store/list-publication.entity';
import { ImportJobEntity } from '../../src/modules/catalogue/store/import-job.entity';
import { anImportError, anImportJob } from '../support/imports';
import { marketCast } from '../support/market-ground';
import { twoBands } from '../support/schemes';
import { aPlan, aDecidedSelection } from '../support/plans';
import { anOrganisation } from '../support/builders';
import { aCast, type Cast } from '../support/personas';
import { aMaximum, anAnnualResult, aProposal, aRevenueWarning } from '../support/revenue';
import { aTrialTariff } from '../support/trial';
import { startTestServer, type TestServer } from '../support/test-server';
import { objectTypes, selectionOf } from './probe';

const schema = buildBareSchema();
const FEW = 2;
const MANY = 50;

interface Ground {
  readonly server: TestServer;
  readonly cast: Cast;
  readonly built: PricedProduct;
}

/** Where everything that can be asked of 50 rows is more than anybody may ask: the part that reads the most tables. */
const SELECTIONS: Readonly<Record<string, string>> = {
  'Query.agreements':
    '{ id number state operator { id name } department { id } collectiveDecision { number } securityLead { holdsRole } contents { group } signatures { seat } exclusivityReviews { result } publications { number } missing availableTransitions { isOpen } history { id } openRectifications { id } renewal { isLateAdmitted } earlyTermination { id } exit { ground } }',
  'Query.plans':
    '{ id name mode authorisingEntity revision state agency { id name } revisions { number approval { decisionId } filing { number } contents { group } } missingGroups availableTransitions { isOpen } history { id } }',
  'Query.selections':
    '{ id plan { id name } candidates { id organisation { id } evidence { ability } missingAbilities selection { id } } appointed { id } availableTransitions { isOpen } history { id } }',
  'Query.rectifications':
    '{ id breach stops resources { id resourceCode } agreement { id number operator { id name } agency { id } } availableTransitions { operation isOpen reason } history { id } }',
  'Query.dataRequests':
    '{ id state scenario { id name } demand { id title } resources { id resourceCode } reviews { state reviewer { id name } } availableTransitions { isOpen } history { id } }',
  'Query.orders':
    '{ id state buyer { id name } product { id title } scenario { id } freeUse { state } lines { units bandUpTo unitPrice { amount } ceiling { amount } tariff { id guidedPrice { id } } } proof { order { operation } tariff { id } guidedPrice { id } approval { itemId } listVersion { number } agreement { number } } tariff { id } guidedPrice { id } hold { reason } availableTransitions { isOpen } history { id } }',
  'Query.guidedPrices':
    '{ id state effectiveTo ceiling { amount } counting { accumulation } bands { above upTo ceiling { amount } } issuedBy { id name } competence { id end { endedOn } } supersedes { id } supersededBy { id } revocation { documentNumber } }',
  'Query.tariffs':
    '{ id unitPrice { amount } counting { accumulation } guidedPrice { id documentNumber } bands { above upTo unitPrice { amount } } }',
  'Query.priceNotice':
    '{ productCode productTitle isOnOffer guidedPrice { id documentNumber } tariff { id } nextGuidedPrice { id } nextTariff { id } bands { above ceiling { amount } unitPrice { amount } } }',
  'Query.productLists':
    '{ id title items { id state product { id title operator { id name } offerings { id tariff { id } } } } }',
};

/** The import whose errors are listed. */
const IMPORT_ID = 'imp_01890000-0000-7000-8000-00000000abcd';

/** The result whose products are listed. */
const RESULT_ID = 'anr_01890000-0000-7000-8000-00000000abcd';

/** The agreement whose published scope is listed. */
const PUBLISHED_ID = 'agr_01890000-0000-7000-8000-00000000abcd';

/** The list whose items are listed, and the published versions that are compared. */
const LIST_ID = 'lst_01890000-0000-7000-8000-00000000abcd';
const PUBLICATION_ID = 'lpb_01890000-0000-7000-8000-00000000abcd';
const EARLIER_ID = 'lpb_01890000-0000-7000-8000-00000000abce';

/** One more product in the later of two versions. */
async function publishOneMore({ server, cast, built }: Ground): Promise<void> {
  const { manager } = server.dataSource;
  for (const id of [EARLIER_ID, PUBLICATION_ID]) {
    if (!(await manager.existsBy(ListPublicationEntity, { id })))
      await aListPublication(manager, built, { id });
  }
  const product = await aPricedProduct(manager, marketCast(cast), { agreement: built.agreement });
  await aPublishedItem(manager, PUBLICATION_ID, product);
}

/** A product with bands, a coming guided price, and a coming tariff that begins on a day of its own. */
async function aNoticedProduct({ server, cast, built }: Ground): Promise<void> {
  const { manager } = server.dataSource;
  const product = await aProductOnSale(manager, marketCast(cast), { agreement: built.agreement });
  const guide = { ...flatCeiling('2'), scheme: twoBands('2', '1') };
  const guidedPrice = await aGuidedPrice(manager, product, { guide });
  await aTariff(manager, product, guidedPrice, { scheme: twoBands('1.5', '1') });
  await aGuidedPrice(manager, product, { guide, effectiveFrom: '2027-06-01' });
  noticed += 1;
  await aTariff(manager, product, guidedPrice, {
    scheme: twoBands('1', '0.5'),
    effectiveFrom: addDays('2026-12-01', noticed),
  });
}

let noticed = 0;

/** How one more row comes into each list. A list without an entry fails: its cost would be unknown. */
const LISTS: Readonly<Record<string, (ground: Ground) => Promise<unknown>>> = {
  'Query.pricingCompetences': ({ server, cast }) =>
    aPricingCompetence(server.dataSource.manager, marketCast(cast)),
  'ImportJob.errors': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    const { organisationId, personId } = cast.departmentOfficer;
    if (!(await manager.existsBy(ImportJobEntity, { id: IMPORT_ID }))) {
      await anImportJob(manager, { organisationId, personId }, { id: IMPORT_ID });
    }
    await anImportError(manager, IMPORT_ID);
  },
  'AgreementAt.products': async ({ server, cast, built }) => {
    const { product } = await aPricedProduct(server.dataSource.manager, marketCast(cast), {
      agreement: built.agreement,
    });
    await recordStates(server.dataSource.manager, [
      {
        subjectId: product.id,
        contextId: built.agreement.id,
        aspect: 'APPROVAL',
        value: product.approvedItemId,
        since: BUILT_AT,
        decisionId: null,
      },
    ]);
  },
  'AgreementAt.scope': async ({ server, cast, built }) => {
    const resource = await aResource(server.dataSource.manager, { holderId: cast.department.id });
    await recordStates(server.dataSource.manager, [
      {
        subjectId: resource.id,
        contextId: built.agreement.id,
        aspect: 'SCOPE',
        value: true,
        since: BUILT_AT,
        decisionId: null,
      },
    ]);
  },
  'Agreement.scope': ({ server, cast, built }) =>
    aResource(server.dataSource.manager, { holderId: cast.department.id, agreementId: built.agreement.id }),
  'Query.agreements': ({ server, cast }) =>
    aStartedAgreement(server.dataSource.manager, cast, {
      securityLeadPersonId: cast.operatorSecurity.personId,
    }),
  'Query.publishedAgreements': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    await aPublication(manager, cast, await aStartedAgreement(manager, cast));
  },
  'Query.publishedScope': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    if (!(await manager.existsBy(AgreementEntity, { id: PUBLISHED_ID }))) {
      await aPublication(manager, cast, await aStartedAgreement(manager, cast, { id: PUBLISHED_ID }));
    }
    await aResource(manager, { holderId: cast.department.id, agreementId: PUBLISHED_ID });
  },
  'Query.cases': ({ server, cast, built }) =>
    aCase(server.dataSource.manager, {
      agencyId: cast.agency.id,
      operatorId: cast.operator.id,
      subjectId: newId('order'),
      reportedBy: cast.operatorProduct.personId,
      originId: built.product.id,
      ruled: { by: cast.agencyRuling.personId, ruling: 'LIFT' },
    }),
  'Query.freeUses': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    const built = await aPricedProduct(manager, marketCast(cast), {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
    const user = { buyerId: cast.publicBody.id, placedBy: cast.publicBuyer.personId };
    const order = await aFreeOrder(manager, built, { ...user, state: 'APPROVED' });
    await aFreeUseReport(manager, { ...order, ...user });
  },
  'Query.freeUseFigures': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    const built = await aPricedProduct(manager, marketCast(cast), {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
    await aFreeOrder(manager, built, {
      buyerId: cast.publicBody.id,
      placedBy: cast.publicBuyer.personId,
      state: 'DELIVERED',
    });
  },
  'Query.applicationScenarios': ({ server, cast, built }) =>
    aScenario(server.dataSource.manager, {
      agreementId: built.agreement.id,
      registeredBy: cast.operatorProduct.personId,
    }),
  'Query.dataRequests': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const agreementId = built.agreement.id;
    const { personId } = cast.operatorProduct;
    const scenario = await aScenario(manager, { agreementId, registeredBy: personId });
    const demand = await aDemand(manager, {
      agreementId,
      posterId: cast.enterprise.id,
      postedBy: cast.enterpriseBuyer.personId,
    });
    const resource = await aResource(manager, { holderId: cast.department.id });
    await aDataRequest(manager, {
      agreementId,
      scenarioId: scenario.id,
      demandId: demand.id,
      submittedBy: personId,
      reviewerIds: [cast.department.id],
      resourceIds: [resource.id],
    });
  },
  'Query.demands': ({ server, cast, built }) =>
    aDemand(server.dataSource.manager, {
      agreementId: built.agreement.id,
      posterId: cast.enterprise.id,
      postedBy: cast.enterpriseBuyer.personId,
    }),
  'Query.dataResources': ({ server, cast, built }) =>
    aResource(server.dataSource.manager, { holderId: cast.department.id, agreementId: built.agreement.id }),
  'Query.derivedProducts': async ({ server, cast, built }) => {
    const { organisationId: developerId, personId: registeredBy } = cast.enterpriseBuyer;
    const { manager } = server.dataSource;
    const order = await aDeliveredOrder(manager, built, { buyerId: developerId, placedBy: registeredBy });
    return aDerivedProduct(manager, { developerId, registeredBy, orders: [order] });
  },
  'Query.duties': ({ server, cast }) =>
    aDuty(server.dataSource.manager, { holderId: cast.operator.id, escalatesToId: cast.agency.id }),
  'Query.guidedPrices': ({ server, cast, built }) =>
    aPricedProduct(server.dataSource.manager, marketCast(cast), { agreement: built.agreement }),
  'Query.tariffs': ({ server, cast, built }) =>
    aPricedProduct(server.dataSource.manager, marketCast(cast), { agreement: built.agreement }),
  'Query.priceNotice': aNoticedProduct,
  'Query.notices': ({ server, cast }) =>
    aNotice(server.dataSource.manager, { recipientId: cast.regulator.organisationId }),
  'Query.orders': ({ server, cast, built }) => {
    const { organisationId: buyerId, personId: placedBy } = cast.enterpriseBuyer;
    return aDeliveredOrder(server.dataSource.manager, built, { buyerId, placedBy });
  },
  'Query.organisations': ({ server }) => anOrganisation(server, 'ENTERPRISE'),
  'Query.plans': ({ server, cast }) => aPlan(server.dataSource.manager, cast, { state: 'FILED' }),
  'ListDiff.entries': publishOneMore,
  'Query.productListItems': ({ server, cast, built }) =>
    aSubmittedProduct(server.dataSource.manager, marketCast(cast), {
      agreement: built.agreement,
      listId: LIST_ID,
    }),
  'Query.productListPublications': ({ server, built }) => aListPublication(server.dataSource.manager, built),
  'Query.publishedListItems': publishOneMore,
  'Query.resourceUse': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const resource = await aResource(manager, { holderId: cast.department.id });
    return aPricedProduct(manager, marketCast(cast), {
      agreement: built.agreement,
      resourceIds: [resource.id],
    });
  },
  'Query.resourceUseDisclosures': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const resource = await aResource(manager, { holderId: cast.department.id });
    await aUseDisclosure(manager, built, [{ resourceId: resource.id, productCount: 1 }]);
  },
  'Query.productLists': ({ server, cast, built }) =>
    aSubmittedProduct(server.dataSource.manager, marketCast(cast), { agreement: built.agreement }),
  'Query.resourceRegradings': async ({ server, cast }) => {
    const resource = await aResource(server.dataSource.manager, {
      holderId: cast.department.id,
      grade: 'IMPORTANT',
    });
    return aRegrading(server.dataSource.manager, cast.departmentOfficer, { resourceId: resource.id });
  },
  'Query.selections': ({ server, cast }) =>
    aDecidedSelection(server.dataSource.manager, cast, cast.operator.id),
  'Query.rectifications': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const resource = await aResource(manager, { holderId: cast.department.id });
    const { personId: openedBy } = cast.agencyRuling;
    return aRectification(manager, {
      agreementId: built.agreement.id,
      openedBy,
      resourceIds: [resource.id],
    });
  },
  'Query.renewals': ({ server, cast, built }) =>
    anApprovedRenewal(server.dataSource.manager, {
      agreementId: built.agreement.id,
      appliedBy: cast.operatorAdmin.personId,
      decidedBy: cast.agencyRuling.personId,
    }),
  'Query.maximumRevenues': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    const market = marketCast(cast);
    const { id: agreementId } = await anAgreement(manager, market);
    await aRevenueWarning(manager, await aMaximum(manager, market, { agreementId }));
  },
  'Query.evaluationCycles': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    const market = marketCast(cast);
    const { id: agreementId } = await anAgreement(manager, market);
    return aMaximum(manager, market, { agreementId });
  },
  'Query.priceProposals': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const market = marketCast(cast);
    const { id: agreementId } = await anAgreement(manager, market);
    const maximum = await aMaximum(manager, market, { agreementId });
    return aProposal(manager, market, { maximum, offeringIds: [offeringOf(built, 'INDUSTRY').id] });
  },
  'Query.trialTariffs': async ({ server, cast }) => {
    const { manager } = server.dataSource;
    return aTrialTariff(manager, await aProductOnSale(manager, marketCast(cast)));
  },
  'Query.annualResults': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const market = marketCast(cast);
    const { id: agreementId } = await anAgreement(manager, market);
    const maximum = await aMaximum(manager, market, { agreementId });
    return anAnnualResult(manager, maximum, { productId: built.product.id, revenue: '1.00' });
  },
  'AnnualResult.products': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const market = marketCast(cast);
    const { product } = await aPricedProduct(manager, market, { agreement: built.agreement });
    if (!(await manager.existsBy(AnnualResultEntity, { id: RESULT_ID }))) {
      const { id: agreementId } = await anAgreement(manager, market);
      const maximum = await aMaximum(manager, market, { agreementId });
      await anAnnualResult(manager, maximum, { id: RESULT_ID, productId: product.id, revenue: '999.00' });
      return;
    }
    await manager.insert(AnnualProductResultEntity, {
      annualResultId: RESULT_ID,
      productId: product.id,
      orderCount: 1,
      volume: '1',
      revenue: '0.00',
    });
  },
  'OperatingFigures.products': async ({ server, cast, built }) => {
    const { organisationId: buyerId, personId: placedBy } = cast.enterpriseBuyer;
    const { manager } = server.dataSource;
    const priced = await aPricedProduct(manager, marketCast(cast), { agreement: built.agreement });
    return anOrder(manager, priced, { buyerId, placedBy, state: 'PAID' });
  },
  'OperatingFigures.tariffAdjustments': ({ server, cast, built }) =>
    aPricedProduct(server.dataSource.manager, marketCast(cast), { agreement: built.agreement }),
  'Query.products': async ({ server, cast, built }) => {
    const { manager } = server.dataSource;
    const resource = await aResource(manager, {
      holderId: cast.department.id,
      agreementId: built.agreement.id,
    });
    return aPricedProduct(manager, marketCast(cast), {
      agreement: built.agreement,
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
      resourceIds: [resource.id],
    });
  },
};

/** How the object is reached on which a list hangs: what stands around the list in the document, and where its answer is. */
interface Nested {
  readonly around: (list: string) => string;
  readonly at: string;
}

const ofAgreement =
  (name: string) =>
  ({ built }: Ground): Nested => ({
    around: (list) => list.replace('(', `(agreementId: "${built.agreement.id}", `),
    at: name,
  });

const ofFigures =
  (name: string) =>
  ({ built }: Ground): Nested => ({
    around: (list) =>
      `operatingFigures(agreementId: "${built.agreement.id}", from: "2026-01-01", to: "2026-12-31") { ${list} }`,
    at: `operatingFigures.${name}`,
  });

const NESTED: Readonly<Record<string, (ground: Ground) => Nested>> = {
  'AnnualResult.products': () => ({
    around: (list) => `node(id: "${RESULT_ID}") { ... on AnnualResult { ${list} } }`,
    at: 'node.products',
  }),
  'OperatingFigures.products': ofFigures('products'),
  'OperatingFigures.tariffAdjustments': ofFigures('tariffAdjustments'),
  'ListDiff.entries': () => ({
    around: (list) => `listDiff(fromId: "${EARLIER_ID}", toId: "${PUBLICATION_ID}") { ${list} }`,
    at: 'listDiff.entries',
  }),
  'Query.productListItems': () => ({
    around: (list) => list.replace('(', `(listId: "${LIST_ID}", `),
    at: 'productListItems',
  }),
  'Query.productListPublications': ofAgreement('productListPublications'),
  'Query.publishedListItems': () => ({
    around: (list) => list.replace('(', `(publicationId: "${PUBLICATION_ID}", `),
    at: 'publishedListItems',
  }),
  'Query.resourceUse': ofAgreement('resourceUse'),
  'Query.resourceUseDisclosures': ofAgreement('resourceUseDisclosures'),
  'Query.publishedScope': () => ({
    around: (list) => list.replace('(', `(agreementId: "${PUBLISHED_ID}", `),
    at: 'publishedScope',
  }),
  'ImportJob.errors': () => ({
    around: (list) => `importJob(id: "${IMPORT_ID}") { ${list} }`,
    at: 'importJob.errors',
  }),
  'Agreement.scope': ({ built }) => ({
    around: (list) => `node(id: "${built.agreement.id}") { ... on Agreement { ${list} } }`,
    at: 'node.scope',
  }),
  'AgreementAt.products': ({ built }) => ({
    around: (list) =>
      `agreementAt(agreementId: "${built.agreement.id}", at: "2026-12-01T00:00:00.000Z") { ${list} }`,
    at: 'agreementAt.products',
  }),
  'AgreementAt.scope': ({ built }) => ({
    around: (list) =>
      `agreementAt(agreementId: "${built.agreement.id}", at: "2026-12-01T00:00:00.000Z") { ${list} }`,
    at: 'agreementAt.scope',
  }),
};

const connectionFields = objectTypes(schema).flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => `${type.name}.${field.name}`),
);

describe('a list', () => {
  let ground: Ground;
  beforeAll(async () => {
    const server = await startTestServer();
    const cast = await aCast(server);
    ground = { server, cast, built: await aPricedProduct(server.dataSource.manager, marketCast(cast)) };
  });
  afterAll(() => ground.server.stop());

  it('is known to this test, wherever the schema has one', () => {
    expect(connectionFields.sort()).toEqual(Object.keys(LISTS).sort());
  });

  it.each(Object.entries(LISTS))(
    '%s costs as many SQL statements for 50 rows as for 2',
    async (place, grow) => {
      for (let count = 0; count < MANY; count += 1) await grow(ground);
      const { server, cast } = ground;
      const [typeName = '', name = ''] = place.split('.');
      const owner = schema.getType(typeName);
      const type = isObjectType(owner) ? owner.getFields()[name]?.type : undefined;
      const connection = type && getNamedType(type);
      const nodes =
        connection &&
        'getFields' in connection &&
        'nodes' in connection.getFields() &&
        connection.getFields()['nodes'];
      if (!nodes) throw new Error(`${place} has no nodes`);
      const { around, at } = NESTED[place]?.(ground) ?? { around: (list: string) => list, at: name };
      const list = `${name}(first: $first) {
        totalCount { value } pageInfo { hasNextPage } nodes ${SELECTIONS[place] ?? selectionOf(schema, nodes.type, 3)}
      }`;
      const query = `query List($first: Int!) { ${around(list)} }`;

      const read = async (first: number): Promise<readonly string[]> => {
        // A regulator sees everything and may ask for the most.
        const answer = await server.execute(query, { first }, { as: cast.regulator });
        expect(answer.errors).toEqual([]);
        expect(answer.at(`${at}.nodes`)).toHaveLength(first);
        return answer.statements.map((sql) => sql.replace(/\s+/g, ' ').slice(0, 60)).sort();
      };
      const few = await read(FEW);
      const many = await read(MANY);
      expect(many).toEqual(few);
      expect(few.length).toBeGreaterThan(1);
    },
  );
});
