import { main } from './main.ts';

const { stdout, stderr, env } = process;

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
stdout.on('error', () => process.exit(0));

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  color: stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
});
