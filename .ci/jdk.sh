# shellcheck shell=bash
# Sourced by ../run and ../test: one clear line about what is missing, before anything else is tried.

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

need_jdk_and_maven() {
  local java=java javac=javac version
  if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java javac=$JAVA_HOME/bin/javac
  fi
  if ! command -v "$java" >/dev/null || ! command -v "$javac" >/dev/null; then
    fail "No JDK found${JAVA_HOME:+ in JAVA_HOME ($JAVA_HOME)}: install JDK 17 or newer, or point JAVA_HOME to one."
  fi
  version=$("$java" -version 2>&1 | sed -n 's/^.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
  if [[ ! $version =~ ^[0-9]+$ ]] || ((version < 17)); then
    fail "JDK 17 or newer is needed, this is ${version:-unknown}: $(command -v "$java")"
  fi
  command -v mvn >/dev/null || fail "Maven (mvn) not found: install Maven 3.8 or newer."
}
