import { ensureInstalled } from '../install.mjs';
import { allOrNothing } from '../modules/all-or-nothing.mjs';
import { apply, GENERATED } from '../modules/apply.mjs';
import { runCommand } from '../modules/run-command.mjs';
import { readOptions, USAGE } from './options.mjs';
import { planModule } from './plan.mjs';
import { assertNoConflicts } from './name-conflicts.mjs';
import { summary } from './summary.mjs';

/**
 * `npm run new:module <plural>`: creates a working domain module. All checks come before the first
 * write, and a later failure restores the project.
 */
export async function newModule(args) {
  await runCommand('new:module', async () => {
    const { help, plural, singular } = readOptions(args);
    if (help) {
      process.stdout.write(USAGE);
      return;
    }
    await ensureInstalled();
    // Imported late: it needs a package that was installed above.
    const { namesOf } = await import('./names.mjs');
    const names = namesOf(plural, singular);
    assertNoConflicts(names);
    const plan = planModule(names);
    await allOrNothing([...Object.keys(plan.files), ...GENERATED], async () => await apply(plan));
    process.stdout.write(summary(names, plan));
  });
}
