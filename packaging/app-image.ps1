# Both commands as .exe with a Java runtime of their own: target/app/careplan and a ZIP of it, for computers that have no Java.
#   powershell -ExecutionPolicy Bypass -File packaging/app-image.ps1
# Needs the executable jars (mvn -DskipTests package) and a JDK with jpackage on the path.
# Never run yet: there was no Windows where it was written. app-image beside it does the same on Linux, and is run in each CI.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

$work = 'target/app'
if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force "$work/jars" | Out-Null
Copy-Item careplan-sdk-csv/target/careplan-validator.jar, careplan-sdk-crypto/target/careplan-transfer.jar "$work/jars"
Set-Content "$work/transfer.properties" -Encoding ascii -Value @(
    'main-jar=careplan-transfer.jar'
    'main-class=io.github.careplansdk.crypto.cli.Main'
    'win-console=true'
)

# The keys in Windows' own store are another module's.
$modules = (@(Get-Content packaging/modules) + 'jdk.crypto.mscapi') -join ','
jpackage --type app-image --dest $work --name careplan-validator `
    --input "$work/jars" --main-jar careplan-validator.jar --main-class io.github.careplansdk.csv.cli.Main --win-console `
    --add-launcher "careplan-transfer=$work/transfer.properties" `
    --add-modules $modules `
    --jlink-options '--strip-java-debug-attributes --no-header-files --no-man-pages' `
    --java-options '-XX:+UseSerialGC' --java-options '-Xshare:auto'
if ($LASTEXITCODE -ne 0) { throw "jpackage: $LASTEXITCODE" }

Rename-Item "$work/careplan-validator" careplan
Compress-Archive -Path "$work/careplan" -DestinationPath "$work/careplan-windows-x64.zip"
