#!/usr/bin/env bash
# Installs the program's packages and reviews its stacks, offline. Run it in the repository that holds the program.
# CORDON_PROGRAM CORDON_STACK CORDON_BASE CORDON_FAIL_ON CORDON_LANGUAGE CORDON_FORMAT CORDON_OUTPUT CORDON_INSTALL
# CORDON_POLICY_PACK_CONFIG CORDON_TRUST_PROGRAM CORDON_ALLOW
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=SCRIPTDIR/job.bash
source "$here/job.bash"
export PATH="$here/bin:$PATH"

program=${CORDON_PROGRAM:-.}
base=${CORDON_BASE:-}
if [[ -z $base ]]; then
  echo "cordon: there is no branch to compare with: this is no pull request, and no base is given." >&2
  exit 2
fi
if [[ ! -d $program ]]; then
  echo "cordon: $program: there is no such folder in this repository." >&2
  exit 2
fi
if [[ -n ${CORDON_INSTALL:-} ]]; then
  (cd -- "$program" && alone bash -c "$CORDON_INSTALL")
fi

arguments=(review --after "$program" --base "${base#refs/heads/}")
arguments+=(--fail-on "${CORDON_FAIL_ON:-high}" --lang "${CORDON_LANGUAGE:-en}")
arguments+=(--format "${CORDON_FORMAT:-terminal,markdown,sarif,junit,gitlab,csv,json}" --output "${CORDON_OUTPUT:-cordon-review}")
if [[ -n ${CORDON_STACK:-} ]]; then arguments+=(--stack "$CORDON_STACK"); fi
if [[ ${CORDON_TRUST_PROGRAM:-} == true ]]; then arguments+=(--trust-program); fi
if [[ -n ${CORDON_POLICY_PACK_CONFIG:-} ]]; then arguments+=(--policy-pack-config "$CORDON_POLICY_PACK_CONFIG"); fi
allowing

code=0
alone cordon "${arguments[@]}" || code=$?
finish "$code"
