/** Accounts in the histories that are programs, by their names in lower case. */
export const AUTOMATIONS: ReadonlySet<string> = new Set([
	...['asf github bot', 'hadoop qa', 'hudson', 'hadoopqa', 'jenkins', 'asf bot', 'genericqa', 'hive qa', 'jira-bot'],
	...['wolfssl-bot'],
	...['asf subversion and git services', 'apache-hbase', 'drahtbot', 'github-actions', 'rust-highfive', 'bors'],
	...['codecov', 'coveralls', 'rustbot', 'googlebot', 'k8s-ci-robot', 'azure-pipelines', 'vercel', 'dotnet-bot'],
]);
