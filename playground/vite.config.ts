import { fileURLToPath } from 'node:url';
import { headersFor } from '@bylaw/serve';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlinePages } from './build/offline-pages.ts';
import { shippedPolicies } from './build/shipped-policies.ts';

const rules = fileURLToPath(new URL('../rules/', import.meta.url));

export default defineConfig({
  root: import.meta.dirname,
  // Relative, so that the built folder can stand anywhere.
  base: './',
  plugins: [react(), shippedPolicies(rules), offlinePages()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 4500, reportCompressedSize: false },
  preview: { headers: headersFor('/') },
});
