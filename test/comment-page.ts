import { readFileSync } from "node:fs";
import { marked } from "marked";
import type { Language } from "../reports/phrases/language";

const style = readFileSync(require.resolve("github-markdown-css"), "utf8");

/** As wide as a comment on a pull request is, in the colours of the page around it. */
const frame = `
  body { margin: 0; background: #fff; color: #1f2328; }
  main { box-sizing: border-box; max-width: 860px; padding: 16px; }
  @media (prefers-color-scheme: dark) { body { background: #0d1117; color: #f0f6fc; } }`;

/** A page with one comment in the style of GitHub, for which each end of a line in a comment is one. */
export const commentPage = (markdown: string, language: Language): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A pull request</title>
<style>${style}${frame}</style>
<main><h1>A pull request</h1><h2>A comment</h2>
<article class="markdown-body">${marked.parse(markdown, { gfm: true, breaks: true })}</article></main>
</html>`;
