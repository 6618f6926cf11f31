/** Text that wants to be more than text: for the runner's log, for Markdown and HTML, for SARIF, for our own markers. */

/** Stands in every attack, and in nothing that the program says by itself. */
export const planted = "planted";

/** The password of every proxy. */
export const secret = "Zq7-hunter-tree-9qZ";

/** For the runner (facts: what the runner parses; still live commands) and for the agent of Azure DevOps. */
export const commandAttacks: readonly string[] = [
  `::error::${planted}`,
  `::error title=Proxylint,file=main.tf,line=1::${planted}`,
  `x\r::add-mask::${planted}`,
  `y\n::warning file=a::${planted}`,
  `\r\n::set-output name=result::${planted}`,
  `\u00a0::notice::${planted}`,
  `\u2028::error::${planted}\u2029::error::${planted}`,
  `\u0085\t ::stop-commands::${planted}`,
  `a ##[error]${planted}`,
  `##[add-path]${planted}`,
  `##[ERROR file=x;line=1]${planted}`,
  `%0A::error::${planted}%0D%0A##[error]${planted}`,
  `##vso[task.setvariable variable=x]${planted}`,
  `\u001b[31m::error::${planted}\u001b]8;;http://evil.example\u0007`,
];

/** For GitHub's Markdown, for our markers and for viewers of SARIF. */
export const markupAttacks: readonly string[] = [
  `<!-- proxylint comment 0123456789ab 0123456789abcdef0123456789abcdef --> ${planted}`,
  `<!-- proxylint suggestion 0123456789ab ${"0".repeat(32)} ${"1".repeat(32)} --> ${planted}`,
  `--><img src=x onerror=${planted}><script>${planted}</script>`,
  `@octocat @octo/team #1 GH-1 octo/repo#1 ${planted}`,
  `| a | \`b\` \`\`\` \`\`\`\`\`\` ${planted}`,
  `</details></details><details open><summary>${planted}</summary>`,
  `\`\`\`suggestion\n${planted}\n\`\`\`\n`,
  `\n\n# ${planted}\n\n- [x] ${planted}\n> [!CAUTION]\n> ${planted}\n`,
  `[${planted}](http://evil.example/) ![${planted}](http://evil.example/x.png) http://evil.example/`,
  `[${planted}](1) {0} {1} {{0}} %SRCROOT%`,
  `\u202e${planted}\u2066\u200b\ufeff`,
  `$\`x\`$ $$ ${planted} :smile: deadbeefdeadbeef [^1]: ${planted}`,
];

/** All of them. */
export const attacks: readonly string[] = [...commandAttacks, ...markupAttacks];

/** What no reader sees, or what acts on a terminal; a line end or a tab is neither. */
export const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
