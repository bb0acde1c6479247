import { readConfig } from './src/config';
import { openDataSource } from './src/data-source';

/** The data source of the TypeORM command line; it reads DATABASE_URL like the application. */
export default openDataSource({ url: readConfig().databaseUrl ?? '', poolSize: 2 });
