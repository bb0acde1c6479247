import { newId } from '../../src/platform/persistence/new-id';
import * as vocabulary from '../../src/policy/vocabulary';
import type { CheckWall, TriggerWall } from './wall';

/** The walls around plans and selections. */

const check = (
  table: string,
  name: string,
  guards: CheckWall['guards'],
  bad: CheckWall['bad'],
  where = '1 = 1',
): CheckWall => ({ table, name: `ck_${table}_${name}`, guards, bad, where });

const OPERATOR = { sql: "(SELECT id FROM organisation WHERE kind = 'OPERATOR' LIMIT 1)" };
const DECIDED_REVISION = 'approved_at IS NOT NULL';
const plansIn = (state: string): string =>
  `(SELECT id FROM implementation_plan WHERE state = '${state}' AND revision = COALESCE(approved_revision, revision))`;
const PENDING_AGAIN = '(SELECT id FROM implementation_plan WHERE approved_revision < revision)';
const OPEN_ON_FILED = `state = 'OPEN' AND plan_id IN ${plansIn('FILED')}`;
const IN_DECIDED = "selection_id IN (SELECT id FROM operator_selection WHERE state = 'DECIDED')";

const WITH_ALL_EVIDENCE = `(
  SELECT candidate.id FROM selection_candidate candidate
    JOIN candidate_evidence evidence ON evidence.candidate_id = candidate.id
   WHERE candidate.has_good_credit = 1 GROUP BY candidate.id HAVING COUNT(*) = 6 LIMIT 1)`;
const WITHOUT_EVIDENCE = `(
  SELECT candidate.id FROM selection_candidate candidate
   WHERE candidate.id NOT IN (SELECT candidate_id FROM candidate_evidence) LIMIT 1)`;
const OF_POOR_CREDIT = '(SELECT id FROM selection_candidate WHERE has_good_credit = 0 LIMIT 1)';

/** By the person who opened the selection and entered its candidates. */
const appointing = (candidate: string): Readonly<Record<string, unknown>> => ({
  state: 'DECIDED',
  appointed_candidate_id: { sql: candidate },
  collective_decision_number: '集体〔2026〕9号',
  collective_decision_on: '2026-03-02',
  decided_by: { column: 'opened_by' },
  decided_at: { column: 'opened_at' },
  decision_id: { column: 'opening_decision_id' },
});

const CANCELLING = {
  state: 'CANCELLED',
  cancelled_by: { column: 'opened_by' },
  cancelled_at: { column: 'opened_at' },
  cancel_reason: '没有符合条件的候选单位',
};
const ON_WHOLE_PACKAGE = `(
  SELECT plan.id FROM implementation_plan plan
    JOIN plan_revision revision ON revision.plan_id = plan.id AND revision.number = plan.approved_revision
   WHERE plan.state = 'FILED' AND revision.mode = 'WHOLE_PACKAGE')`;

export const PLAN_CHECKS: readonly CheckWall[] = [
  check('implementation_plan', 'state', 'record', { state: 'LOST' }, "state = 'FILED'"),
  check('implementation_plan', 'submitted', 'A-01', { submitted_at: null }, "state = 'FILED'"),
  check('implementation_plan', 'approved', 'A-01', { approved_revision: null }, "state = 'FILED'"),
  check('implementation_plan', 'revision', 'A-03', { approved_revision: 99 }, "state = 'FILED'"),
  check('plan_revision', 'mode', 'record', { mode: 'BY_LOT' }),
  check('plan_revision', 'change', 'A-03', { change_kind: 'MAJOR' }, 'number = 1'),
  check('plan_revision', 'approval', 'A-01', { government_decision_number: null }, DECIDED_REVISION),
  check(
    'plan_revision',
    'decided_in_order',
    'A-01',
    { collective_decision_on: '2026-02-10' },
    DECIDED_REVISION,
  ),
  check('plan_revision', 'filing', 'A-04', { filing_number: null }, 'filed_on IS NOT NULL'),
  check('plan_revision', 'filed_after_decided', 'A-04', { filed_on: '2026-02-01' }, 'filed_on IS NOT NULL'),
  check('plan_content', 'content_group', 'A-02', { content_group: 'POETRY' }),
  check('plan_content', 'text', 'A-02', { text: '  ' }),
  check('operator_selection', 'method', 'A-05', { method: 'LOTTERY' }),
  check('operator_selection', 'other_method', 'A-05', { method: 'OTHER_COMPETITIVE' }),
  check('operator_selection', 'state', 'record', { state: 'LOST' }, "state = 'OPEN'"),
  check('operator_selection', 'decided', 'A-05', { collective_decision_on: null }, "state = 'DECIDED'"),
  check('operator_selection', 'cancelled', 'record', { cancel_reason: null }, "state = 'CANCELLED'"),
  check('candidate_evidence', 'ability', 'A-07', { ability: 'CHARM' }),
];

/** The CHECKs that list words. */
export const PLAN_WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ck_implementation_plan_state: vocabulary.PLAN_STATES,
  ck_plan_revision_mode: vocabulary.AUTHORISATION_MODES,
  ck_plan_content_content_group: vocabulary.PLAN_CONTENT_GROUPS,
  ck_operator_selection_method: vocabulary.SELECTION_METHODS,
  ck_operator_selection_state: vocabulary.SELECTION_STATES,
  ck_candidate_evidence_ability: vocabulary.OPERATOR_ABILITIES,
};

export const PLAN_TRIGGERS: readonly TriggerWall[] = [
  {
    name: 'tr_implementation_plan_begins_as_draft',
    table: 'implementation_plan',
    guards: 'A-01',
    refuses: [{ says: 'A-01 a plan begins as a draft', deed: 'INSERT_COPY', where: "state = 'FILED'" }],
  },
  {
    name: 'tr_implementation_plan_moves_along_its_states',
    table: 'implementation_plan',
    guards: 'A-03',
    refuses: [
      {
        says: 'A plan keeps its agency and its drafter',
        deed: 'UPDATE',
        change: { agency_id: OPERATOR },
      },
      {
        says: 'A-03 a plan moves along its states',
        deed: 'UPDATE',
        change: { state: 'DRAFT' },
        where: "state = 'FILED'",
      },
      {
        says: 'A-02 a submitted plan holds all eleven groups',
        deed: 'UPDATE',
        change: {
          state: 'SUBMITTED',
          submitted_by: { column: 'drafted_by' },
          submitted_at: { column: 'drafted_at' },
        },
        where: "state = 'DRAFT'",
      },
      {
        says: 'A-01 an approved plan has both decisions, recorded by another person',
        deed: 'UPDATE',
        change: { state: 'APPROVED', approved_revision: 1 },
        where: "state = 'SUBMITTED' AND revision = 1",
      },
      {
        says: 'A-03 a major change is approved anew',
        deed: 'UPDATE',
        change: { state: 'APPROVED' },
        where: "state = 'SUBMITTED' AND revision = 2",
      },
      {
        says: 'A-04 a filed plan has its filing',
        deed: 'UPDATE',
        change: { state: 'FILED' },
        where: "state = 'APPROVED'",
      },
    ],
  },
  {
    name: 'tr_plan_revision_follows_the_last',
    table: 'plan_revision',
    guards: 'A-03',
    refuses: [
      {
        says: 'A-03 a revision enters without an approval',
        deed: 'INSERT_COPY',
        where: DECIDED_REVISION,
      },
      {
        says: 'A-03 a revision follows the last of a plan that was approved',
        deed: 'INSERT_COPY',
        change: { number: 7 },
        where: 'approved_at IS NULL',
      },
    ],
  },
  {
    name: 'tr_plan_revision_approved_stands',
    table: 'plan_revision',
    guards: 'A-03',
    refuses: [
      { says: 'A revision keeps its place', deed: 'UPDATE', change: { number: 9 } },
      {
        says: 'A-03 only a draft is written on',
        deed: 'UPDATE',
        change: { name: '另一份方案' },
        where: DECIDED_REVISION,
      },
      {
        says: 'A-01 an approval is recorded once, on the revision that was submitted',
        deed: 'UPDATE',
        change: { government_decision_number: '另一文号' },
        where: DECIDED_REVISION,
      },
      {
        says: 'A-04 a filing is recorded once, on the revision that was approved',
        deed: 'UPDATE',
        change: { filing_number: '另一备案号' },
        where: 'filed_on IS NOT NULL',
      },
    ],
  },
  {
    name: 'tr_plan_revision_never_deleted',
    table: 'plan_revision',
    guards: 'A-03',
    refuses: [{ says: 'plan_revision rows are never deleted', deed: 'DELETE' }],
  },
  {
    name: 'tr_plan_content_enters_a_draft',
    table: 'plan_content',
    guards: 'A-03',
    refuses: [
      {
        says: 'A-03 contents enter a draft or a new revision',
        deed: 'INSERT_COPY',
        where: `plan_id IN ${plansIn('FILED')}`,
      },
    ],
  },
  {
    name: 'tr_plan_content_approved_stands',
    table: 'plan_content',
    guards: 'A-03',
    refuses: [
      {
        says: 'A-03 only the contents of a draft are changed',
        deed: 'UPDATE',
        change: { text: '改动' },
        where: `plan_id IN ${plansIn('FILED')}`,
      },
    ],
  },
  {
    name: 'tr_plan_content_never_deleted',
    table: 'plan_content',
    guards: 'A-03',
    refuses: [{ says: 'plan_content rows are never deleted', deed: 'DELETE' }],
  },
  {
    name: 'tr_operator_selection_opens_lawfully',
    table: 'operator_selection',
    guards: 'A-04',
    refuses: [
      { says: 'A-05 a selection begins open', deed: 'INSERT_COPY', where: "state = 'DECIDED'" },
      {
        says: 'A-04 an operator is sought on a filed plan',
        deed: 'INSERT_COPY',
        change: { plan_id: { sql: "(SELECT id FROM implementation_plan WHERE state = 'APPROVED' LIMIT 1)" } },
        where: "state = 'OPEN'",
      },
    ],
  },
  {
    name: 'tr_operator_selection_one_operator',
    table: 'operator_selection',
    guards: 'A-08',
    refuses: [
      {
        says: 'A-08 a whole package is sought for one operator',
        deed: 'INSERT_COPY',
        change: { id: newId('selection') },
        where: `state = 'OPEN' AND plan_id IN ${ON_WHOLE_PACKAGE}`,
      },
    ],
  },
  {
    name: 'tr_operator_selection_decided_lawfully',
    table: 'operator_selection',
    guards: 'A-07',
    refuses: [
      {
        says: 'A-05 a selection that has ended stands',
        deed: 'UPDATE',
        change: { version: 9 },
        where: "state = 'DECIDED'",
      },
      {
        says: 'A-05 whom a selection appointed stays on record',
        deed: 'UPDATE',
        change: { ...CANCELLING, decided_by: { column: 'opened_by' } },
        where: "state = 'DECIDED'",
      },
      {
        says: 'A-05 a selection that is given up appoints nobody',
        deed: 'UPDATE',
        change: { ...appointing(WITH_ALL_EVIDENCE), ...CANCELLING },
        where: "state = 'OPEN'",
      },
      {
        says: 'A-08 an appointment that carries an agreement stands',
        deed: 'UPDATE',
        change: CANCELLING,
        where:
          "state = 'DECIDED' AND id IN (SELECT selection_id FROM agreement WHERE state IN ('SIGNED', 'ACTIVE', 'SUSPENDED'))",
      },
      {
        says: 'A-05 a selection goes on as it was announced',
        deed: 'UPDATE',
        change: { method: 'NEGOTIATION' },
        where: "state = 'OPEN'",
      },
      {
        says: 'A-04 a selection is decided on the filed plan of its announcement',
        deed: 'UPDATE',
        change: appointing(WITH_ALL_EVIDENCE),
        where: `state = 'OPEN' AND plan_id IN ${PENDING_AGAIN}`,
      },
      {
        says: 'A-06 a legal person is appointed',
        deed: 'UPDATE',
        change: { ...appointing(WITH_ALL_EVIDENCE), appointed_candidate_id: newId('candidate') },
        where: OPEN_ON_FILED,
      },
      {
        says: 'A-07 who is appointed has evidence for all six abilities and good standing',
        deed: 'UPDATE',
        change: appointing(WITHOUT_EVIDENCE),
        where: OPEN_ON_FILED,
      },
      {
        says: 'A-07 who is appointed has evidence for all six abilities and good standing',
        deed: 'UPDATE',
        change: appointing(OF_POOR_CREDIT),
        where: OPEN_ON_FILED,
      },
      {
        says: 'A-07 another person decides than who recorded the candidate',
        deed: 'UPDATE',
        change: appointing(WITH_ALL_EVIDENCE),
        where: OPEN_ON_FILED,
      },
    ],
  },
  {
    name: 'tr_selection_candidate_enters_lawfully',
    table: 'selection_candidate',
    guards: 'A-06',
    refuses: [
      {
        says: 'A-05 a candidate enters an open selection',
        deed: 'INSERT_COPY',
        change: {
          selection_id: { sql: "(SELECT id FROM operator_selection WHERE state = 'DECIDED' LIMIT 1)" },
        },
      },
      {
        says: 'A-06 a candidate is a legal person',
        deed: 'INSERT_COPY',
        change: {
          selection_id: { sql: "(SELECT id FROM operator_selection WHERE state = 'OPEN' LIMIT 1)" },
          organisation_id: newId('organisation'),
        },
      },
    ],
  },
  {
    name: 'tr_selection_candidate_stands_after_decision',
    table: 'selection_candidate',
    guards: 'A-07',
    refuses: [
      {
        says: 'A candidate keeps its selection, its organisation and who entered it',
        deed: 'UPDATE',
        change: { organisation_id: newId('organisation') },
      },
      {
        says: 'A-07 the file of a candidate stands once the selection has ended',
        deed: 'UPDATE',
        change: { has_good_credit: 0 },
        where: IN_DECIDED,
      },
    ],
  },
  {
    name: 'tr_candidate_evidence_enters_open_selection',
    table: 'candidate_evidence',
    guards: 'A-07',
    refuses: [
      {
        says: 'A-07 evidence enters an open selection',
        deed: 'INSERT_COPY',
        where: `candidate_id IN (SELECT id FROM selection_candidate WHERE ${IN_DECIDED})`,
      },
    ],
  },
  {
    name: 'tr_candidate_evidence_stands_after_decision',
    table: 'candidate_evidence',
    guards: 'A-07',
    refuses: [
      {
        says: 'Evidence keeps its candidate and its ability',
        deed: 'UPDATE',
        change: { candidate_id: newId('candidate') },
      },
      {
        says: 'A-07 evidence stands once the selection has ended',
        deed: 'UPDATE',
        change: { assessment: '改动' },
        where: `candidate_id IN (SELECT id FROM selection_candidate WHERE ${IN_DECIDED})`,
      },
    ],
  },
  {
    name: 'tr_candidate_evidence_never_deleted',
    table: 'candidate_evidence',
    guards: 'A-07',
    refuses: [{ says: 'candidate_evidence rows are never deleted', deed: 'DELETE' }],
  },
];
