import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import type {
  DataGrade,
  FreshnessState,
  ResourceSource,
  UpdateInterval,
  UseBar,
} from '../../../policy/vocabulary';
import {
  DataGradeEnum,
  FreshnessStateEnum,
  ResourceSourceEnum,
  UpdateIntervalEnum,
  UseBarEnum,
} from './catalogue-enums.type';

@ObjectType({
  implements: Node,
  description:
    'A public data resource of the catalogue 数据资源目录. It is what products are made from; it is never itself delivered. Law: N26 3; N27 21.',
})
export class DataResource extends Node {
  @Field(() => String, { description: 'Code in the catalogue.' })
  resourceCode!: string;

  @Field(() => String, { description: 'Name of the resource.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How often it is updated, in words of its holder; null where not recorded.',
  })
  updateFrequency!: string | null;

  @Field(() => LegalDateScalar, { description: 'Day on which it entered the catalogue, Asia/Shanghai.' })
  cataloguedOn!: string;
}

@ObjectType({ description: 'Whether a resource is up to date today, Asia/Shanghai. Law: plan 四(三).' })
export class ResourceFreshness {
  @Field(() => FreshnessStateEnum, { description: 'How it stands today.' })
  state!: FreshnessState;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day on which it was stale, Asia/Shanghai; null unless it is stale.',
  })
  staleSince!: string | null;
}

@ObjectType({
  description:
    'What of an entry whoever may request the resource has to know before it asks. Seen by operators under an agreement in force for all that is neither barred nor core, and by everybody who sees the whole entry. Law: plan 四(三), 四(九).',
})
export class ResourceOutline {
  @Field(() => DataGradeEnum, {
    nullable: true,
    description:
      'Grade by classification and grading; null while nobody has graded it: such a resource enters no scope yet. Law: N27 5.',
  })
  grade!: DataGrade | null;

  @Field(() => Boolean, {
    description:
      'Whether it contains personal information: what is made of it then needs evidence of consent or anonymisation. Law: N18 二(三).',
  })
  containsPersonalInformation!: boolean;

  @Field(() => ResourceSourceEnum, { description: 'Where it comes from.' })
  source!: ResourceSource;

  @Field(() => UpdateIntervalEnum, {
    nullable: true,
    description: 'How often an update is due; null where not recorded.',
  })
  updateInterval!: UpdateInterval | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Day of the last update, Asia/Shanghai; null where not recorded.',
  })
  lastUpdatedOn!: string | null;
}

@ObjectType({
  description:
    'What the catalogue says of a resource to those who work with it. Seen by its holder, operators in whose scope it is until their agreement ends, agencies and supervisors.',
})
export class CatalogueEntry {
  @Field(() => DataGradeEnum, {
    nullable: true,
    description: 'Grade by classification and grading; null while nobody has graded it. Law: N27 5.',
  })
  grade!: DataGrade | null;

  @Field(() => Boolean, { description: 'Whether it contains personal information.' })
  containsPersonalInformation!: boolean;

  @Field(() => ResourceSourceEnum, { description: 'Where it comes from.' })
  source!: ResourceSource;

  @Field(() => String, {
    nullable: true,
    description: 'The region or department that shared it; null for what was not shared.',
  })
  providerRegion!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The written consent of that provider; null where there is none. Law: N27 5.',
  })
  providerConsentReference!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The licence of the public utility enterprise; null where there is none. Law: N27 25.',
  })
  utilityLicenceReference!: string | null;

  @Field(() => UpdateIntervalEnum, {
    nullable: true,
    description: 'How often an update is due; null where not recorded.',
  })
  updateInterval!: UpdateInterval | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Day of the last update, Asia/Shanghai; null where not recorded.',
  })
  lastUpdatedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State of its quality, in words of its holder; null where not recorded. Law: N27 9(5).',
  })
  qualityNote!: string | null;

  @Field(() => UseBarEnum, {
    nullable: true,
    description: 'Why nobody may use it; null for a resource that may be used. Law: plan 四(三); N27 5.',
  })
  useBar!: UseBar | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason given by the agency that barred its use; null for a resource that may be used.',
  })
  useBarReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name or number of the document in which that was found; null for one that may be used.',
  })
  useBarDocument!: string | null;

  @Field(() => Int, { description: 'Name it as expectedVersion when changing the resource.' })
  version!: number;
}

export const DataResourceConnection = connectionType(DataResource, 'DataResource');
