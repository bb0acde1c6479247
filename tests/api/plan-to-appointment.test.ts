import { OPERATOR_ABILITIES, PLAN_CONTENT_GROUPS } from '../../src/policy/vocabulary';
import type { Answer } from '../support/answer';
import { fresh } from '../support/builders';
import { example } from '../support/example';
import { startMarketServer, type MarketServer, type PersonaName } from '../support/market-server';
import { aPlan, HASH } from '../support/plans';

/** The whole way, by the very operations that the explorer shows. */
describe('from an implementation plan to the appointment of an operator', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const run = async (name: string, as: PersonaName, input: object): Promise<Answer> => {
    const answer = await server.execute(example(name), { input }, { as: server.cast[as] });
    expect({ name, thrown: answer.thrown, refused: answer.refusals(name) }).toEqual({
      name,
      thrown: [],
      refused: [],
    });
    return answer;
  };
  const content = (group: string) => ({ group, text: `${group} 的内容` });
  const evidence = (ability: string) => ({
    ability,
    reference: `${ability} 证明`,
    documentSha256: HASH,
    assessment: '符合条件',
  });
  const decided = (number: string, decidedOn: string) => ({ number, decidedOn });

  it('goes by the operations of the examples', async () => {
    const [first, ...others] = PLAN_CONTENT_GROUPS;
    const drafted = await run('draftPlan', 'agencyReviewer', {
      idempotencyKey: fresh('plan'),
      name: '实施方案',
      mode: 'WHOLE_PACKAGE',
      authorisingEntity: '聊城市人民政府',
      contents: [content(first)],
    });
    const planId = drafted.text('draftPlan.plan.id');
    await run('revisePlan', 'agencyReviewer', { planId, expectedVersion: 1, contents: others.map(content) });
    await run('submitPlan', 'agencyReviewer', { planId, expectedVersion: 2 });
    await run('returnPlan', 'agencyRuling', { planId, expectedVersion: 3, reason: '产品清单未区分两类用途' });
    const productList = { group: 'PRODUCT_LIST', text: '公共治理、公益事业类；产业发展、行业发展类' };
    await run('revisePlan', 'agencyReviewer', { planId, expectedVersion: 4, contents: [productList] });
    await run('submitPlan', 'agencyReviewer', { planId, expectedVersion: 5 });
    await run('approvePlan', 'agencyRuling', {
      planId,
      expectedVersion: 6,
      collectiveDecision: decided('党组〔2026〕12号', '2026-11-10'),
      governmentDecision: decided('市政府常务会议〔2026〕30号', '2026-11-18'),
    });
    await run('filePlan', 'agencyReviewer', {
      planId,
      expectedVersion: 7,
      filingNumber: '鲁数备〔2026〕8号',
      filedOn: '2026-11-20',
    });
    const opened = await run('openSelection', 'agencyReviewer', {
      idempotencyKey: fresh('selection'),
      planId,
      method: 'OPEN_TENDER',
      title: '运营机构公开招标',
      announcementReference: '聊公资告〔2026〕1号',
    });
    const selectionId = opened.text('openSelection.selection.id');
    const [capital, ...abilities] = OPERATOR_ABILITIES;
    const entered = await run('enterCandidate', 'agencyReviewer', {
      idempotencyKey: fresh('candidate'),
      selectionId,
      organisationId: server.cast.operator.id,
      standing: {
        hasGoodCredit: true,
        creditRecord: '无不良记录',
        hasGoodOperation: true,
        operatingRecord: '审计报告',
      },
      evidence: [evidence(capital)],
    });
    const candidateId = entered.text('enterCandidate.candidate.id');
    await run('addCandidateEvidence', 'agencyReviewer', {
      candidateId,
      expectedVersion: 1,
      evidence: abilities.map(evidence),
    });
    // A correction of wording does not halt the selection.
    await run('revisePlan', 'agencyReviewer', {
      planId,
      expectedVersion: 8,
      name: '实施方案（更正）',
      change: 'MINOR',
      changeNote: '更正名称',
    });
    const answer = await run('decideSelection', 'agencyRuling', {
      selectionId,
      expectedVersion: 3,
      candidateId,
      collectiveDecision: decided('党组〔2026〕15号', '2026-11-23'),
    });
    expect(answer.at('decideSelection.selection.appointed.name')).toBe(server.cast.operator.name);

    const page = { first: 5 };
    const plans = await server.execute(example('plans'), page, { as: server.cast.auditor });
    expect(plans.at('plans.nodes')).toMatchObject([
      { id: planId, name: '实施方案（更正）', state: 'FILED', revision: 2, approvedRevision: 1 },
    ]);
    const selections = await server.execute(example('selections'), page, { as: server.cast.operatorProduct });
    expect(selections.at('selections.nodes')).toMatchObject([
      { id: selectionId, state: 'DECIDED', candidates: [{ missingAbilities: [] }] },
    ]);
  });

  it('ends where nobody is appointed', async () => {
    const { id: planId } = await aPlan(server.manager, server.cast, { state: 'FILED' });
    const opened = await run('openSelection', 'agencyReviewer', {
      idempotencyKey: fresh('selection'),
      planId,
      method: 'OTHER_COMPETITIVE',
      methodDescription: '公开竞争性磋商',
      title: '运营机构磋商',
      announcementReference: '聊公资告〔2026〕2号',
    });
    await run('cancelSelection', 'agencyRuling', {
      selectionId: opened.text('openSelection.selection.id'),
      expectedVersion: 1,
      reason: '没有符合条件的候选单位',
    });
  });
});
