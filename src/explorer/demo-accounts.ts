import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const DemoAccounts = z.array(
  z.object({
    login: z.string(),
    password: z.string(),
    person: z.string(),
    organisation: z.string(),
    kind: z.string(),
    roles: z.array(z.string()),
    note: z.object({ zh: z.string(), en: z.string() }).optional(),
  }),
);
type DemoAccount = z.infer<typeof DemoAccounts>[number];

/** The accounts of the demo data with their passwords; none where there is no demo data. */
export function readDemoAccounts(file: string): readonly DemoAccount[] {
  if (!existsSync(file)) return [];
  return DemoAccounts.parse(JSON.parse(readFileSync(file, 'utf8')));
}
