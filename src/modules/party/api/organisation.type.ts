import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import {
  LEGAL_FORMS,
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  ROLES,
  type OrganisationKind,
} from '../../../policy/vocabulary';

export const OrganisationKindEnum = enumOf(
  'OrganisationKind',
  ORGANISATION_KINDS,
  'What an organisation is in authorised operation.',
  {
    IMPLEMENTING_AGENCY: 'Implementing agency 实施机构: authorises operation, reviews products and free use.',
    OPERATOR: 'Operator 运营机构: makes products of authorised public data and delivers them.',
    PRICING_OFFICE: 'Pricing office 价格主管部门: issues government-guided prices.',
    SUPPLYING_DEPARTMENT:
      'Supplying department 数据提供单位: the department whose data a product is made of.',
    PUBLIC_BODY: 'Public body 公共机构: orders for public governance and public welfare.',
    ENTERPRISE: 'Enterprise 企业: orders for industry, and may redevelop.',
    AUDITOR: 'Auditor 审计机构: reads the record of decisions.',
    REGULATOR: 'Regulator 监管部门: supervises the marketplace.',
    STATE_ASSET_BODY: 'State-asset body 国资监管机构: owner of state enterprises.',
  },
);

export const LegalFormEnum = enumOf('LegalForm', LEGAL_FORMS, 'Legal form of an organisation.', {
  LEGAL_PERSON: 'Legal person 法人.',
  UNINCORPORATED_BODY: 'Unincorporated organisation 非法人组织.',
});

export const OrganisationStateEnum = enumOf(
  'OrganisationState',
  ORGANISATION_STATES,
  'How far an organisation has been admitted.',
  {
    APPLIED: 'It has applied; its people may sign in, but it may not order.',
    VERIFIED:
      'Its unified social credit code was checked against the register; its own administrator has to activate it.',
    ACTIVE: 'It may act in all its roles.',
    SUSPENDED: 'Its people are locked out of every mutation.',
  },
);

export const RoleEnum = enumOf(
  'Role',
  ROLES,
  'What a person does in an organisation. Duties that check each other are held by different people.',
  {
    ORGANISATION_ADMIN: 'Looks after the people and the state of the organisation.',
    AGENCY_REVIEWER:
      'Implementing agency: verifies organisations and reviews product lists. Not together with AGENCY_RULING.',
    AGENCY_RULING:
      'Implementing agency: decides on free use and on complaints. Not together with AGENCY_REVIEWER.',
    OPERATOR_PRODUCT:
      'Operator: submits products, sets tariffs, delivers. Not together with the other operator duties.',
    OPERATOR_FINANCE: 'Operator: confirms payments. Not together with the other operator duties.',
    OPERATOR_SECURITY:
      'Operator: looks after the security of delivery. Not together with the other operator duties.',
    PRICING_OFFICER: 'Pricing office: issues government-guided prices.',
    DEPARTMENT_OFFICER: 'Supplying department: answers for the data that it supplies.',
    BUYER: 'Orders, and registers what is made of the delivered product.',
    AUDITOR: 'Auditor: reads the record.',
    REGULATOR: 'Regulator: reads the record and supervises.',
  },
);

@ObjectType({
  implements: Node,
  description:
    'A party of the marketplace, known by its unified social credit code. An active one is seen by members of active organisations; any other by its own people, the implementing agency and regulators. Where a public object names it, everybody sees its id, name and kind.',
})
export class Organisation extends Node {
  @Field(() => String, { description: 'Name as registered, at most 200 characters.' })
  name!: string;

  @Field(() => OrganisationKindEnum, { description: 'What the organisation is; never changes.' })
  kind!: OrganisationKind;
}

export const OrganisationConnection = connectionType(Organisation, 'Organisation');
