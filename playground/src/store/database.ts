import type { PolicyFile } from '@bylaw/compiler';
import type { Month } from '@bylaw/runtime';
import type { View } from './workspace.ts';

/** A policy as it was left. `months`: only where they are not those that are shipped. */
export interface Draft {
  readonly policyId: string;
  readonly at: number;
  readonly files: readonly PolicyFile[];
  readonly months?: readonly Month[];
  readonly view: View;
}

/** A text that was kept: by a name, or by itself now and then. */
export interface Version {
  readonly id: number;
  readonly policyId: string;
  readonly at: number;
  /** Absent: kept by itself. */
  readonly name?: string;
  readonly files: readonly PolicyFile[];
}

/** So many are kept by themselves of each policy; the oldest go. */
const MOST_UNNAMED = 50;

let opened: Promise<IDBDatabase> | undefined;

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bylaw', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('drafts', { keyPath: 'policyId' });
      const versions = request.result.createObjectStore('versions', { keyPath: 'id', autoIncrement: true });
      versions.createIndex('policyId', 'policyId');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
  return opened;
}

async function ask<T>(
  store: 'drafts' | 'versions',
  mode: IDBTransactionMode,
  question: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  return new Promise((resolve, reject) => {
    const request = question(database.transaction(store, mode).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

export async function saveDraft(draft: Draft): Promise<void> {
  await ask('drafts', 'readwrite', (store) => store.put(draft));
}

export function findDraft(policyId: string): Promise<Draft | undefined> {
  return ask('drafts', 'readonly', (store) => store.get(policyId) as IDBRequest<Draft | undefined>);
}

export async function dropDraft(policyId: string): Promise<void> {
  await ask('drafts', 'readwrite', (store) => store.delete(policyId));
}

/** Keeps a text; of those kept without a name, the oldest are dropped. */
export async function saveVersion(version: Omit<Version, 'id'>): Promise<void> {
  await ask('versions', 'readwrite', (store) => store.add(version));
  const unnamed = (await listVersions(version.policyId)).filter(({ name }) => name === undefined);
  for (const { id } of unnamed.slice(MOST_UNNAMED)) await dropVersion(id);
}

/** The versions of a policy, the newest first. */
export async function listVersions(policyId: string): Promise<readonly Version[]> {
  const found = await ask(
    'versions',
    'readonly',
    (store) => store.index('policyId').getAll(policyId) as IDBRequest<Version[]>,
  );
  return found.sort((a, b) => b.at - a.at || b.id - a.id);
}

export async function dropVersion(id: number): Promise<void> {
  await ask('versions', 'readwrite', (store) => store.delete(id));
}
