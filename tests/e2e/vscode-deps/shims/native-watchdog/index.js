// Stands in for the native module of the same name: it ends the extension host once its parent process is gone.
const CHECK_EVERY_MS = 1000;

exports.start = (parentPid) => {
  const check = () => {
    try {
      process.kill(parentPid, 0);
    } catch {
      process.exit(0);
    }
  };
  setInterval(check, CHECK_EVERY_MS).unref();
};

exports.exit = (code) => process.exit(code ?? 0);
