import type { OrganisationEntity } from '../../src/modules/party/store/organisation.entity';
import { anOrganisation, aPersonIn, type Ground } from './builders';
import type { Persona } from './persona';

export type { Persona } from './persona';

/** The people of the story, one for each role that acts. */
export interface Cast {
  readonly agency: OrganisationEntity;
  readonly operator: OrganisationEntity;
  readonly pricingOffice: OrganisationEntity;
  readonly department: OrganisationEntity;
  readonly publicBody: OrganisationEntity;
  readonly enterprise: OrganisationEntity;
  readonly agencyAdmin: Persona;
  readonly agencyReviewer: Persona;
  readonly agencyRuling: Persona;
  readonly operatorAdmin: Persona;
  readonly operatorProduct: Persona;
  readonly operatorFinance: Persona;
  readonly operatorSecurity: Persona;
  readonly operatorBuyer: Persona;
  readonly pricingOfficer: Persona;
  readonly departmentOfficer: Persona;
  readonly publicBuyer: Persona;
  readonly enterpriseAdmin: Persona;
  readonly enterpriseBuyer: Persona;
  readonly auditor: Persona;
  readonly regulator: Persona;
}

export async function aCast(ground: Ground): Promise<Cast> {
  const agency = await anOrganisation(ground, 'IMPLEMENTING_AGENCY');
  const operator = await anOrganisation(ground, 'OPERATOR');
  const pricingOffice = await anOrganisation(ground, 'PRICING_OFFICE');
  const department = await anOrganisation(ground, 'SUPPLYING_DEPARTMENT');
  const publicBody = await anOrganisation(ground, 'PUBLIC_BODY');
  const enterprise = await anOrganisation(ground, 'ENTERPRISE');
  return {
    agency,
    operator,
    pricingOffice,
    department,
    publicBody,
    enterprise,
    agencyAdmin: await aPersonIn(ground, agency, 'ORGANISATION_ADMIN'),
    agencyReviewer: await aPersonIn(ground, agency, 'AGENCY_REVIEWER'),
    agencyRuling: await aPersonIn(ground, agency, 'AGENCY_RULING'),
    operatorAdmin: await aPersonIn(ground, operator, 'ORGANISATION_ADMIN'),
    operatorProduct: await aPersonIn(ground, operator, 'OPERATOR_PRODUCT'),
    operatorFinance: await aPersonIn(ground, operator, 'OPERATOR_FINANCE'),
    operatorSecurity: await aPersonIn(ground, operator, 'OPERATOR_SECURITY'),
    operatorBuyer: await aPersonIn(ground, operator, 'BUYER'),
    pricingOfficer: await aPersonIn(ground, pricingOffice, 'PRICING_OFFICER'),
    departmentOfficer: await aPersonIn(ground, department, 'DEPARTMENT_OFFICER'),
    publicBuyer: await aPersonIn(ground, publicBody, 'BUYER'),
    enterpriseAdmin: await aPersonIn(ground, enterprise, 'ORGANISATION_ADMIN'),
    enterpriseBuyer: await aPersonIn(ground, enterprise, 'BUYER'),
    auditor: await aPersonIn(ground, await anOrganisation(ground, 'AUDITOR'), 'AUDITOR'),
    regulator: await aPersonIn(ground, await anOrganisation(ground, 'REGULATOR'), 'REGULATOR'),
  };
}
