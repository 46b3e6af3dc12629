import { UserError } from './user-error.mjs';

/** Runs a command that changes the project or nothing, and reports why it could not. */
export async function runCommand(name, work) {
  try {
    await work();
  } catch (error) {
    const isUserError = error instanceof UserError;
    const reason = isUserError ? error.message : (error.output ?? error.stack);
    process.stderr.write(`${name}: ${reason.trimEnd()}\nNothing was changed.\n`);
    process.exitCode = 1;
  }
}
