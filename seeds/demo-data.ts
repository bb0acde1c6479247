import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { assert } from '../src/kernel/assert';
import {
  CHARGE_UNITS,
  CONTROL_BASES,
  DATA_GRADES,
  DELIVERY_MODES,
  LEGAL_FORMS,
  LIST_ITEM_RULINGS,
  ORGANISATION_KINDS,
  PRODUCT_FIELDS,
  PRODUCT_FORMS,
  PURPOSE_CLASSES,
  ROLES,
  TAX_BASES,
} from '../src/policy/vocabulary';

const Instant = z.iso.datetime().transform((text) => new Date(text));

const Account = z.object({
  login: z.string(),
  password: z.string(),
  person: z.string(),
  organisation: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  roles: z.array(z.enum(ROLES)),
  note: z.object({ zh: z.string(), en: z.string() }),
});

const Organisation = z.object({
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  legalForm: z.enum(LEGAL_FORMS),
});

/** A post that a person holds beside the one that its account signs in to. */
const Membership = z.object({ login: z.string(), organisation: z.string(), roles: z.array(z.enum(ROLES)) });

const Agreement = z.object({
  agreementNumber: z.string(),
  title: z.string(),
  agency: z.string(),
  operator: z.string(),
  signedOn: z.iso.date(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
});

const PricingCompetence = z.object({
  pricingOffice: z.string(),
  documentNumber: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().nullable(),
});

const Resource = z.object({
  code: z.string(),
  name: z.string(),
  holder: z.string(),
  grade: z.enum(DATA_GRADES),
  containsPersonalInformation: z.boolean(),
  updateFrequency: z.string().nullable(),
  cataloguedOn: z.iso.date(),
  /** Number of the agreement that covers it; null for a resource that nobody is authorised to use. */
  agreement: z.string().nullable(),
});

const Item = z.object({
  code: z.string(),
  title: z.string(),
  summary: z.string(),
  field: z.enum(PRODUCT_FIELDS),
  forms: z.array(z.enum(PRODUCT_FORMS)),
  deliveryMode: z.enum(DELIVERY_MODES),
  grade: z.enum(DATA_GRADES),
  containsPersonalInformation: z.boolean(),
  technicalStandard: z.string(),
  scenarios: z.array(z.string()),
  resources: z.array(z.string()),
  offerings: z.array(z.object({ purposeClass: z.enum(PURPOSE_CLASSES), chargeUnit: z.enum(CHARGE_UNITS) })),
  /** Null for an item that is left for people to decide. */
  ruling: z.object({ ruling: z.enum(LIST_ITEM_RULINGS), reason: z.string().nullable() }).nullable(),
  suspension: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
});

const ProductList = z.object({
  agreement: z.string(),
  title: z.string(),
  submittedBy: z.string(),
  submittedAt: Instant,
  decidedBy: z.string(),
  decidedAt: Instant,
  items: z.array(Item),
});

const PriceVersion = z.object({
  guidedPrice: z.object({
    issuedBy: z.string(),
    issuedAt: Instant,
    ceiling: z.string(),
    documentNumber: z.string(),
    effectiveFrom: z.iso.date(),
    taxBasis: z.enum(TAX_BASES),
  }),
  /** Null where the operator has not yet set what it charges. */
  tariff: z
    .object({
      setBy: z.string(),
      setAt: Instant,
      unitPrice: z.string(),
      effectiveFrom: z.iso.date(),
      taxBasis: z.enum(TAX_BASES),
    })
    .nullable(),
});

/** The price versions of a product's offering for industry, oldest first. */
const Price = z.object({ product: z.string(), versions: z.array(PriceVersion) });

const ControlFact = z.object({
  declaredBy: z.string(),
  declaredAt: Instant,
  controller: z.string(),
  controlled: z.string(),
  basis: z.enum(CONTROL_BASES),
  sharePercent: z.string().nullable(),
  documentReference: z.string(),
  effectiveFrom: z.iso.date(),
});

const FILES = {
  accounts: ['00-accounts.json', z.array(Account)],
  organisations: ['01-organisations.json', z.array(Organisation)],
  memberships: ['02-memberships.json', z.array(Membership)],
  agreements: ['03-agreements.json', z.array(Agreement)],
  pricingCompetences: ['04-pricing-competences.json', z.array(PricingCompetence)],
  resources: ['05-resources.json', z.array(Resource)],
  productLists: ['06-product-lists.json', z.array(ProductList)],
  prices: ['07-prices.json', z.array(Price)],
  controlFacts: ['08-control-facts.json', z.array(ControlFact)],
} as const;

export type DemoData = { readonly [Name in keyof typeof FILES]: z.output<(typeof FILES)[Name][1]> };
export type DemoList = DemoData['productLists'][number];
export type DemoItem = DemoList['items'][number];

/** Reads the demo data. A file that does not fit the vocabulary fails here, before anything is written. */
export function readDemoData(): DemoData {
  const folder = demoFolder();
  const read = <Name extends keyof typeof FILES>(name: Name): DemoData[Name] => {
    const [file, form] = FILES[name];
    return form.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))) as DemoData[Name];
  };
  return {
    accounts: read('accounts'),
    organisations: read('organisations'),
    memberships: read('memberships'),
    agreements: read('agreements'),
    pricingCompetences: read('pricingCompetences'),
    resources: read('resources'),
    productLists: read('productLists'),
    prices: read('prices'),
    controlFacts: read('controlFacts'),
  };
}

/** The compiler copies no data files, so `dist/seeds` reads those that stand beside the source. */
function demoFolder(): string {
  const beside = path.join(__dirname, 'demo');
  const folder = existsSync(beside) ? beside : path.join(__dirname, '..', '..', 'seeds', 'demo');
  assert(existsSync(folder), 'The demo data stands in seeds/demo.');
  return folder;
}
