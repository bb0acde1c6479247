import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { abilitiesWithoutEvidence } from '../../../policy/authorisation/candidate-abilities.policy';
import { OPERATOR_ABILITIES, type OperatorAbility } from '../../../policy/vocabulary';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import type { CandidateEvidenceEntity } from '../store/candidate-evidence.entity';
import type { CandidateEntity } from '../store/candidate.entity';
import { evidenceByCandidateId, selectionVisibleTo } from '../store/selection.loader';
import { OperatorAbilityEnum } from './selection-enums.type';
import { CandidateEvidence, OperatorSelection, SelectionCandidate } from './selection.type';

@Resolver(() => SelectionCandidate)
export class CandidateResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation that stands.' })
  async organisation(
    @Root() row: CandidateEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const organisation = await loaders.get(organisationById).load(row.organisationId);
    assert(organisation !== null, 'A candidate is an organisation that exists.');
    return organisation;
  }

  @FieldResolver(() => OperatorSelection, { description: 'The selection in which it stands.' })
  async selection(
    @Root() row: CandidateEntity,
    @Ctx() { caller, loaders }: RequestContext,
  ): Promise<View<OperatorSelection>> {
    const selection = await loaders.get(selectionVisibleTo(caller)).load(row.selectionId);
    assert(selection !== null, 'Who sees a candidate sees its selection.');
    return selection;
  }

  @FieldResolver(() => [CandidateEvidence], {
    description: 'The evidence on file, in the order of plan 四(一).',
    complexity: ({ childComplexity }) => OPERATOR_ABILITIES.length * (1 + childComplexity),
  })
  async evidence(
    @Root() row: CandidateEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CandidateEvidenceEntity[]> {
    const rows = await loaders.get(evidenceByCandidateId).load(row.id);
    return OPERATOR_ABILITIES.flatMap((asked) => rows.filter(({ ability }) => ability === asked));
  }

  @FieldResolver(() => [OperatorAbilityEnum], {
    description: 'The abilities without evidence on file; none must be left for an appointment.',
  })
  async missingAbilities(
    @Root() row: CandidateEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<OperatorAbility[]> {
    const rows = await loaders.get(evidenceByCandidateId).load(row.id);
    return abilitiesWithoutEvidence(rows.map(({ ability }) => ability));
  }
}
