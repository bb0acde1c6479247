import { enumOf } from '../../../platform/graphql/enums';
import {
  CHARGE_MEASURES,
  CHARGE_UNITS,
  DELIVERY_MODES,
  FREE_USE_CONDITIONS,
  ITEM_REVIEW_KINDS,
  ITEM_REVIEW_RESULTS,
  LIST_ITEM_RULINGS,
  LIST_ITEM_STATES,
  PERSONAL_INFORMATION_BASES,
  PRODUCT_FIELDS,
  PRODUCT_FORMS,
  PRODUCT_STATES,
  PURPOSE_CLASSES,
  RUNNING_ORDERS,
} from '../../../policy/vocabulary';

export const PurposeClassEnum = enumOf(
  'PurposeClass',
  PURPOSE_CLASSES,
  'For what a product is used. Law: plan 四(六); N65 一.',
  {
    PUBLIC_INTEREST:
      'Public governance and public welfare 公共治理、公益事业: free on conditions, always at price zero.',
    INDUSTRY: 'Industry development 产业发展、行业发展: may be charged, under a government-guided price.',
  },
);

export const ProductFieldEnum = enumOf(
  'ProductField',
  PRODUCT_FIELDS,
  'The field of life a product belongs to.',
  {
    MEDICAL_HEALTH: 'Medical care and health 医疗健康.',
    EDUCATION: 'Education 教育教学.',
    FINANCIAL_SERVICES: 'Financial services 金融服务.',
    TRANSPORT: 'Transport 交通运输.',
    GREEN_LOW_CARBON: 'Green and low carbon 绿色低碳.',
    CULTURE_TOURISM: 'Culture and tourism 文化旅游.',
    GOVERNMENT_SERVICES: 'Government services 政务服务.',
    URBAN_GOVERNANCE: 'Urban governance 城市治理.',
    EMERGENCY_MANAGEMENT: 'Emergency management 应急管理.',
    SCIENCE_INNOVATION: 'Science and innovation 科技创新.',
  },
);

export const ProductFormEnum = enumOf('ProductForm', PRODUCT_FORMS, 'The form in which a product comes.', {
  API: 'Interface 接口.',
  VERIFICATION: 'Verification 核验.',
  MODEL: 'Model 模型.',
  DATASET: 'Processed data set 数据集; never raw records.',
  REPORT: 'Report 报告.',
  SCORE: 'Score 评分.',
  QUERY: 'Query 查询.',
  FORECAST: 'Forecast 预测.',
});

export const DeliveryModeEnum = enumOf(
  'DeliveryMode',
  DELIVERY_MODES,
  'How a product reaches its user. Raw export is not a mode: raw data stays in its domain. Law: N27 21.',
  {
    API_OR_VERIFICATION: 'Called through an interface.',
    REPORT_OR_SCORE: 'Handed over as a report or score.',
    MODEL_RESULT: 'The result of a model.',
    IN_DOMAIN_COMPUTING: 'Computed inside the controlled environment.',
    DERIVED_DATASET: 'A processed data set without raw records.',
  },
);

export const ProductStateEnum = enumOf('ProductState', PRODUCT_STATES, 'Where a product stands.', {
  SUBMITTED: 'Handed in, not yet decided.',
  ON_SALE: 'Approved by the implementing agency and on offer.',
  SUSPENDED: 'Approved, but no new orders until reinstated.',
  WITHDRAWN: 'The approval was taken away for good.',
  RETURNED: 'Sent back to the operator, who may hand it in again.',
  REJECTED: 'Not approved.',
});

export const RunningOrdersEnum = enumOf(
  'RunningOrders',
  RUNNING_ORDERS,
  'What becomes of the orders that run when a product is suspended or withdrawn.',
  {
    STOP: 'Nothing more is delivered on them.',
    FINISH: 'They are delivered to their end; there are no new ones.',
  },
);

export const ListItemStateEnum = enumOf(
  'ListItemState',
  LIST_ITEM_STATES,
  'Where an item of a product list stands.',
  {
    SUBMITTED: 'Not yet decided.',
    APPROVED: 'Approved by the implementing agency.',
    RETURNED: 'Sent back for correction.',
    REJECTED: 'Not approved.',
    SUPERSEDED: 'Approved once; a later revision of the product has taken its place.',
    WITHDRAWN: 'Approved once; the approval was taken away.',
  },
);

export const ListItemRulingEnum = enumOf(
  'ListItemRuling',
  LIST_ITEM_RULINGS,
  'What the agency rules on an item.',
  {
    APPROVE: 'The product goes on sale.',
    RETURN: 'The operator may correct it and hand it in again.',
    REJECT: 'The product is not approved.',
  },
);

export const ItemReviewKindEnum = enumOf(
  'ItemReviewKind',
  ITEM_REVIEW_KINDS,
  'What the implementing agency reviews before it approves an item.',
  {
    SECURITY: 'Security review 安全审查; every item needs it. Law: N27 14(3).',
    COMPLIANCE: 'Compliance review 合规审查; every item needs it. Law: N27 14(3).',
    ASSOCIATION_RISK:
      'Assessment of association risk 关联汇聚风险评估; an item of two or more resources needs it. Law: N27 21; N18 二(二).',
  },
);

export const ItemReviewResultEnum = enumOf(
  'ItemReviewResult',
  ITEM_REVIEW_RESULTS,
  'What came of a review.',
  {
    PASSED: 'Nothing stands against the item.',
    FAILED: 'The item cannot be approved as it is.',
  },
);

export const PersonalInformationBasisEnum = enumOf(
  'PersonalInformationBasis',
  PERSONAL_INFORMATION_BASES,
  'On what the use of personal information rests. Law: N18 二(三).',
  {
    CONSENT: 'Each person has consented 个人同意.',
    ANONYMISED: 'Nobody is identifiable any more 匿名化.',
  },
);

export const ChargeUnitEnum = enumOf(
  'ChargeUnit',
  CHARGE_UNITS,
  'What one unit of quantity is. Law: N65 三(二).',
  {
    PER_PRODUCT: 'One product, copy or report.',
    PER_CALL: 'One call of a service.',
    PER_PERIOD: 'One period of service; the measure says how long.',
    PER_VOLUME: 'One unit of data volume; the measure says of what.',
  },
);

export const ChargeMeasureEnum = enumOf(
  'ChargeMeasure',
  CHARGE_MEASURES,
  'What one unit measures. Law: N65 三(二).',
  {
    ONE: 'One product or one call 一份、一次. Of a period or a volume approved before measures were stated: nothing more is said.',
    MONTH: 'One month of service 月, for PER_PERIOD.',
    QUARTER: 'Three months of service 季, for PER_PERIOD.',
    YEAR: 'One year of service 年, for PER_PERIOD.',
    MEGABYTE: 'One megabyte of data, 1,000,000 bytes, for PER_VOLUME.',
    GIGABYTE: 'One gigabyte of data, 1,000,000,000 bytes, for PER_VOLUME.',
    RECORD: 'One record of data 条, for PER_VOLUME.',
  },
);

export const FreeUseConditionEnum = enumOf(
  'FreeUseCondition',
  FREE_USE_CONDITIONS,
  'A condition of free use. None is about money.',
  {
    NAMED_USER_ONLY: 'Used by the named organisation only.',
    NAMED_SCENARIO_ONLY: 'Used for the named scenario only.',
    WITHIN_QUOTA_AND_PERIOD: 'Within the granted quota and until the granted date.',
    NO_ONWARD_SUPPLY: 'Neither the data nor results are passed on or sold.',
    SECURITY_COMMITMENT: 'The user has committed itself to data security.',
    OUTCOME_REPORT: 'The user reports use and outcome at the end.',
  },
);

export const ProductOrderEnum = enumOf(
  'ProductOrder',
  ['NEWEST', 'OLDEST', 'CODE'],
  'In which order products are listed.',
  {
    NEWEST: 'Last handed in first.',
    OLDEST: 'First handed in first.',
    CODE: 'By product code.',
  },
);
