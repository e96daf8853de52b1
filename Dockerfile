# Both commands with a Java runtime of their own, run as nobody, with nothing to write to.
#
#   mvn -q -DskipTests package
#   docker build -t careplan .
#   docker run --rm --read-only --network none -v "$PWD/exported:/work:ro" careplan validate /work
#
# The other command: --entrypoint careplan-transfer. What writes needs a folder that the user 65532 may write to, and what keeps
# large archives aside a /tmp: --tmpfs /tmp.
#
# Where this was written there is a client of Docker and no engine: the image was never built there. The runtime of packaging/modules
# is built and tried on Linux by packaging/app-image, and .github/workflows/ci.yml builds the image.
FROM eclipse-temurin:17-jdk-jammy AS runtime
COPY packaging/modules /modules
RUN jlink --add-modules "$(paste -sd, /modules)" \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress=2 --output /java

FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="Care Plan SDK: careplan-validator, careplan-transfer" \
      org.opencontainers.image.licenses="Apache-2.0"
# File names in Japanese need a locale of UTF-8.
ENV LC_ALL=C.UTF-8 PATH=/opt/careplan:/opt/java/bin:$PATH
COPY --from=runtime /java /opt/java
COPY --chmod=755 packaging/container/ /opt/careplan/
COPY careplan-sdk-csv/target/careplan-validator.jar careplan-sdk-crypto/target/careplan-transfer.jar /opt/careplan/
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["careplan-validator"]
