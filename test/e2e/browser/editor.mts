import type { Browser, Locator, Page } from 'playwright-core';
import type { Owner } from '../n8n/rest.mts';

export type Theme = 'light' | 'dark';

const patienceMs = 30_000;
const windowSize = { width: 1440, height: 900 };
/** Higher than any list of what a node can do. */
const highWindow = { ...windowSize, height: 4000 };
/** Left free below what is shown in part, in pixels. */
const margin = 16;
/** Panels slide in. */
const settlingMs = 800;

/** A part of the window, in pixels. */
export interface Part {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** n8n's editor in a browser, as its owner sees it. */
export class Editor {
	readonly #url: string;
	readonly page: Page;
	readonly #complaints: string[] = [];

	private constructor(page: Page, url: string) {
		this.#url = url;
		this.page = page;
		page.setDefaultTimeout(patienceMs);
		page.on('pageerror', (error) => this.#complaints.push(error.message));
	}

	static async open(browser: Browser, url: string, owner: Owner, theme: Theme): Promise<Editor> {
		const context = await browser.newContext({
			colorScheme: theme,
			viewport: windowSize,
			locale: 'en-GB',
			timezoneId: 'America/New_York',
		});
		const answer = await context.request.post(`${url}/rest/login`, {
			data: { emailOrLdapLoginId: owner.email, password: owner.password },
		});
		if (!answer.ok()) throw new Error(`n8n refused its owner: ${answer.status()} ${await answer.text()}`);
		return new Editor(await context.newPage(), url);
	}

	/** What the page's own scripts have complained of since this was asked last. */
	takeComplaints(): string[] {
		return this.#complaints.splice(0);
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.setViewportSize(windowSize);
		await this.page.goto(`${this.#url}/workflow/${id}`);
		await this.#byTestId('canvas-node').first().waitFor();
		await this.page.keyboard.press('Shift+1');
	}

	/** Opens a credential, which n8n then tests. */
	async openCredential(id: string): Promise<void> {
		await this.page.goto(`${this.#url}/home/credentials/${id}`);
		await this.page.getByText('Connection tested successfully').waitFor();
	}

	/** Runs the workflow that is open with the editor's button, until it has succeeded. */
	async execute(): Promise<void> {
		await this.#byTestId('execute-workflow-button').click();
		await this.page.getByText('Workflow executed successfully').waitFor({ timeout: 2 * patienceMs });
		await this.page.locator('.el-notification__closeBtn').first().click();
		await this.page.locator('.el-notification').waitFor({ state: 'hidden' });
	}

	/** Opens the panel of a node on the canvas. */
	async openNode(name: string): Promise<Locator> {
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		const panel = this.#byTestId('ndv');
		await panel.waitFor();
		return panel;
	}

	/** How the panel that is open shows what its node put out. */
	async showOutputAs(view: 'Schema' | 'Table' | 'JSON'): Promise<void> {
		await this.#byTestId('output-panel').getByText(view, { exact: true }).first().click();
	}

	/** Looks for a node in the list of nodes, and shows all that it can do. */
	async openNodeDetails(displayName: string): Promise<void> {
		await this.page.setViewportSize(highWindow);
		await this.#byTestId('node-creator-plus-button').first().click();
		await this.#byTestId('node-creator-search-bar').fill(displayName);
		await this.#byTestId('node-creator-item-name').getByText(displayName, { exact: true }).first().click();
		await this.page.getByText('Node details').waitFor();
		// Below the triggers of the service the actions are folded up.
		if (await this.page.getByText(/^Triggers \(\d+\)$/).isVisible())
			await this.page.getByText(/^Actions \(\d+\)$/).click();
	}

	/** Where the node details are that are open, down to the last thing that the node can do. */
	async nodeDetails(): Promise<Part> {
		await this.page.waitForTimeout(settlingMs);
		const panel = await this.#byTestId('node-creator').boundingBox();
		const last = await this.#byTestId('node-creator-item-name').last().boundingBox();
		if (panel === null || last === null) throw new Error('The list of nodes is not shown.');
		return { ...panel, height: last.y + last.height + margin - panel.y };
	}

	/** A picture of the window or a part of it, once it has stopped moving. */
	async takePicture(file: string, part?: Part): Promise<void> {
		await this.page.mouse.move(1436, 600);
		await this.page.waitForTimeout(settlingMs);
		await this.page.screenshot({ path: file, ...(part && { clip: part }) });
	}

	#byTestId(id: string): Locator {
		return this.page.locator(`[data-test-id="${id}"]`);
	}
}

/** One editor for each theme, opened when it is first asked for. */
export class Editors {
	readonly #browser: Browser;
	readonly #url: string;
	readonly #owner: Owner;
	readonly #open = new Map<Theme, Promise<Editor>>();

	constructor(browser: Browser, url: string, owner: Owner) {
		this.#browser = browser;
		this.#url = url;
		this.#owner = owner;
	}

	with(theme: Theme): Promise<Editor> {
		const open = this.#open.get(theme) ?? Editor.open(this.#browser, this.#url, this.#owner, theme);
		this.#open.set(theme, open);
		return open;
	}
}
