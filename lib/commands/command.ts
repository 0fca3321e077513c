/** Bad input, told in a sentence for whoever wrote it. */
export class BadInput extends Error {}

/** Prints; waits while the reader of our output is behind. A reader that has left is no error, see {@link command}. */
export async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done));
}

/** Runs a command as it was called. Input that is no good is told on standard error, and the exit code is 2. */
export async function command(run: (args: readonly string[]) => Promise<void>): Promise<void> {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		throw error;
	});
	try {
		await run(process.argv.slice(2));
	} catch (error) {
		// A file that can't be read and an option that is not known are the caller's too; anything else is a bug of ours.
		const theirs = error instanceof BadInput || (error instanceof Error && 'code' in error);
		if (!theirs) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 2;
	}
}
