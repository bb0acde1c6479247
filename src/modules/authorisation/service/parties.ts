import type { AgreementEntity } from '../store/agreement.entity';

/** Who is told what becomes of an agreement: everybody who signed it. */
export const partiesOf = ({
  operatorId,
  agencyId,
  departmentId,
}: Pick<AgreementEntity, 'operatorId' | 'agencyId' | 'departmentId'>): string[] => [
  operatorId,
  agencyId,
  ...(departmentId === null ? [] : [departmentId]),
];
