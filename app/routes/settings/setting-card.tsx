import type { ReactNode } from 'react';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';
import css from './settings.module.css';

interface SettingCardProps {
	title: string;
	/** How it stands, in a few words. */
	state: string;
	tone: 'good' | 'warn';
	to: string;
	action: string;
	children: ReactNode;
}

export function SettingCard({ title, state, tone, to, action, children }: SettingCardProps) {
	return (
		<Card title={title}>
			<div className={css.card}>
				<p>
					<Chip tone={tone}>{state}</Chip>
				</p>
				<p>{children}</p>
				<p>
					<ActionLink to={to}>
						{action}
						<span className="visually-hidden"> {title}</span>
					</ActionLink>
				</p>
			</div>
		</Card>
	);
}
