# Sourced at the end of a review: says the exit code to the steps of a GitHub job, and ends with it unless more is to come.
if [[ -n ${GITHUB_OUTPUT:-} ]]; then echo "code=$code" >>"$GITHUB_OUTPUT"; fi
if [[ -n ${CORDON_CONTINUE:-} ]]; then exit 0; fi
exit "$code"
