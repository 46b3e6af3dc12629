import { prunePackages } from './lib/prune-packages.mjs';

/** npm runs this after every installation; it changes only those without development packages. */
prunePackages();
