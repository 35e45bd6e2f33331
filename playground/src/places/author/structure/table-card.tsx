import type { ReactNode } from 'react';
import { useWords } from '../../../words/words.ts';
import type { Structure, TableForm } from '../../../worker/calls/structure-calls.ts';
import { authorWords } from '../author-words.ts';
import { CardHead } from './card-head.tsx';
import { FormNumber } from './form-field.tsx';

/** A table of the policy as a table, every number to be changed in its cell. */
export function TableCard({ table, structure }: { table: TableForm; structure: Structure }): ReactNode {
  const say = useWords(authorWords);
  return (
    <section className="card structure-card" data-table={table.id}>
      <CardHead thing={table} about={say('table-about')} />
      <div className="scrolls">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{say('table-about')}</span>
              </th>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells }) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                {cells.map((cell, at) => (
                  <td key={at}>
                    <FormNumber
                      field={cell}
                      structure={structure}
                      name={`${key} ${table.columns[at] ?? ''}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
