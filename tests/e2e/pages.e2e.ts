import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { wordsIn } from '~/i18n/both-languages.server';
import type { Language } from '~/i18n/languages';
import { paths } from '~/paths';
import routes from '~/routes';
import { addApplication, addException, addNextVersion, addProject, addReview, addRuleDraft } from './arrange';
import type { E2eServer } from './e2e-server';
import { expect, expectFits, expectNoAxeViolations, test } from './fixtures';

const SHIPPED = 'standard-345-1';

/** Where a page is looked at: by whom, at which addresses. Each route of the product stands in one of these lists. */
const PAGES: Record<string, { person: string; at: (given: Given) => string[] }> = {
	board: {
		person: 'manager.city',
		at: () => [paths.board(), paths.board({ tab: 'live', on: '2027-03-31' }), paths.board({ asOf: '2026-06-30' })],
	},
	changes: {
		person: 'manager.city',
		at: () => [paths.changes({ from: '2026-06-30', to: '2026-09-30' }), paths.changes({ list: 'withdrawn' })],
	},
	wall: { person: 'manager.city', at: () => [paths.wall()] },
	projects: { person: 'manager.city', at: () => [paths.projects(), paths.projects({ q: '没有这样的项目' })] },
	'projects/new': { person: 'officer.deqing', at: () => [paths.newProject()] },
	'projects/:id': {
		person: 'officer.deqing',
		at: ({ id, lived }) => [paths.project(id), paths.project(lived), paths.project(lived, { asOf: '2026-06-30' })],
	},
	'projects/:id/edit': { person: 'officer.deqing', at: ({ id }) => [paths.editProject(id)] },
	'projects/:id/history': { person: 'auditor.city', at: ({ lived }) => [paths.projectHistory(lived)] },
	'projects/:id/reports': {
		person: 'officer.deqing',
		at: ({ id, lived }) => [paths.reports(id), paths.reports(lived)],
	},
	'projects/:id/milestones/:milestone/actual-date': {
		person: 'officer.deqing',
		at: ({ id }) => [paths.actualDate(id, 'signed'), paths.actualDate(id, 'inProduction')],
	},
	'projects/:id/milestones/:milestone/forecast': {
		person: 'officer.deqing',
		at: ({ id }) => [paths.forecast(id, 'landGranted')],
	},
	'projects/:id/requests': {
		person: 'officer.deqing',
		at: ({ id }) => ['planChange', 'pause', 'resume', 'withdraw'].map((kind) => paths.projectRequests(id, { kind })),
	},
	'projects/:id/requests/:requestId': {
		person: 'manager.city',
		at: ({ asked }) => [paths.request(asked.projectId, asked.id)],
	},
	entry: {
		person: 'manager.city',
		at: () => [paths.applications(), paths.applications({ state: 'refused', unit: 'anji' })],
	},
	'entry/ledger': { person: 'officer.deqing', at: () => [paths.applicationLedger()] },
	'entry/new': {
		person: 'officer.deqing',
		at: ({ id }) => [paths.newApplication(), paths.newApplication({ project: id })],
	},
	'entry/:id': {
		person: 'manager.city',
		at: ({ failing, held, draft }) => [failing, held, draft].map((one) => paths.application(one)),
	},
	'entry/:id/edit': { person: 'officer.deqing', at: ({ draft }) => [paths.editApplication(draft)] },
	'projects/:id/entry': {
		person: 'manager.city',
		at: ({ id, excepted }) => [id, excepted].map((one) => paths.projectEntry(one)),
	},
	'projects/:id/entry/agreement': { person: 'officer.deqing', at: ({ excepted }) => [paths.agreement(excepted)] },
	'projects/:id/entry/measurement': { person: 'officer.deqing', at: ({ excepted }) => [paths.measurement(excepted)] },
	'projects/:id/entry/conditions/:index': {
		person: 'officer.deqing',
		at: ({ excepted }) => [paths.condition(excepted, 0)],
	},
	'projects/:id/entry/review': { person: 'officer.deqing', at: ({ excepted }) => [paths.outputReview(excepted)] },
	'projects/:id/entry/reviews/:reviewId': {
		person: 'manager.city',
		at: ({ review }) => [paths.outputReviewDecision(review.projectId, review.id), paths.projectEntry(review.projectId)],
	},
	'entry/outcomes': { person: 'manager.city', at: () => [paths.entryOutcomes()] },
	'entry/projects': { person: 'manager.city', at: () => [paths.entryProjects({ way: 'exception' })] },
	'entry/assess': { person: 'manager.city', at: () => [paths.bulkAssessment()] },
	standards: { person: 'admin.city', at: () => [paths.standards()] },
	'standards/new': { person: 'admin.city', at: () => [paths.newStandard(), paths.newStandard({ from: SHIPPED })] },
	'standards/:id': { person: 'admin.city', at: ({ drafted }) => [paths.standard(SHIPPED), paths.standard(drafted)] },
	'standards/:id/edit': { person: 'admin.city', at: ({ drafted }) => [paths.editStandard(drafted)] },
	'standards/:id/compare': { person: 'admin.city', at: ({ drafted }) => [paths.compareStandards(SHIPPED, drafted)] },
	'standards/:id/publish': { person: 'admin.city', at: ({ drafted }) => [paths.publishStandard(drafted)] },
	'standards/:id/retire': { person: 'admin.city', at: () => [paths.retireStandard(SHIPPED)] },
	rules: { person: 'auditor.city', at: () => [paths.rules(), paths.rules({ asOf: '2026-11-20' })] },
	'rules/:id': { person: 'auditor.city', at: () => [paths.ruleVersion(DEFAULT_RULE_SET.id)] },
	'rules/draft': { person: 'admin.city', at: () => [paths.ruleDraft()] },
	'rules/draft/rehearsal': {
		person: 'admin.city',
		at: () => [paths.ruleRehearsal(), paths.ruleRehearsal({ unit: 'anji' })],
	},
	history: {
		person: 'auditor.city',
		at: () => [
			paths.history(),
			paths.history({ lag: 10 }),
			paths.history({ q: '没有这样的项目' }),
			paths.history({ kind: 'x' }),
		],
	},
	'history/lag': {
		person: 'auditor.city',
		at: () => [paths.lag(), paths.lag({ from: '2020-01-01', to: '2020-02-01' })],
	},
	'history/kit': {
		person: 'auditor.city',
		at: () => [paths.auditKit({ size: 12, seed: 'e2e' }), paths.auditKit({ size: 0 })],
	},
	'history/:seq': { person: 'auditor.city', at: ({ seq }) => [paths.event(1), paths.event(seq)] },
	requests: { person: 'manager.city', at: () => [paths.requests(), paths.requests({ status: 'approved' })] },
	work: {
		person: 'officer.deqing',
		at: () => ['late', 'due', 'silent', 'returned', 'gaps'].map((tab) => paths.work({ tab, whole: true })),
	},
	settings: { person: 'admin.city', at: () => [paths.settings()] },
	'settings/calendar': { person: 'admin.city', at: () => [paths.calendar(), paths.calendar({ year: 2027 })] },
	'settings/calendar/:day': {
		person: 'admin.city',
		at: () => [paths.calendarDay('2026-10-01'), paths.calendarDay('2027-05-04')],
	},
	'settings/units': { person: 'admin.city', at: () => [paths.unitSettings()] },
	'*': { person: 'auditor.city', at: ({ id }) => ['/nowhere', paths.editProject(id), paths.people()] },
};

/** Looked at by people.e2e.ts, first-run.e2e.ts, import.e2e.ts and undo.e2e.ts. */
const ELSEWHERE = /^(sign-in|first-run|one-time\/:token|account|(people|imports)(\/.*)?)$/;
/** Lead on, or answer with a file. */
const NO_PAGE = /^(sign-out|language|lights|search|.*\.(csv|xlsx|json|txt|zip))$/;

interface Given {
	/** A young project, and one that has lived for months. */
	id: string;
	lived: string;
	asked: { id: string; projectId: string };
	/** An event with changes. */
	seq: number;
	/** Applications: one that misses the standard, one held at the gate, one not handed in. */
	failing: string;
	held: string;
	draft: string;
	/** The next version of the shipped standard, a draft. */
	drafted: string;
	/** A project that was admitted by exception. */
	excepted: string;
	review: { projectId: string; id: string };
}

async function arrange(server: E2eServer): Promise<Given> {
	const id = await addProject(server, '示例光伏组件项目');
	const { event, request } = server.db.reader;
	const many = await event.groupBy({
		by: ['projectId'],
		where: { unit: 'deqing' },
		_count: true,
		orderBy: { _count: { seq: 'desc' } },
	});
	const asked = await request.findFirstOrThrow({ where: { status: 'pending' }, select: { id: true, projectId: true } });
	const recorded = await event.findFirstOrThrow({ where: { kind: 'milestone.recorded' }, select: { seq: true } });
	const numbers = { energyReviewNo: '示例能审〔2026〕3号', environmentReviewNo: '示例环审〔2026〕8号' };
	const [failing, held, draft] = [
		await addApplication(server, { name: '示例差额准入项目', fixedInvestmentFen: 8_600_000_000 }),
		await addApplication(server, { name: '示例合金冶炼项目', industryCode: 'C3240', ...numbers }),
		await addApplication(server, { name: '示例准入草稿' }, 'draft'),
	];
	await addRuleDraft(server);
	return {
		...{ failing, held, draft, drafted: await addNextVersion(server), excepted: await addException(server) },
		review: await addReview(server),
		id,
		seq: recorded.seq,
		lived: many.find((one) => one.projectId)?.projectId ?? '',
		asked,
	};
}

test('every page of the product is looked at', () => {
	const all = routes
		.map((entry) => entry.path ?? '')
		.filter((path) => path && !ELSEWHERE.test(path) && !NO_PAGE.test(path));
	expect(Object.keys(PAGES).sort()).toEqual(all.sort());
});

const PEOPLE = [...new Set(Object.values(PAGES).map((page) => page.person))];

for (const language of ['zh-CN', 'en'] satisfies Language[]) {
	test.describe(`in ${language}`, () => {
		// The longest walks there are: each on a server of its own, so that no worker is left alone with all of them.
		test.describe.configure({ mode: 'parallel' });
		test.use({ world: 'demo', locale: language });

		for (const person of PEOPLE) {
			test(`${person} finds pages that everybody can read`, async ({ server, enter }) => {
				test.slow();
				const given = await arrange(server);
				const page = await enter(person);
				const { t } = wordsIn(language);
				for (const { at } of Object.values(PAGES).filter((one) => one.person === person)) {
					for (const address of at(given)) {
						await page.setViewportSize({ width: 1440, height: 900 });
						await page.goto(address);
						await expect(page.locator('html')).toHaveAttribute('lang', language);
						await expect(page).toHaveTitle(new RegExp(t('common.brand')));
						await expectNoAxeViolations(page);
						for (const width of [768, 390]) await expectFits(page, width);
					}
				}
			});
		}
	});
}

test.describe('the language', () => {
	test.use({ world: 'demo', person: 'manager.city' });

	test('is switched in the header and remembered', async ({ page, context }) => {
		await page.goto(paths.board({ tab: 'yellow' }));
		await page.getByRole('button', { name: wordsIn('zh-CN').t('shell.language.switchTo') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('red');
		await expect(page).toHaveURL(/tab=yellow/);
		const later = await context.newPage();
		await later.goto(paths.projects());
		await expect(later.locator('html')).toHaveAttribute('lang', 'en');
		await later.getByRole('button', { name: wordsIn('en').t('shell.language.switchTo') }).click();
		await expect(later.locator('html')).toHaveAttribute('lang', 'zh-CN');
	});
});
