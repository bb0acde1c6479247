import type { RefusalText } from './refusal-text';

/** Why the rules about scenarios, data requests and demands refuse. */
export const DEMAND_REFUSALS = {
  // B-10
  DATA_REQUEST_NOT_BY_OPERATOR: {
    basis: 'LAW',
    zh: '用数申请由授权运营协议的运营机构提出。请由该运营机构的产品人员提交。',
    en: 'Data is requested by the operator of the agreement. Have a product officer of that operator submit the request.',
  },
  DATA_REQUEST_WITHOUT_SCENARIO: {
    basis: 'LAW',
    zh: '用数申请须对应一个已登记的应用场景。请先登记应用场景，再提交申请。',
    en: 'A data request names one registered application scenario. Register the scenario first and then submit the request.',
  },
  SCENARIO_OF_ANOTHER_AGREEMENT: {
    basis: 'LAW',
    zh: '应用场景 {scenario} 登记在另一份授权运营协议下，不得用于本协议。请选择本协议下登记的应用场景。',
    en: 'Application scenario {scenario} is registered under another agreement and does not serve this one. Choose a scenario that is registered under this agreement.',
  },
  SCENARIO_CLOSED: {
    basis: 'DESIGN',
    zh: '平台规则：应用场景 {scenario} 已关闭，不再受理用数申请。请登记新的应用场景。',
    en: 'Platform rule: application scenario {scenario} is closed and takes no more requests. Register a new scenario.',
  },
  DATA_REQUEST_WITHOUT_RESOURCES: {
    basis: 'LAW',
    zh: '用数申请须列明数据资源目录中的资源。请至少选择一项资源。',
    en: 'A data request names resources of the catalogue. Choose at least one resource.',
  },
  REQUESTED_RESOURCE_REPEATED: {
    basis: 'DESIGN',
    zh: '平台规则：数据资源 {resource} 在申请中重复出现。请每项资源只列一次。',
    en: 'Platform rule: data resource {resource} occurs twice in the request. Name each resource once.',
  },
  RETURN_NOT_DESCRIBED: {
    basis: 'DESIGN',
    zh: '平台规则：申请省级或者国家数据回流时，须写明所需数据，且不列本市目录资源。请补充说明后重新提交。',
    en: 'Platform rule: a request for returned provincial or national data describes the data and names no resource of the city’s catalogue. Complete the description and submit again.',
  },
  // B-11
  DATA_REQUEST_NOT_BY_DEPARTMENT: {
    basis: 'LAW',
    zh: '用数申请由提供数据的部门审核；省级、国家数据回流由实施机构审核。请将本项交由该单位办理。',
    en: 'A data request is reviewed by the department that supplies the data, and a return by the implementing agency. Leave this review to that body.',
  },
  DATA_REQUEST_ALREADY_REVIEWED: {
    basis: 'DESIGN',
    zh: '平台规则：本单位的审核意见为 {state}，每个单位只审核一次。如需变更，请由运营机构重新申请。',
    en: 'Platform rule: the review of this body is {state}, and each body reviews once. To change it, have the operator submit a new request.',
  },
  DATA_REQUEST_REJECTED_WITHOUT_OPINION: {
    basis: 'DESIGN',
    zh: '平台规则：不同意用数申请须写明意见。请填写意见后重新提交。',
    en: 'Platform rule: a rejection of a data request states an opinion. Write the opinion and submit again.',
  },
  // F-01
  DEMAND_OF_ITSELF: {
    basis: 'DESIGN',
    zh: '平台规则：运营机构不能向本单位提出数据需求。请直接登记应用场景并提出用数申请，或者向其他协议的运营机构提出需求。',
    en: 'Platform rule: an operator posts no demand to itself. Register a scenario and request the data, or post the demand under the agreement of another operator.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
