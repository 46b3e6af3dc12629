import { ensureInstalled } from '../install.mjs';
import { allOrNothing } from '../modules/all-or-nothing.mjs';
import { apply, GENERATED } from '../modules/apply.mjs';
import { runCommand } from '../modules/run-command.mjs';
import { assertDomains, assertNotNeeded, domainsIn } from './domains.mjs';
import { readOptions, USAGE } from './options.mjs';
import { planRemoval } from './plan.mjs';
import { summary } from './summary.mjs';
import { Tree } from './tree.mjs';

/**
 * `npm run remove:module <name …>`: removes domain modules. All checks come before the first write,
 * and a later failure restores the project.
 */
export async function removeModule(args) {
  await runCommand('remove:module', async () => {
    const { help, ...options } = readOptions(args);
    if (help) {
      process.stdout.write(USAGE);
      return;
    }
    await ensureInstalled();
    const tree = Tree.load();
    const domains = domainsIn(tree);
    assertDomains(tree, domains, options.names);
    assertNotNeeded(tree, domains, options.names);
    const removal = await planRemoval(tree, domains, options);
    const changes = tree.changes();
    const touched = [...Object.keys(changes.files), ...changes.deleted, ...GENERATED];
    await allOrNothing(touched, async () => await apply(changes));
    process.stdout.write(summary(removal, options));
  });
}
