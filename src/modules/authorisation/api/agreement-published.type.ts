import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import type { AgreementState, AuthorisationMode } from '../../../policy/vocabulary';
import { AgreementStateEnum } from './agreement.type';
import { AuthorisationModeEnum } from './plan-enums.type';

@ObjectType({
  description:
    'What everybody may know of an authorisation: its object, content, scope and term. Law: N27 18.',
})
export class PublishedAgreement {
  @Field(() => ID, { description: 'The agreement; its own record is for its parties and supervisors.' })
  id!: string;

  @Field(() => String, { name: 'number', description: 'Number of the agreement.' })
  agreementNumber!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => AuthorisationModeEnum, {
    nullable: true,
    description: 'Mode of authorisation; null where it is not on record.',
  })
  mode!: AuthorisationMode | null;

  @Field(() => AgreementStateEnum, { description: 'Where it stands now.' })
  state!: AgreementState;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day of the term, Asia/Shanghai; never null for what was published.',
  })
  startsOn!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day of the term as it stands now, Asia/Shanghai; never null for what was published.',
  })
  endsOn!: string | null;
}

@ObjectType({ description: 'A resource within a published scope, as everybody may know it. Law: N27 18.' })
export class PublishedResource {
  @Field(() => ID, { description: 'The resource.' })
  id!: string;

  @Field(() => String, { name: 'code', description: 'Code in the catalogue.' })
  resourceCode!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'How often it is updated, as its holder says.' })
  updateFrequency!: string;
}

export const PublishedAgreementConnection = connectionType(PublishedAgreement, 'PublishedAgreement');
export const PublishedResourceConnection = connectionType(PublishedResource, 'PublishedResource');
