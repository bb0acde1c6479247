import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { assert } from '../src/kernel/assert';
import { Agreement, Instant } from './agreement-data';
import {
  CHARGE_MEASURES,
  CHARGE_UNITS,
  CONTROL_BASES,
  COST_HEADS,
  COST_LINE_KINDS,
  DATA_GRADES,
  DELIVERY_MODES,
  LEGAL_FORMS,
  LIST_ITEM_RULINGS,
  ORGANISATION_KINDS,
  PLAN_COST_HEADS,
  PRODUCT_FIELDS,
  PRODUCT_FORMS,
  PURPOSE_CLASSES,
  RESOURCE_SOURCES,
  ROLES,
  TAX_BASES,
  UPDATE_INTERVALS,
} from '../src/policy/vocabulary';

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

const PricingCompetence = z.object({
  pricingOffice: z.string(),
  authority: z.string(),
  documentNumber: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

const Resource = z.object({
  code: z.string(),
  name: z.string(),
  holder: z.string(),
  grade: z.enum(DATA_GRADES),
  containsPersonalInformation: z.boolean(),
  updateFrequency: z.string().nullable(),
  source: z.enum(RESOURCE_SOURCES),
  updateInterval: z.enum(UPDATE_INTERVALS),
  /** As the portal had it; the holder has kept its interval since. */
  lastUpdatedOn: z.iso.date().nullable(),
  /** How many of the latest updates the holder let pass. */
  missedUpdates: z.number().default(0),
  qualityNote: z.string(),
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
  offerings: z.array(
    z.object({
      purposeClass: z.enum(PURPOSE_CLASSES),
      chargeUnit: z.enum(CHARGE_UNITS),
      chargeMeasure: z.enum(CHARGE_MEASURES).default('ONE'),
    }),
  ),
  /** Null for an item that is left for people to decide. */
  ruling: z.object({ ruling: z.enum(LIST_ITEM_RULINGS), reason: z.string().nullable() }).nullable(),
  suspension: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
});

/** An instant of the story, or so many days before the demo data is written: what is still open is open for as long. */
const When = z.union([Instant, z.object({ daysBefore: z.number().min(1) })]);

const Act = z.object({ by: z.string(), at: Instant });

const ProductList = z.object({
  agreement: z.string(),
  title: z.string(),
  submittedBy: z.string(),
  submittedAt: When,
  /** Null for a list that is left for people to decide. */
  decided: Act.nullable(),
  /** The version of the published list that the decision led to; null for one that nobody has decided. */
  published: Act.nullable(),
  items: z.array(Item),
});

const PriceVersion = z.object({
  guidedPrice: z.object({
    issuedBy: z.string(),
    issuedAt: Instant,
    ceiling: z.string(),
    forecastVolume: z.number(),
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

/** The price versions of a product's offering for industry, oldest first; of the one with this measure, where it has several. */
const Price = z.object({
  product: z.string(),
  measure: z.enum(CHARGE_MEASURES).optional(),
  versions: z.array(PriceVersion),
});

/** The maxima of an operation within one cycle, oldest first; the invented figures of the rule list's example. */
const MaximumRevenue = z.object({
  agreement: z.string(),
  by: z.string(),
  cycle: z.object({
    at: Instant,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    documentNumber: z.string(),
  }),
  versions: z.array(
    z.object({
      at: Instant,
      effectiveFrom: z.iso.date(),
      effectiveTo: z.iso.date(),
      survey: z.object({
        surveyYear: z.number(),
        bondYear: z.number(),
        bondAveragePercent: z.string(),
        addOnPoints: z.string(),
        costs: z.array(
          z.object({
            kind: z.enum(COST_LINE_KINDS),
            head: z.enum(COST_HEADS),
            planHead: z.enum(PLAN_COST_HEADS).nullable(),
            amount: z.string(),
            note: z.string().nullable(),
          }),
        ),
        subsidy: z.string(),
        taxes: z.string(),
        taxNote: z.string(),
        deduction: z.string(),
      }),
      permittedProfit: z.string(),
      amount: z.string(),
      taxBasis: z.enum(TAX_BASES),
      documentNumber: z.string(),
    }),
  ),
  /** What the agency proposed because a year had deviated, and how the pricing office issued it. */
  adjustments: z.array(
    z.object({
      by: z.string(),
      at: Instant,
      reportReference: z.string(),
      lines: z.array(
        z.object({
          product: z.string(),
          weights: z.object({
            data: z.string(),
            computing: z.string(),
            storage: z.string(),
            labour: z.string(),
          }),
          basisNote: z.string(),
          forecastVolume: z.number(),
          places: z.number(),
        }),
      ),
      issued: z.object({
        by: z.string(),
        at: Instant,
        documentNumber: z.string(),
        effectiveFrom: z.iso.date(),
      }),
    }),
  ),
});

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

/** What is done for what the agreement gives its parties to do, and until when everybody has read what they were told. */
const Agenda = z.object({
  registered: z.object({ at: Instant, evidence: z.string() }),
  disclosed: z.array(z.object({ agreement: z.string(), by: z.string(), at: Instant })),
  readUntil: Instant,
});

/** What waits for people: a request under review, a demand without an answer, a changed product that is not yet approved. */
const Matters = z.object({
  scenarios: z.array(
    z.object({
      agreement: z.string(),
      by: z.string(),
      at: Instant,
      name: z.string(),
      description: z.string(),
      purposeClass: z.enum(PURPOSE_CLASSES),
    }),
  ),
  requests: z.array(
    z.object({
      agreement: z.string(),
      by: z.string(),
      at: When,
      scenario: z.string(),
      purpose: z.string(),
      resources: z.array(z.string()),
    }),
  ),
  demands: z.array(
    z.object({
      agreement: z.string(),
      by: z.string(),
      at: When,
      title: z.string(),
      description: z.string(),
      field: z.enum(PRODUCT_FIELDS),
      purposeClass: z.enum(PURPOSE_CLASSES),
    }),
  ),
  revisions: z.array(
    z.object({
      agreement: z.string(),
      by: z.string(),
      at: When,
      title: z.string(),
      product: z.string(),
      summary: z.string(),
      scenarios: z.array(z.string()),
    }),
  ),
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
  agenda: ['09-agenda.json', Agenda],
  matters: ['10-matters.json', Matters],
  maximumRevenues: ['11-maximum-revenues.json', z.array(MaximumRevenue)],
} as const;

export type DemoData = { readonly [Name in keyof typeof FILES]: z.output<(typeof FILES)[Name][1]> };
export type DemoAgreement = DemoData['agreements'][number];
export type DemoResource = DemoData['resources'][number];
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
    agenda: read('agenda'),
    matters: read('matters'),
    maximumRevenues: read('maximumRevenues'),
  };
}

/** The compiler copies no data files, so `dist/seeds` reads those that stand beside the source. */
function demoFolder(): string {
  const beside = path.join(__dirname, 'demo');
  const folder = existsSync(beside) ? beside : path.join(__dirname, '..', '..', 'seeds', 'demo');
  assert(existsSync(folder), 'The demo data stands in seeds/demo.');
  return folder;
}
