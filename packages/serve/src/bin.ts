import { serveFolder } from './serve-folder.ts';

// `serve FOLDER`: a built site on loopback, until it is interrupted.
const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('serve FOLDER\n');
  process.exitCode = 2;
} else {
  const { url, close } = await serveFolder({ folder, port: 4173 });
  process.stdout.write(`\n在浏览器里打开 / open in a browser:  ${url}\n(Ctrl+C 结束 / to stop)\n`);
  const stop = (): void => {
    void close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
