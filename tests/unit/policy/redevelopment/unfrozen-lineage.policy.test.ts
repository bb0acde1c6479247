import {
  unfrozenLineage,
  type UnfrozenLineageFacts,
} from '../../../../src/policy/redevelopment/unfrozen-lineage.policy';
import { type Case, expectFinding } from '../builders';

const given = (frozenUpstream: number, stoppedUpstream = 0): UnfrozenLineageFacts => ({
  inputId: 'drv_1',
  productCode: 'DV-0001',
  frozenUpstream,
  stoppedUpstream,
});

const cases: Case<UnfrozenLineageFacts>[] = [
  { _case: 'permits a lineage without frozen product', facts: given(0), code: null },
  { _case: 'refuses one frozen product above', facts: given(1), code: 'LINEAGE_FROZEN' },
  { _case: 'refuses one stopped product above', facts: given(0, 1), code: 'LINEAGE_STOPPED' },
  { _case: 'names the frozen one before the stopped', facts: given(1, 1), code: 'LINEAGE_FROZEN' },
  { _case: 'refuses several', facts: given(3), code: 'LINEAGE_FROZEN' },
];

describe('unfrozenLineage', () => {
  it.each(cases)('[G-12] $_case', (row) => {
    expectFinding(unfrozenLineage, row);
  });
});
