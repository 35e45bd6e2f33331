import type { Paint } from '@bylaw/compiler';
import { escapeControls } from '@bylaw/compiler';
import type { Language, Program, ReplayedDay } from '@bylaw/runtime';
import { sayReplay } from '@bylaw/runtime';
import { createTable } from '../table.ts';

/** A day of a rotation as a table, the names of the columns above it. */
export function reportReplay(day: ReplayedDay, program: Program, language: Language, paint: Paint): string {
  const { title, columns, rows } = sayReplay(day, program, language);
  const head = columns.map((text) => ({ text, ink: (each: string) => paint('place', each) }));
  const table = createTable([head, ...rows.map((row) => row.map((text) => ({ text })))]);
  return `${[paint('strong', escapeControls(title)), ...table].join('\n')}\n`;
}
