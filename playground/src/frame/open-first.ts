import { policies } from 'virtual:policies';
import { openPolicy, workspace } from '../store/workspace.ts';

const FIRST = 'membership-club';

/** Opens what a first visit shows, unless something was opened already. */
export async function openFirst(): Promise<void> {
  if (workspace.get().policyId === '') await openShipped(FIRST);
}

/** Opens a policy that is shipped with the playground. */
export async function openShipped(id: string): Promise<void> {
  const shipped = policies.find((each) => each.id === id) ?? policies[0];
  if (shipped === undefined) return;
  const { files, months } = await shipped.load();
  openPolicy({ policyId: shipped.id, files, months });
}

/** Ids of the shipped policies, in their order. */
export const shippedIds: readonly string[] = policies.map(({ id }) => id);
