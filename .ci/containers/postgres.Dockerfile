# A stand-in for postgres:17: Debian's PostgreSQL with the part of the official entry point that docker-compose.yml uses.
FROM debian-base:local
RUN apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends postgresql-17 && rm -rf /var/lib/apt/lists/* /var/lib/postgresql/17 && ln -s /usr/lib/postgresql/17/bin/* /usr/local/bin/
ENV LANG=C.UTF-8 PGDATA=/var/lib/postgresql/data
COPY docker-entrypoint.sh /usr/local/bin/
VOLUME /var/lib/postgresql/data
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
