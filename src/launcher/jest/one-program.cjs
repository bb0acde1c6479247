'use strict';
const { readFileSync } = require('node:fs');

/**
 * Whether a test file may share the program that its worker has loaded with the files before and after it. Not if it
 * replaces a part of the program or the clock of its world.
 * @param {string} testPath
 */
exports.sharesProgram = (testPath) =>
  !/\bjest\.(?:mock|doMock|useFakeTimers)\(/.test(readFileSync(testPath, 'utf8'));
