import { policies } from 'virtual:policies';
import type { ShippedPolicy } from 'virtual:policies';
import { LAST_POLICY } from '../store/autosave.ts';
import { dropDraft, findDraft, saveDraft } from '../store/database.ts';
import type { Draft } from '../store/database.ts';
import { isSharedLink, readLink, restoreFiles } from '../store/share/shared-policy.ts';
import { showToast } from '../store/toasts.ts';
import { openPolicy, workspace } from '../store/workspace.ts';
import { goTo, isPlace } from './route.ts';

const FIRST = 'membership-club';

/** Ids of the shipped policies, in their order. */
export const shippedIds: readonly string[] = policies.map(({ id }) => id);

/** Opens what a visit begins with: the policy of a link, the one that was open last, or the first. */
export async function openFirst(): Promise<void> {
  if (isSharedLink(location.hash)) {
    if (await openLink(location.hash)) return;
    showToast('link-broken');
    location.hash = '#/author';
  }
  if (workspace.get().policyId !== '') return;
  const last = lastPolicy();
  if (shippedIds.includes(last) || !(await openDraft(last))) await openShipped(last);
}

function lastPolicy(): string {
  try {
    return localStorage.getItem(LAST_POLICY) ?? FIRST;
  } catch {
    return FIRST;
  }
}

/** Opens a policy that is only on this device, such as a received copy; false where there is none. */
async function openDraft(id: string): Promise<boolean> {
  const draft = await findSavedDraft(id);
  if (draft === undefined) return false;
  const shipped = await loadShipped(id.replace(/^received:/, ''));
  openPolicy({
    policyId: id,
    files: draft.files,
    months: draft.months ?? shipped?.months ?? [],
    view: draft.view,
    ...(shipped === undefined ? {} : { openedMonths: shipped.months }),
    ...(shipped === undefined ? {} : { baseline: { kind: 'opened', files: shipped.files } as const }),
  });
  return true;
}

/** What is shipped under an id; undefined where nothing is. */
export async function loadShipped(id: string): Promise<ShippedPolicy | undefined> {
  return policies.find((each) => each.id === id)?.load();
}

/** Opens a policy that is shipped with the playground, as it was left on this device. */
export async function openShipped(id: string): Promise<void> {
  const shipped = (await loadShipped(id)) ?? (await loadShipped(FIRST));
  if (shipped === undefined) return;
  const draft = shippedIds.includes(id) ? await findSavedDraft(id) : undefined;
  const { files, months } = shipped;
  const baseline = { kind: 'opened', files } as const;
  // What other folders say is as it is shipped now.
  const own = draft?.files.filter(({ path }) => !path.startsWith('../')) ?? [];
  const used = files.filter(({ path }) => path.startsWith('../'));
  const opened = draft === undefined ? files : [...used, ...own];
  openPolicy({
    policyId: shippedIds.includes(id) ? id : FIRST,
    files: opened,
    months: draft?.months ?? months,
    openedMonths: months,
    baseline,
    ...(draft === undefined ? {} : { view: draft.view }),
  });
}

/** Puts a shipped policy back to how it is shipped; what was written stays among its versions. */
export async function resetShipped(id: string): Promise<void> {
  await dropDraft(id);
  await openShipped(id);
}

/** Storage may be refused: then everything begins anew. */
async function findSavedDraft(id: string): Promise<Draft | undefined> {
  try {
    return await findDraft(id);
  } catch {
    return undefined;
  }
}

/** Opens what a link carries, as a copy beside what is saved here; false where the link cannot be read. */
async function openLink(hash: string): Promise<boolean> {
  const payload = readLink(hash);
  if (payload === undefined) return false;
  const shipped = await loadShipped(payload.id.replace(/^received:/, ''));
  const files = restoreFiles(payload, shipped);
  if (files === undefined) return false;
  const { place, ...view } = payload.view;
  const months = payload.months ?? shipped?.months ?? [];
  const id = payload.id.replace(/^received:/, '');
  openPolicy({
    policyId: `received:${id}`,
    files,
    months,
    view,
    ...(shipped === undefined ? {} : { baseline: { kind: 'opened', files: shipped.files } as const }),
  });
  const data = payload.months === undefined ? {} : { months };
  await saveDraft({ policyId: `received:${id}`, at: Date.now(), files, view, ...data }).catch(
    () => undefined,
  );
  goTo(isPlace(place) ? place : 'author');
  showToast('received-copy');
  return true;
}
