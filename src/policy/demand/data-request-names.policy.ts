import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { DataOrigin } from '../vocabulary';

export interface RegisteredScenarioFacts {
  readonly name: string;
  readonly agreementId: string;
  readonly isOpen: boolean;
}

export interface DataRequestNamesFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly origin: DataOrigin;
  /** Null when no scenario is registered under the id that was named. */
  readonly scenario: RegisteredScenarioFacts | null;
  readonly resourceCodes: readonly string[];
  /** What is wanted of the province or the nation; null for resources of the city's catalogue. */
  readonly wantedData: string | null;
}

function decideScenario({ agreement, scenario }: DataRequestNamesFacts): Finding {
  if (scenario === null) return refuse('DATA_REQUEST_WITHOUT_SCENARIO');
  if (scenario.agreementId !== agreement?.agreementId) {
    return refuse('SCENARIO_OF_ANOTHER_AGREEMENT', { scenario: scenario.name });
  }
  return scenario.isOpen
    ? PERMIT
    : refuse('SCENARIO_CLOSED', { scenario: scenario.name }, { clauses: ['DESIGN:marketplace'] });
}

function decideData({ origin, resourceCodes, wantedData }: DataRequestNamesFacts): Finding {
  if (origin !== 'CATALOGUE') {
    const isDescribed = (wantedData ?? '').trim() !== '' && resourceCodes.length === 0;
    return isDescribed
      ? PERMIT
      : refuse('RETURN_NOT_DESCRIBED', {}, { clauses: ['SEED:4.5.2', 'DESIGN:marketplace'] });
  }
  if (resourceCodes.length === 0) return refuse('DATA_REQUEST_WITHOUT_RESOURCES');
  const repeated = resourceCodes.find((code, index) => resourceCodes.indexOf(code) !== index);
  return repeated === undefined
    ? PERMIT
    : refuse('REQUESTED_RESOURCE_REPEATED', { resource: repeated }, { clauses: ['DESIGN:marketplace'] });
}

/**
 * B-10, plan 四(九): the operator requests data by the catalogue, for one registered application scenario.
 *
 * Reading: one request names one set of resources and one scenario. Provincial and national data that shall flow back
 * (plan 四(五)2) stands in no catalogue of the city: such a request describes the data instead.
 */
export const dataRequestNames: Rule<DataRequestNamesFacts> = {
  id: 'B-10',
  clauses: ['SEED:4.9', 'SEED:4.5.2'],
  basis: 'LAW',
  statement: {
    zh: '运营机构结合应用场景登记，依据数据资源目录申请数据：一次申请对应一组目录资源和一个已登记的场景。',
    en: 'The operator requests data by the catalogue: one request names one set of resources and one registered scenario.',
  },
  decide: (facts) => {
    const { actor, agreement } = facts;
    if (actor.kind !== 'OPERATOR' || actor.organisationId !== agreement?.operatorId) {
      return refuse('DATA_REQUEST_NOT_BY_OPERATOR');
    }
    const scenario = decideScenario(facts);
    return scenario.permitted ? decideData(facts) : scenario;
  },
};
