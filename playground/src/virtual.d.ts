declare module 'virtual:policies' {
  import type { PolicyFile } from '@bylaw/compiler';
  import type { Month } from '@bylaw/runtime';

  /** A policy of the repository, with what it uses and its months in order. */
  export interface ShippedPolicy {
    readonly files: readonly PolicyFile[];
    readonly months: readonly Month[];
  }

  export const policies: readonly { readonly id: string; readonly load: () => Promise<ShippedPolicy> }[];
}

// Parts of the editor that it ships and does not declare.
declare module 'monaco-editor/features/register.all';
declare module 'monaco-editor/editor/contrib/semanticTokens/browser/documentSemanticTokens.js';
declare module 'monaco-editor/nls/lang/zh-cn';
