# One recipe for every application of ours: its jar as ./mvnw package has built it, in layers, so that a new version of ours
# sends kilobytes and not all its libraries again.
ARG JRE_IMAGE=eclipse-temurin:25-jre
FROM ${JRE_IMAGE} AS unpacked
ARG JAR
WORKDIR /unpacked
COPY ${JAR} app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM ${JRE_IMAGE}
COPY deploy/healthy /usr/local/bin/healthy
# all that an application writes besides its databases lies in /data
RUN chmod 755 /usr/local/bin/healthy && mkdir /data && chown 10001:10001 /data
WORKDIR /app
COPY --from=unpacked /unpacked/layers/dependencies/ ./
COPY --from=unpacked /unpacked/layers/spring-boot-loader/ ./
COPY --from=unpacked /unpacked/layers/snapshot-dependencies/ ./
COPY --from=unpacked /unpacked/layers/application/ ./
USER 10001:10001
VOLUME /data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", \
    "-Duser.timezone=Asia/Ho_Chi_Minh", "-Daxoniq.update-checker.disabled=true", "-Ddisable-axoniq-console-message=true", \
    "-Dspring.main.banner-mode=off", "-Dspring.output.ansi.enabled=never", "-jar", "app.jar"]
