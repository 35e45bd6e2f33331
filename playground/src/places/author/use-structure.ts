import { useEffect, useState } from 'react';
import { engine, session } from '../../store/session.ts';
import { useStore } from '../../store/store.ts';
import { workspace } from '../../store/workspace.ts';
import type { Structure } from '../../worker/calls/structure-calls.ts';

/** The policy as forms; while its text is broken, as it last was. */
export function useStructure(): Structure | undefined {
  const checked = useStore(session, (state) => state.checked);
  const month = useStore(workspace, (state) => state.view.month ?? state.months.at(-1)?.month);
  const [structure, setStructure] = useState<Structure>();
  useEffect(() => {
    if (checked?.program === undefined) return undefined;
    let current = true;
    engine.callNewest('structure', month === undefined ? {} : { month }).then(
      (found) => {
        if (current && found !== undefined) setStructure(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [checked, month]);
  return structure;
}
