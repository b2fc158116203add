import { refuseUnreachable } from '../../../../nodes/Rouptimize/trigger/reachability';

it.each([
	['http://localhost:5678/webhook/x', 'https://api.example.com', false],
	['http://127.0.0.1:5678/webhook/x', 'http://server:3080', false],
	['http://[::1]:5678/webhook/x', 'https://api.example.com', false],
	['http://192.168.1.5:5678/webhook/x', 'https://api.example.com', false],
	['http://n8n:5678/webhook/x', 'https://api.example.com', false],
	['http://n8n.local/webhook/x', 'https://api.example.com', false],
	['not a URL', 'https://api.example.com', false],
	['http://localhost:5678/webhook/x', 'http://127.0.0.1:3080', true],
	['http://n8n:5678/webhook/x', 'http://server:3080', true],
	['https://n8n.example.com/webhook/x', 'https://api.example.com', true],
	['https://n8n.example.com/webhook/x', 'http://localhost:3080', true],
])('%s for a service at %s: %s', (webhook, service, isReachable) => {
	const refuse = () => refuseUnreachable(webhook, service);
	if (isReachable) expect(refuse).not.toThrow();
	else expect(refuse).toThrow('could not reach this n8n');
});
