import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printedSchema } from './schema';

/** `npm run schema`: writes the schema document that is committed beside the code. */
writeFileSync('schema/schema.graphql', printedSchema());
