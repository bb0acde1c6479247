import { In, IsNull } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { AgreementEntity } from './agreement.entity';
import { EarlyTerminationEntity } from './early-termination.entity';
import { AgreementExitEntity } from './exit.entity';
import { RectificationResourceEntity } from './rectification-resource.entity';
import { RectificationEntity } from './rectification.entity';
import { LateRenewalAdmissionEntity } from './renewal-admission.entity';
import { RenewalEvaluationEntity } from './renewal-evaluation.entity';
import { RenewalEntity } from './renewal.entity';

/** The agreement of a row whose reader sees the agreement too. */
export const agreementOfRow = defineLoader('agreementOfRow', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(AgreementEntity, { id: In([...ids]) }), (row) => row.id),
);

/** The calls to correct that keep an agreement suspended, oldest first. */
export const unliftedByAgreementId = defineLoader(
  'unliftedByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows = await manager.find(RectificationEntity, {
      where: { agreementId: In([...agreementIds]), liftedAt: IsNull() },
      order: { id: 'ASC' },
    });
    return groupByKey(agreementIds, rows, (row) => row.agreementId);
  },
);

export const resourceIdsByRectificationId = defineLoader(
  'resourceIdsByRectificationId',
  async (manager, rectificationIds: readonly string[]) => {
    const rows = await manager.find(RectificationResourceEntity, {
      where: { rectificationId: In([...rectificationIds]) },
      order: { resourceId: 'ASC' },
    });
    return groupByKey(rectificationIds, rows, (row) => row.rectificationId).map((named) =>
      named.map(({ resourceId }) => resourceId),
    );
  },
);

export const evaluationsByRenewalId = defineLoader(
  'evaluationsByRenewalId',
  async (manager, renewalIds: readonly string[]) => {
    const rows = await manager.find(RenewalEvaluationEntity, {
      where: { renewalId: In([...renewalIds]) },
      order: { year: 'ASC' },
    });
    return groupByKey(renewalIds, rows, (row) => row.renewalId);
  },
);

export const openRenewalByAgreementId = defineLoader(
  'openRenewalByAgreementId',
  async (manager, agreementIds: readonly string[]) =>
    alignByKey(
      agreementIds,
      await manager.findBy(RenewalEntity, { openAgreementId: In([...agreementIds]) }),
      (row) => row.agreementId,
    ),
);

/** The terms of an agreement for which a late application is let in, by their last days. */
export const lateAdmissionsByAgreementId = defineLoader(
  'lateAdmissionsByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows = await manager.findBy(LateRenewalAdmissionEntity, { agreementId: In([...agreementIds]) });
    return groupByKey(agreementIds, rows, (row) => row.agreementId).map((admissions) =>
      admissions.map(({ termEndsOn }) => termEndsOn),
    );
  },
);

/** Every application for an early end, oldest first. */
export const earlyTerminationsByAgreementId = defineLoader(
  'earlyTerminationsByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const rows = await manager.find(EarlyTerminationEntity, {
      where: { agreementId: In([...agreementIds]) },
      order: { id: 'ASC' },
    });
    return groupByKey(agreementIds, rows, (row) => row.agreementId);
  },
);

export const exitByAgreementId = defineLoader(
  'exitByAgreementId',
  async (manager, agreementIds: readonly string[]) =>
    alignByKey(
      agreementIds,
      await manager.findBy(AgreementExitEntity, { agreementId: In([...agreementIds]) }),
      (row) => row.agreementId,
    ),
);
