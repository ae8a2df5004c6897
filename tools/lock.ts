/**
 * Completes `package-lock.json` after `npm install`, so that `npm ci` accepts it on every machine: see
 * `lock/complete.ts`. `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { complete, type LockPackages } from './lock/complete.ts';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockPackages };
const { packages, added } = complete(lock.packages);
writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(added.length === 0 ? `${file} is complete.` : `Added to ${file}: ${added.join(', ')}.`);
