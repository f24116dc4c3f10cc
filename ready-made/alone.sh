# Sourced by the other scripts: runs a command whose environment holds no token, nor a file of the CI system to write to.
alone() {
  env -i PATH="$PATH" HOME="${HOME:-/}" TMPDIR="${TMPDIR:-/tmp}" LANG=C.UTF-8 CI=true "$@"
}
