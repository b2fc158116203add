import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes webhooks: holds them until it is asked to let go (`GET /release`), and tells how many came (`GET /count`). */
const held: ServerResponse[] = [];
let holds = true;
let count = 0;

const server = createServer((request, response) => {
	if (request.url === '/release') {
		holds = false;
		for (const one of held) one.end();
		response.end();
	} else if (request.url === '/count') response.end(String(count));
	else {
		request.resume().on('end', () => {
			count += 1;
			if (holds) held.push(response);
			else response.end();
		});
	}
});
server.listen(0, '127.0.0.1', () => {
	process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
