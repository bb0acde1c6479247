'use strict';
const { TestEnvironment } = require('jest-environment-node');
const { sharesProgram } = require('./one-program.cjs');

/** @type {WorkerEnvironment | undefined} */
let shared;

/** The world of a test file: one for each worker, because a program that is loaded once can live in one only. */
class WorkerEnvironment extends TestEnvironment {
  /**
   * @param {ConstructorParameters<typeof TestEnvironment>[0]} config
   * @param {ConstructorParameters<typeof TestEnvironment>[1]} context
   */
  constructor(config, context) {
    if (shared !== undefined && sharesProgram(context.testPath)) return shared;
    super(config, context);
    if (sharesProgram(context.testPath)) {
      shared = this;
      this.ownSymbols = new Set(Object.getOwnPropertySymbols(this.global));
    }
  }

  async teardown() {
    if (this !== shared) return super.teardown();
    // What the test framework has left there for itself: its state, and who listens to its events.
    for (const symbol of Object.getOwnPropertySymbols(this.global)) {
      if (!this.ownSymbols.has(symbol)) delete this.global[symbol];
    }
  }
}

module.exports = WorkerEnvironment;
