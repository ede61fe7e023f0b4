# shellcheck shell=bash
# Sourced by ../run: a mail server that takes every message, keeps it in memory and sends none, on the port to which the demo
# realm sends its mail. It is what the tests use, as a process of its own.

mail_port=3025
inbox_port=3080
mail_server=
mail_version=$(sed -n 's:.*<greenmail.version>\(.*\)</greenmail.version>.*:\1:p' tests/pom.xml)
mail_jar=$kept/greenmail-standalone-$mail_version.jar

fetch_mail() {
  [[ ! -f $mail_jar ]] || return 0
  if ! mvn -B -ntp -Dstyle.color=never -N dependency:copy -Dartifact="com.icegreen:greenmail-standalone:$mail_version" \
    -DoutputDirectory="$kept" >"$kept/mail-fetch.log" 2>&1; then
    echo "The demo's mail server could not be fetched (see .run/mail-fetch.log): no message arrives."
  fi
}

start_mail() {
  [[ -f $mail_jar ]] || return 0
  if listening "$mail_port" || listening "$inbox_port"; then
    echo "Port $mail_port or $inbox_port is in use: the demo's mail goes to whoever listens there."
    return 0
  fi
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx64m -Dgreenmail.smtp.hostname="$host" -Dgreenmail.smtp.port="$mail_port" \
    -Dgreenmail.api.hostname="$host" -Dgreenmail.api.port="$inbox_port" -jar "$mail_jar" >"$kept/mail.log" 2>&1 </dev/null &
  mail_server=$!
}

stop_mail() {
  [[ -z $mail_server ]] || kill -TERM "$mail_server" 2>/dev/null || true
}
