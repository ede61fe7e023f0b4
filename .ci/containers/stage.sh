# shellcheck shell=bash
# Sourced by ../run: the tests in containers, where an engine can be had. Only the tests decide: without an engine, or when the
# time is over before all of them are through, one line says so and the run goes on. If none is through, something hangs.

containers_seconds=1200 # for all of it

containers_stage() {
  local begun=$SECONDS left status=0
  echo "== ./test --containers"
  if ! containers_engine; then
    return 0
  fi
  left=$((containers_seconds - (SECONDS - begun)))
  timeout --kill-after=60 "$((left > 60 ? left : 60))" ./test --containers || status=$?
  if ((status == 124 || status == 137)) && containers_tests_were_good; then
    echo "Containers: not all of their tests were through after $((containers_seconds / 60)) minutes; those that were are good."
    return 0
  fi
  ((status == 0)) || return "$status"
  summarize
}

containers_tests_were_good() {
  grep -qE 'Tests run: .* -- in io\.github\.keysandpasses\.tests\.' target/test.log &&
    ! grep -qE 'Tests run: .*(Failures|Errors): [1-9]' target/test.log
}

# An engine that is there is used, if it has or can get the images; on a bare Debian one is made, and unmade at the end.
containers_engine() {
  local version log=target/containers.log
  version=$(sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' pom.xml)
  local keycloak=quay.io/keycloak/keycloak:$version postgres=postgres:17
  if docker version >/dev/null 2>&1; then
    if ! containers_image "$keycloak" || ! containers_image "$postgres"; then
      echo "Containers: left out, the engine here cannot get $keycloak and $postgres."
      return 1
    fi
    return 0
  fi
  if [[ $(id -u) != 0 || ! -f /etc/debian_version ]]; then
    echo "Containers: left out, no engine answers and only root on Debian can make one."
    return 1
  fi
  containers_work=$(mktemp -d)
  trap '.ci/containers/teardown "$containers_work" >/dev/null 2>&1' EXIT
  if ! KEYCLOAK_IMAGE=$keycloak POSTGRES_IMAGE=$postgres timeout --kill-after=30 $((containers_seconds / 2)) \
    .ci/containers/setup "$containers_work" "$PWD/tests/target/distribution/keycloak-$version" >"$log" 2>&1; then
    echo "Containers: left out, no engine could be made here: $(tail -n 1 "$log")"
    return 1
  fi
  # shellcheck source=/dev/null
  . "$containers_work/env"
}

containers_image() {
  docker image inspect "$1" >/dev/null 2>&1 || timeout 300 docker pull -q "$1" >/dev/null 2>&1
}
