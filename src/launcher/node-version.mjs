// Imported first by every command: on an older Node the next import could fail with a riddle instead of this line.
const NEEDED = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Node ${NEEDED.join('.')} or later is needed; this is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}
