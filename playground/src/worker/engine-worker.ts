import { editorCalls } from './calls/editor-calls.ts';
import { explainCalls } from './calls/explain-calls.ts';
import { policyCalls } from './calls/policy-calls.ts';
import { structureCalls } from './calls/structure-calls.ts';
import { createEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import type { CallName, InputOf, OutputOf, Request, Response } from './protocol.ts';

type Handlers = {
  readonly [N in CallName]: (engine: Engine, input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

const handlers: Handlers = { ...policyCalls, ...explainCalls, ...editorCalls, ...structureCalls };

const engine = createEngine();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).then((response) => postMessage(response));
});

async function answer({ id, name, input }: Request): Promise<Response> {
  try {
    // The page's side of the protocol ties the name to its input.
    const handle = handlers[name] as (engine: Engine, input: unknown) => unknown;
    return { id, ok: true, output: await handle(engine, input) };
  } catch (error) {
    return { id, ok: false, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
