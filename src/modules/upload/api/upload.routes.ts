import { Router, type Request } from 'express';
import type { Deps } from '../../../platform/deps';
import { admitted, HttpRefusal, type Authenticate } from '../../../platform/http/gate';
import type { Role } from '../../../policy/vocabulary';
import { receiveUpload, type UploadRefusal } from '../service/receive-upload.service';
import { LARGEST_UPLOAD_BYTES } from '../service/upload-limits';
import { fileNameOf } from './file-name';

/** Who has a use for a file: an officer of a department, an operator's product manager, a reviewer of the agency. */
const UPLOADING_ROLES: readonly Role[] = ['DEPARTMENT_OFFICER', 'OPERATOR_PRODUCT', 'AGENCY_REVIEWER'];
const READING_OPERATIONS = ['importCatalogue', 'submitProductListFromUpload'];

const refusals: Readonly<Record<UploadRefusal, () => HttpRefusal>> = {
  EMPTY: () =>
    new HttpRefusal(400, {
      reason: {
        zh: '文件为空,请把文件内容作为请求体发送',
        en: 'the file is empty; send its bytes as the body',
      },
    }),
  TOO_LARGE: () =>
    new HttpRefusal(413, {
      reason: {
        zh: '文件超过 32 MiB 上限,请拆分后分别上传',
        en: 'the file is larger than 32 MiB; split it and upload the parts',
      },
    }),
  TOO_MANY: () => new HttpRefusal(429),
};

interface UploadRoutesOptions {
  readonly deps: Deps;
  readonly authenticate: Authenticate;
}

/** `POST /uploads`: the bytes of a file as the body. GraphQL carries no files; an operation names the upload by id. */
export function uploadRoutes({ deps, authenticate }: UploadRoutesOptions): Router {
  const router = Router();
  router.post('/uploads', async (request, response) => {
    const caller = await admitted(authenticate, request, {
      isWrite: true,
      roles: UPLOADING_ROLES,
      operations: READING_OPERATIONS,
    });
    const fileName = checkedFileName(request);
    const outcome = await receiveUpload(deps, caller, { fileName, body: bodyOf(request) });
    if (!outcome.ok) throw refusals[outcome.refusal]();
    const { id, sha256, bytes, expiresAt } = outcome.value;
    response.status(201).json({ uploadId: id, sha256, bytes, fileName, expiresAt });
  });
  return router;
}

function checkedFileName({ headers }: Request): string {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new HttpRefusal(415);
  if (Number(headers['content-length'] ?? 0) > LARGEST_UPLOAD_BYTES) throw refusals.TOO_LARGE();
  const given = headers['x-file-name'];
  const fileName = fileNameOf(Array.isArray(given) ? given[0] : given);
  if (fileName === null) {
    throw new HttpRefusal(400, {
      reason: {
        zh: '请求头 x-file-name 不是百分号编码的 UTF-8 文件名',
        en: 'the header x-file-name is no file name in percent-encoded UTF-8',
      },
    });
  }
  return fileName;
}

/** A sender that goes away in the middle has nobody left to be answered; it is no fault of ours either. */
async function* bodyOf(request: Request): AsyncGenerator<Buffer> {
  try {
    for await (const piece of request as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    throw request.destroyed ? new HttpRefusal(400) : error;
  }
}
