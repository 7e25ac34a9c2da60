import type { Role } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { Card } from '~/ui/page/card';
import { FactList } from '~/ui/page/fact-list';
import { ScopeWords } from '~/ui/people/scope-words';

interface AccountFactsProps {
	person: { login: string; name: string; role: Role; units: string[] | null; ownProjectsOnly: boolean };
}

export function AccountFacts({ person }: AccountFactsProps) {
	const { t, term } = useWords();
	return (
		<Card title={t('access.account.facts')}>
			<FactList
				facts={[
					[t('access.name'), person.name],
					[t('access.login'), person.login],
					[t('access.account.role'), term('role', person.role)],
					[t('access.account.scope'), <ScopeWords key="scope" {...person} />],
				]}
			/>
		</Card>
	);
}
