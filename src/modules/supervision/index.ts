export { openCase, type ReportedFact } from './service/open-case';
export { recordRuling, type Ruled } from './service/record-ruling';
export { reopenRuled } from './service/reopen';
export { CaseEntity } from './store/case.entity';
export { caseForUse, standingSubjects, waitingCasesOfOrigin } from './store/case.query';
