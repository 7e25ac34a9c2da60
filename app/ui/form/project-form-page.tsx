import type { ReactNode } from 'react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { Card } from '../page/card';
import { Crumbs } from '../page/crumbs';
import { PageHead } from '../page/page-head';
import css from './project-form-page.module.css';

export interface ProjectFormPageProps {
	project: { projectId: string; name: string; firmName: string | null; unit: string };
	title: string;
	intro?: ReactNode;
	children: ReactNode;
	/** Beside the form: what is on record already. */
	beside?: ReactNode;
	/** What stands here is no form and brings its own frames. */
	bare?: boolean;
}

/** One thing per page: which project, what is to be done, the form. */
export function ProjectFormPage({ project, title, intro, children, beside, bare = false }: ProjectFormPageProps) {
	const { t } = useWords();
	const steps = [
		{ label: t('project.crumb'), to: paths.projects() },
		{ label: project.name, to: paths.project(project.projectId) },
		{ label: title },
	];
	return (
		<>
			<PageHead
				above={<Crumbs steps={steps} />}
				title={title}
				sub={[project.name, project.firmName].filter(Boolean).join(' · ')}
			/>
			<div className={css.page}>
				{bare ? (
					children
				) : (
					<Card>
						{intro && <p className={css.intro}>{intro}</p>}
						{children}
					</Card>
				)}
				{beside && <div>{beside}</div>}
			</div>
		</>
	);
}
