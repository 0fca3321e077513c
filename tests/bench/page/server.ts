import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands for every host there is, on one port of this machine; `chromium.ts` sends every name there. */
export interface Server {
	port: number;
	/** The one page there is, from now on. */
	serve(url: string, html: string): void;
	close(): void;
}

/** A key that lives as long as this process. Node can make keys, but no certificate: that is openssl's. */
function certificate(): { key: Buffer; cert: Buffer } {
	const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
	try {
		const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
		const made = [
			'-newkey',
			'rsa:2048',
			'-nodes',
			'-days',
			'2',
			'-subj',
			'/CN=localhost',
			'-keyout',
			key,
			'-out',
			cert,
		];
		execFileSync('openssl', ['req', '-x509', ...made], { stdio: 'ignore' });
		return { key: readFileSync(key), cert: readFileSync(cert) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export async function startServer(): Promise<Server> {
	let page = { host: '', path: '', html: '' };
	const server = createServer(certificate(), (request, response) => {
		const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
		const asked = url.host === page.host && url.pathname === page.path;
		response.setHeader('cache-control', 'no-store');
		if (!asked || request.headers['sec-fetch-dest'] !== 'document') {
			response.statusCode = 404;
			response.end();
			return;
		}
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(page.html);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		serve(url, html) {
			const { host, pathname } = new URL(url);
			page = { host, path: pathname, html };
		},
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}
