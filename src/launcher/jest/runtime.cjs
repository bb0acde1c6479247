'use strict';
const path = require('node:path');
const { default: Runtime } = require('jest-runtime');
const { sharesProgram } = require('./one-program.cjs');

/** The modules that the files of this worker share, and where their source maps lie. */
const program = new Map();
const sourceMaps = new Map();

/**
 * Loads packages and program once for each worker, and not once for each test file: that took longer than most files.
 * What lies under tests/ is loaded anew for each.
 */
class WorkerRuntime extends Runtime {
  /** @param {ConstructorParameters<typeof Runtime>} args */
  constructor(...args) {
    super(...args);
    const [{ rootDir }, , , , , , testPath] = args;
    this.testsFolder = path.join(rootDir, 'tests') + path.sep;
    this.isShared = sharesProgram(testPath);
    if (!(this.registries?.moduleRegistry instanceof Map && this.transformCache?.sourceMaps instanceof Map)) {
      throw new Error('This version of jest-runtime keeps its modules elsewhere');
    }
    if (this.isShared) {
      this.registries.moduleRegistry = program;
      this.transformCache.sourceMaps = sourceMaps;
    }
  }

  teardown() {
    if (!this.isShared) return super.teardown();
    this.restoreAllMocks();
    for (const file of program.keys()) if (file.startsWith(this.testsFolder)) program.delete(file);
    // What the program loads later it loads through the runtime that loaded it first, which must not be closed.
    this.enterTestCode();
  }
}

exports.default = WorkerRuntime;
Object.defineProperty(exports, '__esModule', { value: true });
