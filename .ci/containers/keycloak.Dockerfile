# A stand-in for quay.io/keycloak/keycloak: the same distribution in the same place, but on Debian. Like there, no curl.
FROM debian-base:local
RUN apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends openjdk-21-jre-headless && rm -rf /var/lib/apt/lists/*
# Without it start-dev listens on localhost inside the container, where nobody reaches it.
ENV LANG=C.UTF-8 KC_RUN_IN_CONTAINER=true
RUN useradd -u 1000 -g 0 -M -d /opt/keycloak -s /usr/sbin/nologin keycloak
COPY --chown=1000:0 keycloak /opt/keycloak
RUN mkdir -p /opt/keycloak/data && chown 1000:0 /opt/keycloak /opt/keycloak/data
USER 1000
EXPOSE 8080 8443 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
