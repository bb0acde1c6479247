import type { TimerHandler } from '../../agenda';
import { deleteUpload, lockUpload } from '../store/upload.write';

/** Removes an upload after its day, whether anybody used it or its sender broke off. */
export const uploadExpiry: TimerHandler = {
  kind: 'UPLOAD_EXPIRY',
  hold: (manager, uploadId) => lockUpload(manager, uploadId),
  run: (manager, _deps, { subjectId }) => deleteUpload(manager, subjectId),
};
