/*
 * Runs before everything else, on whatever Node the machine has (plain JavaScript for that reason): the program needs
 * Node-API 10 (below that the database driver dies without a word) and a Node that runs TypeScript. `npm ci` carries
 * such a Node; if npm left it out, this says so instead of a crash.
 */
const nodeApi = Number(process.versions.napi ?? 0);

if (nodeApi < 10 || !process.features.typescript) {
  const found = process.versions.node;
  process.stderr.write(
    `Нужен Node.js 24 или новее, а запущен ${found}: выполните в папке программы «npm ci» (он приносит нужный Node) и запускайте через «npm run». Ничего не изменено.\n`
    + `Node.js 24 or newer is needed, and ${found} is running: run “npm ci” in the program's folder (it brings the right Node) and start through “npm run”. Nothing was changed.\n`,
  );
  process.exit(2);
}
