# A key as it sits in an office's Windows store, made for this run and not exportable: the library signs with it.
# Never run yet: see .github/workflows/ci.yml.
$ErrorActionPreference = 'Stop'
$certificate = New-SelfSignedCertificate -Subject 'CN=9970100011, O=An invented office' -KeyAlgorithm RSA -KeyLength 2048 `
    -HashAlgorithm SHA256 -KeyUsage DigitalSignature, NonRepudiation -KeyExportPolicy NonExportable `
    -CertStoreLocation Cert:\CurrentUser\My
try {
    $env:CAREPLAN_WINDOWS_KEY = $certificate.GetCertHashString('SHA256')
    mvn -B -ntp -pl careplan-sdk-crypto -am test '-Dtest=WindowsStoreTest' '-Dsurefire.failIfNoSpecifiedTests=false'
    if ($LASTEXITCODE -ne 0) { throw "WindowsStoreTest: $LASTEXITCODE" }
} finally {
    Remove-Item "Cert:\CurrentUser\My\$($certificate.Thumbprint)" -DeleteKey
}
