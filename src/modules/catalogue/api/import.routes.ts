import { Router, type Response } from 'express';
import type { Deps } from '../../../platform/deps';
import { sendTable, tableFormatOf } from '../../../platform/http/table-file';
import { catalogueTemplate } from '../service/import-template';

/** `GET /templates/catalogue.xlsx`, also as `.csv`. */
export function catalogueRoutes({ clock }: Pick<Deps, 'clock'>): Router {
  const router = Router();
  router.get('/templates/catalogue.:extension', async (request, response: Response, next) => {
    const format = tableFormatOf(request.params.extension);
    if (format === null) {
      next();
      return;
    }
    sendTable(response, {
      file: await catalogueTemplate(format, clock.now()),
      format,
      name: '数据资源目录模板',
    });
  });
  return router;
}
