import { ensureInstalled } from '../install.mjs';
import { allOrNothing } from './all-or-nothing.mjs';
import { finish, FINISHED } from './finish.mjs';
import { namesOf } from './names.mjs';
import { readOptions, USAGE } from './options.mjs';
import { planModule } from './plan.mjs';
import { assertNoConflicts } from './name-conflicts.mjs';
import { UserError } from './user-error.mjs';
import { summary } from './summary.mjs';

/**
 * `npm run new:module <plural>`: creates a working domain module. All checks come before the first
 * write, and a later failure restores the project.
 */
export async function newModule(args) {
  try {
    const { help, plural, singular } = readOptions(args);
    if (help) {
      process.stdout.write(USAGE);
      return;
    }
    const names = namesOf(plural, singular);
    assertNoConflicts(names);
    const plan = planModule(names);
    await ensureInstalled();
    await allOrNothing([...Object.keys(plan.files), ...FINISHED], async () => await finish(plan));
    process.stdout.write(summary(names, plan));
  } catch (error) {
    const isUserError = error instanceof UserError;
    const reason = isUserError ? error.message : (error.output ?? error.stack);
    process.stderr.write(`new:module: ${reason.trimEnd()}\nNothing was changed.\n`);
    process.exitCode = 1;
  }
}
