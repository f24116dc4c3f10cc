# shellcheck shell=bash
# What the scripts of a job share; sourced.

# Runs a command whose environment holds no token, nor the name of a file that the CI system reads.
alone() {
  env -i PATH="$PATH" HOME="${HOME:-/}" TMPDIR="${TMPDIR:-/tmp}" LANG=C.UTF-8 CI=true "$@"
}

# Ends with the exit code of a review, which GitHub's steps can read; at once only if no other step needs to follow.
finish() {
  if [[ -n ${GITHUB_OUTPUT:-} ]]; then echo "code=$1" >>"$GITHUB_OUTPUT"; fi
  if [[ -n ${CORDON_CONTINUE:-} ]]; then exit 0; fi
  exit "$1"
}
