/** Lets the site be used without a network from the first visit on. A browser that cannot, does without. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('./sw.js').then(
      () => navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ keep: listLoaded() })),
      () => undefined,
    );
  });
}

/** What this page has loaded of our own: the worker that keeps it came too late to see it. */
function listLoaded(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return loaded.filter((name) => name.startsWith(new URL('./', location.href).href));
}
