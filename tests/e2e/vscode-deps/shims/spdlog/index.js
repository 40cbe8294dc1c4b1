// Stands in for the native @vscode/spdlog, which needs a compiler: the same interface, synchronous appends, no rotation.
// Without any such module VS Code has no output channel at all.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = 0;
    this.raw = false;
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  setPattern() {
    this.raw = false;
  }

  clearFormatters() {
    this.raw = true;
  }

  flush() {}

  drop() {}

  write(level, message) {
    if (level < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const name = LEVELS[level] === 'warn' ? 'warning' : LEVELS[level];
    try {
      fs.appendFileSync(this.file, this.raw ? message : `${stamp} [${name}] ${message}\n`);
    } catch {
      // At shutdown the log folder may be gone already.
    }
  }
}

LEVELS.forEach((name, level) => {
  Logger.prototype[name] = function log(message) {
    this.write(level, message);
  };
});

async function createLogger(name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  fs.closeSync(fs.openSync(file, 'a'));
  return new Logger('', name, file);
}

// One assignment per name: VS Code imports this from an ES module, which sees only names it can detect.
exports.version = 1010000;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
