# shellcheck shell=bash
# What the scripts of a job share; sourced.

# Runs a command whose environment holds no token, nor the name of a file that the CI system reads.
alone() {
  env -i PATH="$PATH" HOME="${HOME:-/}" TMPDIR="${TMPDIR:-/tmp}" LANG=C.UTF-8 CI=true "$@"
}

# The options of a review that let a change through to what judges it, by their names in CORDON_ALLOW.
allowing() {
  local name
  for name in ${CORDON_ALLOW:-}; do
    case $name in
      new-exemptions | baseline-growth | tool-changes) arguments+=("--allow-$name") ;;
      *)
        echo "cordon: \"$name\" cannot be allowed: new-exemptions, baseline-growth and tool-changes can." >&2
        exit 2
        ;;
    esac
  done
}

# Ends with the exit code of a review, which GitHub's steps can read; at once only if no other step needs to follow.
finish() {
  if [[ -n ${GITHUB_OUTPUT:-} ]]; then echo "code=$1" >>"$GITHUB_OUTPUT"; fi
  if [[ -n ${CORDON_CONTINUE:-} ]]; then exit 0; fi
  exit "$1"
}
