#!/usr/bin/env bash
# Reviews one stack as Pulumi itself previews it: one run gives the digest and the events of the policies.
# Needs what the preview needs: the backend and the cloud's credentials. Not for pull requests of strangers.
# CORDON_STACK CORDON_PROGRAM CORDON_BEFORE CORDON_FAIL_ON CORDON_LANGUAGE CORDON_FORMAT CORDON_OUTPUT
# CORDON_POLICY_PACK_CONFIG CORDON_BASE CORDON_ALLOW
# CORDON_POLICY_PACKS: folders of other packs that judge the same preview, with ":" between them; FOLDER=FILE configures one.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=SCRIPTDIR/job.bash
source "$here/job.bash"
export PATH="$here/bin:$PATH"

stack=${CORDON_STACK:?cordon: the stack must be named.}
# What the engine logs holds values in plain text: it lies where nobody else reads, and goes when this ends.
work=$(umask 077 && mktemp -d)
trap 'rm -rf "$work"' EXIT
engine=(pulumi -C "${CORDON_PROGRAM:-.}" --non-interactive)

before=${CORDON_BEFORE:-}
if [[ -z $before ]]; then
  before="$work/before.json"
  "${engine[@]}" stack export --stack "$stack" >"$before"
fi

preview=(preview --stack "$stack" --json --event-log "$work/events.jsonl")
arguments=(review --before "$before" --after "$work/preview.json" --after-events "$work/events.jsonl")
arguments+=(--project "${CORDON_PROGRAM:-.}")
arguments+=(--fail-on "${CORDON_FAIL_ON:-high}" --lang "${CORDON_LANGUAGE:-en}")
arguments+=(--format "${CORDON_FORMAT:-terminal,markdown,sarif,junit,gitlab,csv,json}" --output "${CORDON_OUTPUT:-cordon-review}")

# A state holds no exemptions: those of before are in the stack's file where the change left the base.
if [[ -z ${CORDON_BEFORE:-} && -n ${CORDON_BASE:-} ]]; then
  repository=(git -C "${CORDON_PROGRAM:-.}")
  start=$("${repository[@]}" merge-base "$CORDON_BASE" HEAD)
  if "${repository[@]}" show "$start:./Pulumi.${stack##*/}.yaml" >"$work/stack.yaml" 2>/dev/null; then
    arguments+=(--before-stack-config "$work/stack.yaml")
  fi
fi
if [[ -n ${CORDON_POLICY_PACK_CONFIG:-} ]]; then
  levels=$(realpath -- "$CORDON_POLICY_PACK_CONFIG")
  arguments+=(--policy-pack-config "$levels")
fi
allowing

# Pulumi takes a configuration for every pack or for none: those that have none get an empty one.
none="$work/none.json"
echo '{}' >"$none"
judge() {
  preview+=(--policy-pack "$1")
  if [[ -n ${CORDON_POLICY_PACK_CONFIG:-}${CORDON_POLICY_PACKS:-} ]]; then preview+=(--policy-pack-config "$2"); fi
}
judge "$here/../policypack" "${levels:-$none}"
IFS=: read -r -a packs <<<"${CORDON_POLICY_PACKS:-}"
for pack in ${packs[@]+"${packs[@]}"}; do
  folder=$(realpath -- "${pack%%=*}")
  config=$none
  if [[ $pack == *=?* ]]; then config=$(realpath -- "${pack#*=}"); fi
  judge "$folder" "$config"
done

# A mandatory policy that fails ends the preview with an error when both files are whole. Whether they are, the review
# sees by itself.
PULUMI_DEBUG_COMMANDS=true "${engine[@]}" "${preview[@]}" >"$work/preview.json" || true
code=0
alone cordon "${arguments[@]}" || code=$?
if [[ $code == 2 ]]; then node "$here/diagnostics.mjs" "$work/preview.json" >&2; fi
finish "$code"
