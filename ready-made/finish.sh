# Sourced at the end of a review: a GitHub action has steps after it, which take the exit code from its outputs.
if [[ -n ${GITHUB_OUTPUT:-} ]]; then
  echo "code=$code" >>"$GITHUB_OUTPUT"
  exit 0
fi
exit "$code"
