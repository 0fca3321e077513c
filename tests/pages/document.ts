/** Pages are parsed in tests as the command line parses them. */
export { parsePage as parse } from '../../lib/commands/read.ts';
